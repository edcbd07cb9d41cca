import { expect } from "@playwright/test";
import { referenceAttention } from "../src/model/attention/reference";
import { relativeError } from "../src/model/attention/relativeError.testing";
import type { App } from "./app";
import { weightsOnPage } from "./layerWeights";
import type { NpyArray } from "./npz";

export type Arrays = Readonly<Record<string, NpyArray>>;

/** How far a backend's float32 may be from float64, relative to the largest value. */
const TOLERANCE = 1e-5;

/** The settings as they stand on the page. */
async function settings(app: App) {
  return {
    units: await app.readNumber("Units"),
    heads: await app.readNumber("Heads"),
    steps: await app.readNumber("Steps"),
    causal: await app.page.getByLabel("Causal mask", { exact: true }).isChecked(),
  };
}

/** Holds every exported array against the layer computed in float64 from the exported inputs and its weights. */
export async function expectTrueMaps(app: App): Promise<Arrays> {
  const { units, heads, steps, causal } = await settings(app);
  const arrays = await app.arrays();
  const get = (name: string): NpyArray => {
    const array = arrays[name];
    if (array === undefined) throw new Error(`The export has no ${name}; it has ${Object.keys(arrays).join(", ")}.`);
    return array;
  };
  const [shortWidth = 0, longWidth = 0] = [get("short_input").shape[1], get("long_input").shape[1]];
  expect(Object.fromEntries(Object.entries(arrays).map(([name, { shape }]) => [name, shape]))).toEqual({
    short_input: [steps, shortWidth],
    long_input: [steps, longWidth],
    short_attention: [heads, steps, steps],
    long_attention: [heads, steps, steps],
    sum_attention: [heads, steps, steps],
    short_output: [steps, units],
    long_output: [steps, units],
    output: [steps, units],
  });
  const input = (name: string, width: number) => ({ width, values: get(name).values, mask: null });
  const reference = referenceAttention({
    units, heads, causal, steps, batch: 1,
    weights: await weightsOnPage(app, arrays),
    short: input("short_input", shortWidth),
    long: input("long_input", longWidth),
  });
  const expected = {
    short_attention: reference.short.maps,
    long_attention: reference.long.maps,
    sum_attention: reference.short.maps.map((value, i) => value + (reference.long.maps[i] ?? NaN)),
    short_output: reference.short.output,
    long_output: reference.long.output,
    output: reference.output,
  };
  for (const [name, values] of Object.entries(expected)) {
    expect(relativeError(get(name).values, values), name).toBeLessThan(TOLERANCE);
  }
  return arrays;
}
