import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { checkImports } from "./checkImports.mjs";

const roots = [];

/** A tree of files on disk; gone after the test. */
function tree(files) {
  const root = mkdtempSync(path.join(tmpdir(), "imports-"));
  roots.push(root);
  for (const [name, code] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), code);
  }
  return root;
}

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

const MODEL = { "src/model/result.ts": "export const ok = 1; export type Ok = number;" };

describe("checkImports", () => {
  it("is content with a tree that keeps the directions", () => {
    const root = tree({
      ...MODEL,
      "src/model/engine/worker.ts": `import * as tf from "@tensorflow/tfjs"; import { ok } from "../result"; export { tf, ok };`,
      "src/viz/map.tsx": `import * as d3 from "d3"; import type { Ok } from "../model/result"; export const a: Ok = d3.max([1]) ?? 0;`,
      "src/viz/map.test.tsx": `import { look } from "./look.testing"; look;`,
      "src/model/result.test.ts": `import { textOf } from "../words/sentence.testing"; textOf;`,
      "src/words/sentence.testing.ts": `export const textOf = 1;`,
      "src/viz/look.testing.ts": `export { ok as look } from "./ok.testing";`,
      "src/viz/ok.testing.ts": `export const ok = 1;`,
      "src/words/en/heads.ts": `import type { Ok } from "../../model/result"; import { room } from "../room"; export const heads = room as Ok;`,
      "src/words/room.ts": `export const room = 1;`,
      "src/words/problems.ts": `export const problems = () => import("./en/heads");`,
      "src/viz/said.tsx": `import { heads } from "../words/en/heads"; heads;`,
      "src/app/main.tsx": `import { ok } from "../model/result"; import { a } from "../viz/map"; import { create } from "zustand"; create; ok; a;`,
    });
    expect(checkImports(root)).toEqual([]);
  });

  it.each([
    ["src/model/weights/a.ts", `import * as tf from "@tensorflow/tfjs-core"; tf;`, "@tensorflow/*"],
    ["src/model/series/a.ts", `export const f = () => import("@tensorflow/tfjs");`, "@tensorflow/*"],
    ["src/app/a.ts", `import "@tensorflow/tfjs";`, "@tensorflow/*"],
    ["src/viz/a.ts", `export { tensor } from "@tensorflow/tfjs";`, "@tensorflow/*"],
    ["src/app/a.ts", `import { scaleLinear } from "d3-scale"; scaleLinear;`, "d3 only"],
    ["src/model/a.ts", `import { max } from "d3"; max;`, "d3 only"],
    ["src/model/a.ts", `import max from "../../node_modules/d3-array/src/max.js"; max;`, "d3 only"],
    ["src/model/a.ts", `import { useState } from "react"; useState;`, "model knows no page"],
    ["src/model/a.ts", `import type { FC } from "react"; export type A = FC;`, "model knows no page"],
    ["src/model/a.ts", `import { b } from "../viz/b"; b;`, "model takes from nothing but itself"],
    ["src/model/a.ts", `import type { B } from "../app/b"; export type A = B;`, "model takes from nothing but itself"],
    ["src/model/a.ts", `new Worker(new URL("../app/b.ts", import.meta.url));`, "model takes from nothing but itself"],
    ["src/viz/a.ts", `import { ok } from "../model/result"; ok;`, "viz takes only types"],
    ["src/viz/a.ts", `import { type Ok, ok } from "../model/result"; ok as Ok;`, "viz takes only types"],
    ["src/viz/a.ts", `export * from "../model/result";`, "viz takes only types"],
    ["src/viz/a.ts", `import type { B } from "../app/b"; export type A = B;`, "viz takes nothing from app"],
    ["src/viz/a.ts", `import { create } from "zustand"; create;`, "no store"],
    ["src/words/en/a.ts", `import { ok } from "../../model/result"; ok;`, "words takes nothing but types"],
    ["src/words/a.ts", `import type { A } from "../app/a"; export type B = A;`, "words takes nothing but types"],
    ["src/model/a.ts", `import { heads } from "../words/en/heads"; heads;`, "model takes from nothing but itself"],
    ["src/app/a.ts", `import { x } from "./x.testing"; x;`, "only tests take"],
    ["src/app/a.ts", `import { x } from "../../e2e/x"; x;`, "nothing from outside"],
    ["src/app/a.ts", `import { x } from "../../packages/layers/x"; x;`, "nothing from outside"],
    ["packages/layers/a.ts", `import { x } from "../../src/app/x"; x;`, "packages take from src/model"],
    ["packages/layers/a.ts", `import { x } from "../../src/viz/x"; x;`, "packages take from src/model"],
  ])("refuses in %s: %s", (file, code, rule) => {
    const lines = checkImports(tree({ ...MODEL, [file]: code }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(file);
    expect(lines[0]).toContain(rule);
  });

  it("finds a circle of files, and of floors that no file closes by itself", () => {
    const files = tree({
      "src/app/a.ts": `import { b } from "./b"; export const a = () => b;`,
      "src/app/b.ts": `import { a } from "./a"; export const b = () => a;`,
    });
    expect(checkImports(files)).toEqual(["a circle of files: src/app/a.ts → src/app/b.ts → src/app/a.ts"]);
    const floors = tree({
      "src/model/series/a.ts": `export { b } from "../weights/b";`,
      "src/model/series/d.ts": `export const d = 1;`,
      "src/model/weights/b.ts": `export const b = 1;`,
      "src/model/weights/c.ts": `export { d } from "../series/d";`,
    });
    expect(checkImports(floors)).toEqual(["a circle of floors: model/series → model/weights → model/series"]);
  });

  it("lets types point back, and tests reach across", () => {
    const root = tree({
      "src/model/series/a.ts": `import { b } from "../weights/b"; export const a = b;`,
      "src/model/weights/b.ts": `import type { a } from "../series/a"; export const b = 1; export type A = typeof a;`,
      "src/model/weights/b.test.ts": `import { a } from "../series/a"; a;`,
    });
    expect(checkImports(root)).toEqual([]);
  });
});
