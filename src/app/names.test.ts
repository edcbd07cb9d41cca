import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** What each kind of cell, and each worker, has one of. */
const PATTERNS = new Set(["index", "spec", "look", "value", "compute", "cost", "client", "worker"]);

/** One thing, once for the processor and once for a GPU, or once for what is computed and once for training. */
const TWINS = new Set(["Buffers", "LoadedBranch"]);

const filesBelow = (...floors: readonly string[]): string[] =>
  floors
    .flatMap((floor) => readdirSync(floor, { recursive: true, encoding: "utf8" }).map((file) => `${floor}/${file.replaceAll("\\", "/")}`))
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|testing|d)\.tsx?$/.test(file));

const twice = (names: readonly string[]): string[] => names.filter((name, i) => names.indexOf(name) !== i);

test("a file's name says what it holds without its folder's: no two are called alike", () => {
  const names = filesBelow("src/app", "src/viz")
    // Some file systems do not tell small letters from capital ones.
    .map((file) => path.parse(file).name.toLowerCase())
    .filter((name) => !PATTERNS.has(name));
  expect(twice(names)).toEqual([]);
});

test("the name of a type, or of a part of the page, means one thing in all of the source", () => {
  const names = filesBelow("src")
    .filter((file) => !file.includes("/assembly/"))
    // A schema and the type of what it lets through are one thing.
    .flatMap((file) => [...new Set([...readFileSync(file, "utf8").matchAll(/^export (?:type|interface|class|function|const) ([A-Z]\w*[a-z]\w*)/gm)].map(([, name]) => name!))])
    .filter((name) => !TWINS.has(name));
  expect(twice(names)).toEqual([]);
});
