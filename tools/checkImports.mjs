/** Holds the import directions of ARCHITECTURE.md: `node tools/checkImports.mjs`. */
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { findCycle } from "./cycles.mjs";
import { importsOf, sourceFiles } from "./imports.mjs";

const TFJS = /^@tensorflow\//;
const D3 = /^d3(-|$|\/)/;
const REACT = /^react(-dom)?($|\/)/;
/** What belongs to the page and so never into `model`, which also runs in a worker and in Node. */
const PAGE = /^(react|react-dom|zustand|radix-ui|lucide-react|@observablehq\/runtime)($|\/)/;

/** A package may be named by its path as well, to reach a file that its exports leave out. */
const PACKAGES = "node_modules/";

/** Folders of `model` that may hold tensors. */
export const TENSOR_FLOORS = new Set(["layers", "engine"]);

/** The first rule of ARCHITECTURE.md that an import breaks, in words; null when it breaks none. */
function broken({ file, specifier, target, typeOnly }) {
  const [ground, floor, room] = file.split("/");
  if (ground === "packages") return brokenOutside(target);
  if (target === null) return brokenByPackage(floor, room, specifier);
  if (target.startsWith(PACKAGES)) return brokenByPackage(floor, room, target.slice(PACKAGES.length));
  if (!target.startsWith("src/")) return "the app takes nothing from outside of src/";
  if (isTesting(target) && !isTesting(file) && !isTest(file)) return "only tests take from *.testing.ts";
  const to = target.split("/")[1];
  if (floor === "model" && to === "words" && isTest(file) && isTesting(target)) return null;
  if (floor === "model" && to !== "model") return "model takes from nothing but itself";
  if (floor === "words" && to !== "words" && !(to === "model" && (typeOnly || isTest(file)))) return "words takes nothing but types from model";
  if (floor === "viz" && to === "app") return "viz takes nothing from app";
  if (floor === "viz" && to === "model" && !typeOnly) return "viz takes only types from model: write `import type`";
  return null;
}

/** Packages for others: made of what runs everywhere, and of nothing of the page. */
function brokenOutside(target) {
  const allowed = target === null || ["src/model/", "packages/"].some((start) => target.startsWith(start));
  return allowed ? null : "packages take from src/model and nothing else of the app";
}

function brokenByPackage(floor, room, specifier) {
  if (TFJS.test(specifier) && !(floor === "model" && TENSOR_FLOORS.has(room))) {
    return `@tensorflow/* only in src/model/{${[...TENSOR_FLOORS].join(",")}}`;
  }
  if (D3.test(specifier) && floor !== "viz") return "d3 only in src/viz";
  if (floor === "model" && PAGE.test(specifier)) return "model knows no page: no React, no store, no widgets";
  if (floor === "viz" && PAGE.test(specifier) && !REACT.test(specifier)) return "viz knows React and d3, no store";
  return null;
}

/** `model/series`, `viz/maps`, `app/notebook`: the floors between which there is no way back; the catalogue is one floor. */
function floorOf(file) {
  const [, floor, room, ...rest] = file.split("/");
  if (rest.length === 0 || floor === "words") return floor;
  return `${floor}/${room}`;
}

/**
 * What is wrong with the imports below `root`/src and `root`/packages, one line each; empty when all is well.
 * Types may point both ways between the rooms of one floor: they are gone when the code runs.
 */
export function checkImports(root) {
  const packages = existsSync(path.join(root, "packages")) ? sourceFiles(root, "packages").filter((file) => !file.includes("/dist/")) : [];
  const imports = [...sourceFiles(root, "src"), ...packages].flatMap((file) => importsOf(root, file));
  const lines = imports.flatMap((each) => {
    const rule = broken(each);
    return rule === null ? [] : [`${each.file}: "${each.specifier}": ${rule}`];
  });
  const edges = imports
    .filter(({ file, target, typeOnly }) => file.startsWith("src/") && target?.startsWith("src/") && !typeOnly && !isTest(file) && !isTesting(file))
    .map(({ file, target }) => [file, target]);
  const floors = edges.map(([from, to]) => [floorOf(from), floorOf(to)]).filter(([from, to]) => from !== to);
  for (const [what, graph] of [["files", edges], ["floors", floors]]) {
    const cycle = findCycle(graph);
    if (cycle !== null) lines.push(`a circle of ${what}: ${cycle.join(" → ")}`);
  }
  return lines;
}

function isTest(file) {
  return /\.test\.tsx?$/.test(file);
}

/** What tests share: `x.testing.ts` beside what it helps to test. */
function isTesting(file) {
  return /\.testing(\.tsx?)?$/.test(file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = checkImports(path.resolve(import.meta.dirname, ".."));
  for (const line of lines) console.error(line);
  if (lines.length > 0) process.exitCode = 1;
  else console.log("Import directions hold.");
}
