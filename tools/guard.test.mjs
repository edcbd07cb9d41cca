import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { afterAll, expect, it } from "vitest";
import { guardCode, shortGuard } from "./guard.mjs";

const dir = mkdtempSync(path.join(tmpdir(), "guard-"));
const file = path.join(dir, "guard.js");
afterAll(() => rmSync(dir, { recursive: true }));

it("the guard of a built site says the same in less, as a plain script", async () => {
  await shortGuard().writeBundle({ dir });
  const [built, written] = [file, "public/guard.js"].map((each) => readFileSync(each, "utf8"));
  expect(built.length).toBeLessThan(0.7 * written.length);
  const sentences = [...written.matchAll(/const [A-Z_]+ = "([^"]+)"/g)].map(([, sentence]) => sentence);
  expect(sentences).toHaveLength(4);
  for (const sentence of sentences) expect(built).toContain(sentence);
  execFileSync(process.execPath, ["--check", file]);
});

it("a guard that is no script fails the build", async () => {
  writeFileSync(file, "const = 1;");
  await expect(guardCode(file)).rejects.toThrow();
});
