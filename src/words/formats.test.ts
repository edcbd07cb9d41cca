import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ACCEPTED_ENDINGS, FORMATS, PACKINGS, TABLE_FORMATS } from "../model/series/reading/formats/formats";
import { formatNames } from "./en/formats";

it("gives each ending to one format, and the README lists all of them", () => {
  expect(new Set(ACCEPTED_ENDINGS).size).toBe(ACCEPTED_ENDINGS.length);
  const inMarkdown = (endings: readonly string[]) => endings.map((ending) => `\`${ending}\``);
  const rows = TABLE_FORMATS.map((format) => `| ${formatNames[format]} | ${inMarkdown(FORMATS[format].endings).join(", ")} |`);
  const readme = readFileSync("README.md", "utf8");
  expect(readme).toContain(["| format | endings |", "|---|---|", ...rows].join("\n"));
  expect(readme).toContain(inMarkdown(Object.values(PACKINGS).flatMap(({ endings }) => endings)).join(" and "));
});
