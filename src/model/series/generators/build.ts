import type { Column, Series } from "../series";
import { columnStats } from "../stats";
import type { Knob, KnobValues, Truth } from "./generator";

/** The value of each knob: as given, else its default; kept within its bounds. */
export function settle<Name extends string>(
  knobs: readonly (Knob & { readonly name: Name })[],
  given: KnobValues,
): Record<Name, number> {
  const values = knobs.map(({ name, min, max, default: usual }) => {
    const value = Object.hasOwn(given, name) ? given[name]! : usual;
    return [name, Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : usual];
  });
  return Object.fromEntries(values) as Record<Name, number>;
}

/** A series of one column, "value", whose axis counts samples from 0. */
export function indexSeries(name: string, values: Float32Array): Series {
  const column: Column = { name: "value", values, stats: columnStats(values, 0) };
  return {
    name,
    axis: { kind: "index", at: Float64Array.from(values, (_, i) => i), step: 1 },
    columns: [column],
    notices: [],
  };
}

/** Values made one after the other, rounded to float32 only at the end. */
export const valuesOf = (length: number, value: (t: number) => number): Float32Array =>
  Float32Array.from({ length }, (_, t) => value(t));

export const NO_TRUTH: Truth = { periods: [], lags: [], events: [] };

/** The knob for the spread of the noise that is added. */
export const noiseKnob = (usual: number) =>
  ({ name: "noise", min: 0, max: 2, step: 0.05, default: usual, unit: "" }) as const;

/** A knob that counts samples. */
export const samplesKnob = <Name extends string>(name: Name, min: number, max: number, usual: number) =>
  ({ name, min, max, step: 1, default: usual, unit: "samples" }) as const;
