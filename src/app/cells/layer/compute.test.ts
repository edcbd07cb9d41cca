import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as v from "valibot";
import { referenceAttention } from "../../../model/attention/reference";
import type { BranchWindow, Windows } from "../../../model/series/windows";
import { initialiseWeights } from "../../../model/weights/initialise";
import { memoryShelf } from "../../notebook/keeping/fileShelf";
import { createReaders } from "../../notebook/running/readers";
import { computeLayer } from "./compute";
import { columnsOf, layerRequest } from "./request";
import { filesOf, LayerSpec } from "./spec";
import { textOf } from "../../../words/sentence.testing";

const spec: LayerSpec = { units: 4, heads: 2, seed: 7, causal: false };
const branch = (width: number): BranchWindow => ({
  width,
  columns: Array.from({ length: width }, (_, i) => `c${i}`),
  values: Float32Array.from({ length: 5 * width }, (_, i) => Math.sin(i)),
  from: new Float64Array(5),
  to: new Float64Array(5),
  mask: null,
});
const windows: Windows = { steps: 5, axis: "index", short: branch(3), long: branch(2) };

function context() {
  const files = memoryShelf();
  const keep = async <T>(_slot: string, _key: unknown, make: () => Promise<T> | T) => make();
  return { files, readers: createReaders(), keep, signal: new AbortController().signal };
}

function given(name: string, path: string) {
  const parts = context();
  const bytes = readFileSync(new URL(`../../../model/weights/fixtures/${name}`, import.meta.url));
  return { parts, weights: { from: "file" as const, file: parts.files.put(new Blob([bytes]), name), path } };
}

