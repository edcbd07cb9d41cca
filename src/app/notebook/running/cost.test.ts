import fc from "fast-check";
import { expect, test } from "vitest";
import { starterNotebook } from "../../starter/starter";
import { KINDS } from "../../cells/registry";
import { initialSpec as layerSpec } from "../../cells/layer/spec";
import { initialSpec as seriesSpec } from "../../cells/series/spec";
import { costOf, isHeavy } from "./cost";
import { VERSION, type Cell, type Notebook } from "../document/document";

const notebookOf = (...cells: Cell[]): Notebook => ({ format: "headlight", version: VERSION, title: "", cells });
const series = (steps: number, id = "s"): Cell => ({ id, kind: "series", title: "", reads: {}, spec: { ...seriesSpec(), window: { ...seriesSpec().window, steps } } });
const layer = (units: number, heads: number, id = "l"): Cell => ({ id, kind: "layer", title: "", reads: { series: "s" }, spec: { ...layerSpec(), units, heads } });
const attention = (id = "a", of = "l"): Cell => ({ id, kind: "attention", title: "", reads: { series: "s", layer: of }, spec: KINDS.get("attention")!.initial() });
const heavy = (...cells: Cell[]) => isHeavy(costOf(notebookOf(...cells), KINDS));

test("what a person meets first computes at once, and so does one cell as large as its settings go", () => {
  expect(isHeavy(costOf(starterNotebook(), KINDS))).toBe(false);
  expect(heavy(series(1024), layer(4, 16), attention())).toBe(false);
});

test("many cells, each of them small, are asked about together", () => {
  const pairs = Array.from({ length: 30 }, (_, i) => [layer(4, 16, `l${i}`), attention(`a${i}`, `l${i}`)]).flat();
  expect(heavy(series(1000), ...pairs.slice(0, 2))).toBe(false);
  expect(heavy(series(1000), ...pairs)).toBe(true);
  const { bytes } = costOf(notebookOf(series(1000), ...pairs), KINDS);
  // What the page itself came to hold with all of them was 4.2 GB.
  expect(bytes).toBeGreaterThan(4e9);
  expect(bytes).toBeLessThan(9e9);
});

test("long windows, wide layers and large files are asked about", () => {
  expect(heavy(series(32_768), layer(4, 4), attention())).toBe(true);
  expect(heavy(layer(256, 16))).toBe(true);
  expect(heavy(layer(1024, 64))).toBe(true);
  const given = { file: { id: "f", name: "a.csv", size: 100e6 }, reading: {} };
  const filed = { ...series(64), spec: { ...seriesSpec(), source: { from: "files", files: [given] } } };
  expect(heavy(filed)).toBe(true);
});

test("a cell that reads from a cell of another kind, from itself, or from none, is still counted", () => {
  const ring = { ...attention(), reads: { series: "a", layer: "l" } };
  const crossed = { ...attention("b"), reads: { series: "l", layer: "s" } };
  const { seconds } = costOf(notebookOf(series(64), layer(4, 4), ring, crossed, { ...attention("c"), reads: {} }), KINDS);
  expect(seconds).toBeLessThan(0.1);
});

test("a training and its forecast ask for no click as they are usual, and for one with a large layer or very long windows", () => {
  const training = (more = {}): Cell => ({ id: "t", kind: "training", title: "", reads: { series: "s" }, spec: { ...KINDS.get("training")!.initial(), ...more } });
  const forecast: Cell = { id: "f", kind: "forecast", title: "", reads: { training: "t" }, spec: KINDS.get("forecast")!.initial() };
  const trained = { ...layer(4, 4), reads: { series: "s", weights: "t" } };
  expect(heavy(series(48), training(), trained, attention(), forecast)).toBe(false);
  // The layer is as large as its training, whatever its own settings say.
  const secondsWith = (more: object) => costOf(notebookOf(series(48), training(more), trained, attention()), KINDS).seconds;
  expect(secondsWith({ units: 128, heads: 16 }) - secondsWith({})).toBeGreaterThan(costOf(notebookOf(layer(128, 16)), KINDS).seconds);
  expect(heavy(series(1024), training({ readOut: "every" }), forecast)).toBe(true);
});

test("one more cell never asks for less", () => {
  const cell = fc.record({ steps: fc.integer({ min: 1, max: 32_768 }), units: fc.integer({ min: 1, max: 1024 }), heads: fc.integer({ min: 1, max: 64 }) });
  fc.assert(
    fc.property(cell, ({ steps, units, heads }) => {
      const cells = [series(steps), layer(units, heads), attention()];
      const costs = [1, 2, 3].map((count) => costOf(notebookOf(...cells.slice(0, count)), KINDS));
      costs.forEach(({ seconds, bytes }, i) => {
        expect(seconds).toBeGreaterThan(costs[i - 1]?.seconds ?? 0);
        expect(bytes).toBeGreaterThan(costs[i - 1]?.bytes ?? 0);
      });
    }),
  );
});
