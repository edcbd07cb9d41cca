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
    "assets/worker-6.js": `import{y}from"./side-3.js";y("loseDevice")`,
    "assets/worker-7.js": `self.onmessage=()=>"read"`,
  };
  for (const [name, code] of Object.entries(files)) writeFileSync(path.join(dist, name), code);
});

afterAll(() => rmSync(dist, { recursive: true }));

const names = (files) => files.map((file) => path.basename(file)).toSorted();

it("follows static imports from the page's entry, not those made later", () => {
  expect(names(pageChunks(dist))).toEqual(["again-5.js", "index-1.js", "shared-2.js", "side-3.js"]);
});

it("finds a worker by what it holds, and refuses a mark of none or of several", () => {
  expect(names(workerChunks(dist, "loseDevice"))).toEqual(["side-3.js", "worker-6.js"]);
  expect(() => workerChunks(dist, "nowhere")).toThrow(/found 0/);
  expect(() => workerChunks(dist, "e")).toThrow(/found 2/);
});
