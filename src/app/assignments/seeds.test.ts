import fc from "fast-check";
import { expect, it } from "vitest";
import type { Cell } from "../notebook/document/document";
import { drawnSeed, reseeded } from "./seeds";

const base = fc.integer({ min: 0, max: 2 ** 32 - 1 });

it("two numbers never get the same seed, and one number always does", () => {
  const number = fc.integer({ min: 0, max: 2 ** 31 });
  fc.assert(
    fc.property(base, number, fc.integer({ min: 1, max: 2 ** 31 }), (of, one, apart) => {
      const seed = drawnSeed(String(one), of);
      expect(drawnSeed(String(one + apart), of)).not.toBe(seed);
      expect(drawnSeed(` 0${one} `, of)).toBe(seed);
      expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true);
    }),
  );
});

it("takes any text for a number", () => {
  fc.assert(
    fc.property(fc.string(), base, (text, of) => {
      expect(drawnSeed(text, of)).toBeLessThan(2 ** 32);
    }),
  );
  expect(drawnSeed("anna", 1)).not.toBe(drawnSeed("anne", 1));
});

it("draws for a generated series, a layer and a training that has not run, and for nothing else", () => {
  const cell = (kind: string, spec: object, kept?: Cell["kept"]): Cell => ({ id: "a", kind, title: "", reads: {}, spec, ...(kept && { kept }) });
  const changed = [cell("series", { source: { from: "generated", seed: 3 } }), cell("layer", { seed: 3 }), cell("training", { seed: 3 })];
  for (const one of changed) expect(JSON.stringify(reseeded(one, "7")), one.kind).toContain(String(drawnSeed("7", 3)));
  const left = [
    cell("series", { source: { from: "bundled" } }),
    cell("attention", { seed: 3 }),
    cell("training", { seed: 3, bundled: "starter" }),
    cell("training", { seed: 3 }, { id: "f", name: "run", size: 1 }),
  ];
  for (const one of left) expect(reseeded(one, "7"), one.kind).toBe(one);
});