const valueOf = async (...parameters: Parameters<typeof computeLayer>) => {
  const result = await computeLayer(...parameters);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe("the layer's spec", () => {
  it("takes what older notebooks hold, and nothing strange", () => {
    expect(v.parse(LayerSpec, spec)).toEqual(spec);
    expect(v.is(LayerSpec, { ...spec, weights: { from: "thin air" } })).toBe(false);
    expect(v.is(LayerSpec, { ...spec, padding: { short: [-1], long: [] } })).toBe(false);
    expect(v.is(LayerSpec, { ...spec, embed: 0 })).toBe(false);
  });
  it("names its file, so that it is kept and shared", () => {
    const file = { id: "a", name: "w.npz", size: 3 };
    expect(filesOf(spec)).toEqual([]);
    expect(filesOf({ ...spec, weights: { from: "file", file, path: "" } })).toEqual([file]);
  });
});

describe("computeLayer", () => {
  it("draws the seed's weights for the widths of the windows", async () => {
    const value = await valueOf(spec, windows, context());
    expect(value).toMatchObject({ units: 4, heads: 2, shortWidth: 3, longWidth: 2 });
    expect(value.weights).toEqual(initialiseWeights({ units: 4, heads: 2, shortWidth: 3, longWidth: 2 }, 7));
    expect(layerRequest(windows, value).short).toEqual({ names: ["c0", "c1", "c2"], width: 3, values: windows.short.values, mask: null });
  });

  it("reads a file of real Keras, and the layer of several that was picked", async () => {
    const one = given("one.weights.h5", "layers/hierarchical_attention");
    const value = await valueOf({ ...spec, weights: one.weights }, windows, one.parts);
    expect(value.weights[0]?.values).not.toEqual(initialiseWeights({ units: 4, heads: 2, shortWidth: 3, longWidth: 2 }, 7)[0]?.values);
    const two = given("two.keras", "layers/hierarchical_attention_1");
    const second = await valueOf({ ...spec, units: 5, heads: 3, weights: two.weights }, windows, two.parts);
    expect(second.weights[0]?.shape).toEqual([3, 5]);
  });

  it("says what to do when the file is gone, its layer is, or it no longer fits", async () => {
    const { parts, weights } = given("one.weights.h5", "layers/hierarchical_attention");
    const told = async (change: Partial<LayerSpec>, at = windows, where: ReturnType<typeof context> = parts) => {
      const result = await computeLayer({ ...spec, weights, ...change }, at, where);
      return result.ok ? "no problem" : textOf(result.error);
    };
    expect(await told({}, windows, context())).toContain("“one.weights.h5” did not come with this notebook");
    expect(await told({ weights: { ...weights, path: "elsewhere" } })).toContain("no layer at elsewhere");
    expect(await told({ embed: 2 })).toContain("The embedding before the layer widens its inputs");
    const narrow = await told({}, { ...windows, short: branch(1) });
    expect(narrow).toContain("one.weights.h5");
    expect(narrow).toContain("short_term_dense/kernel: expected (1, 4), found (3, 4)");
  });

  it("puts normalisation and embedding before the layer, which changes its input widths", async () => {
    const value = await valueOf({ ...spec, normalise: true, embed: 6 }, windows, context());
    expect(value).toMatchObject({ shortWidth: 18, longWidth: 12 });
    expect([columnsOf(value, "short"), columnsOf(value, "long")]).toEqual([3, 2]);
    const request = layerRequest(windows, value);
    expect([request.short.width, request.short.values.length]).toEqual([18, 90]);
    expect(Math.min(...request.short.values)).toBe(0);
    expect(Math.max(...request.short.values)).toBeGreaterThan(0);
    expect(value.preparation?.short.embedding?.[0]?.kernel).not.toEqual(value.preparation?.long.embedding?.[0]?.kernel);
  });

  it("adds columns that say where a step is behind those of the window, as a training has them", async () => {
    const dated: Windows = { ...windows, axis: "time", short: { ...windows.short, to: Float64Array.from({ length: 5 }, (_, t) => t * 6 * 3_600_000) } };
    const value = await valueOf({ ...spec, calendar: ["day"], positions: 2, embed: 3 }, dated, context());
    expect(value).toMatchObject({ shortWidth: 9 + 6, longWidth: 6 + 6, place: { calendar: ["day"], positions: 2 } });
    expect([columnsOf(value, "short"), columnsOf(value, "long")]).toEqual([3, 2]);
    const { width, values, place } = layerRequest(dated, value).short;
    expect([width, values.length, place]).toEqual([15, 75, 6]);
    const row = (t: number) => [...values.subarray(t * 15 + 9, t * 15 + 15)].map((each) => Math.round(each * 1e4) / 1e4 + 0);
    // Sine and cosine of the hour, then positions counted from the last step: 10 steps and 3 steps round.
    expect(row(4)).toEqual([0, 1, 0, 1, 0, 1]);
    expect(row(1)).toEqual([1, 0, 0.9511, -0.309, 0, 1]);
    const plain = await valueOf({ ...spec, positions: 2 }, windows, context());
    expect([columnsOf(plain, "short"), layerRequest(windows, plain).long.width]).toEqual([3, 6]);
  });

  it("sets heads by hand, for as many steps as the windows have, or says why it cannot", async () => {
    const byHand = [{ branch: "short", head: 1, looks: "back", steps: 2 }] as const;
    const set: LayerSpec = { ...spec, units: 32, positions: 4, byHand };
    const value = await valueOf(set, windows, context());
    expect(value.byHand).toBe(1);
    const { short } = referenceAttention(layerRequest(windows, value));
    for (let query = 2; query < 5; query++) expect(short.maps[25 + query * 5 + query - 2]).toBeGreaterThan(0.99);
    const told = async (change: Partial<LayerSpec>, at = windows) => {
      const result = await computeLayer({ ...set, ...change }, at, context());
      return result.ok ? "no problem" : textOf(result.error);
    };
    expect(await told({ units: 8 })).toBe("Heads set by hand need 9 units here, and the layer has 8: set Units to 9 or more.");
    expect(await told({ positions: undefined })).toContain("Head 1 of the short branch is to look back by position columns, which are switched off");
    expect(await told({}, { ...windows, steps: 2 })).toContain("is to look 2 steps back, and windows have 2 steps: choose at most 1");
    expect(await told({ byHand: [{ ...byHand[0], looks: "cycle", cycle: "day" } as never] })).toContain("goes by calendar columns");
    expect(await told({ calendar: ["day"] })).toContain("counts samples and has no dates");
    // A head that the layer does not have, and one that was set before, are passed over.
    expect(await told({ byHand: [{ ...byHand[0], head: 7, steps: 900 }, { ...byHand[0], steps: 901 }, ...byHand] })).toBe("no problem");
  });

  it("makes a padded step one that no other looks at, and whose own row is even", async () => {
    const value = await valueOf({ ...spec, padding: { short: [0, 1], long: [] } }, windows, context());
    const request = layerRequest(windows, value);
    expect(request.short.mask).toEqual(Uint8Array.of(0, 0, 1, 1, 1));
    expect(request.long.mask).toBeNull();
    const { short } = referenceAttention(request);
    const row = (query: number) => [...short.maps.subarray(query * 5, query * 5 + 5)];
    expect(row(0)).toEqual(Array(5).fill(0.2));
    expect(row(3).slice(0, 2)).toEqual([0, 0]);
  });
});
