import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pageChunks, workerChunks } from "./chunks.mjs";

const dist = mkdtempSync(path.join(tmpdir(), "chunks-"));

beforeAll(() => {
  mkdirSync(path.join(dist, "assets"));
  const files = {
    "index.html": `<script type="module" crossorigin src="./assets/index-1.js"></script>`,
    "assets/index-1.js": `import{a as b}from"./shared-2.js";import"./side-3.js";const later=()=>import("./later-4.js");b(later)`,
    "assets/shared-2.js": `import"./side-3.js";export const a=1;export*from"./again-5.js";`,
    "assets/side-3.js": `globalThis.x=1`,
    "assets/later-4.js": `export{}`,
    "assets/again-5.js": `import{a}from"./shared-2.js";export{a}`,
    "assets/engine-6.js": `import{y}from"./side-3.js";y`,
  };
  for (const [name, code] of Object.entries(files)) writeFileSync(path.join(dist, name), code);
});

afterAll(() => rmSync(dist, { recursive: true }));

const names = (files) => files.map((file) => path.basename(file)).toSorted();

it("follows static imports from the page's entry, not those made later", () => {
  expect(names(pageChunks(dist))).toEqual(["again-5.js", "index-1.js", "shared-2.js", "side-3.js"]);
});

it("follows a worker's imports, and refuses a name that means no file or several", () => {
  expect(names(workerChunks(dist, "engine-"))).toEqual(["engine-6.js", "side-3.js"]);
  expect(() => workerChunks(dist, "gone-")).toThrow(/found: none/);
  expect(() => workerChunks(dist, "s")).toThrow(/side-3.js/);
});
