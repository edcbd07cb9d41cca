import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { entryOf } from "./siteNotebooks.mjs";
import { KINDS } from "../src/app/cells/registry";
import { readNotebookFile } from "../src/app/notebook/sharing/notebookFile";
import { costOf, isHeavy } from "../src/app/notebook/running/cost";

const FOLDER = path.join(import.meta.dirname, "../public/notebooks");
const names = readdirSync(FOLDER);

describe.each(names)("%s", (name) => {
  it("opens without a word, and is computed without a click", async () => {
    const read = await readNotebookFile(new Blob([await readFile(path.join(FOLDER, name))]), KINDS);
    expect(read).toMatchObject({ ok: true });
    if (read.ok) expect(isHeavy(costOf(read.value.notebook, KINDS))).toBe(false);
  });

  it("says of itself what the gallery needs", async () => {
    const entry = await entryOf(path.join(FOLDER, name), name);
    expect(entry.path).toBe(`notebooks/${name}`);
    expect(entry.summary.length).toBeGreaterThan(20);
    if (entry.sort === "lesson") expect(entry.asked).toBeGreaterThanOrEqual(3);
  });
});

it("each has an id of its own", async () => {
  const entries = await Promise.all(names.map((name) => entryOf(path.join(FOLDER, name), name)));
  expect(new Set(entries.map(({ id }) => id)).size).toBe(names.length);
});
