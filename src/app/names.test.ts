import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** What each kind of cell, and each worker, has one of. */
const PATTERNS = new Set(["index", "spec", "look", "value", "compute", "cost", "client", "worker"]);

test("a file's name says what it holds without its folder's: no two are called alike", () => {
  const names = ["src/app", "src/viz"]
    .flatMap((floor) => readdirSync(floor, { recursive: true, encoding: "utf8" }))
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|testing|d)\.tsx?$/.test(file))
    // Some file systems do not tell small letters from capital ones.
    .map((file) => path.parse(file).name.toLowerCase())
    .filter((name) => !PATTERNS.has(name));
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});
