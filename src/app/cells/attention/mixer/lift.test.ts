import { expect, test } from "vitest";
import { cutWindows } from "../../../../model/series/cut";
import type { Series } from "../../../../model/series/series";
import { liftedWindows } from "./lift";

const STEPS = 6;
const STRIDE = 4;

/** A series of 60 samples, every third distance longer, cut into windows; `values` not standardised. */
function windowsOf(lifted: readonly number[], by: number) {
  const at = Float64Array.from({ length: 60 }, (_, i) => i * 10 + Math.floor(i / 3) * 5);
  const values = Float32Array.from({ length: 60 }, (_, i) => Math.sin(i) + (lifted.includes(i) ? by : 0));
  const stats = { mean: 0, std: 1, min: -1, max: 1, missing: 0 };
  const series: Series = { name: "s", axis: { kind: "index", at, step: 10 }, columns: [{ name: "x", values, stats }], notices: [] };
  const cut = cutWindows(series, series, { steps: STEPS, stride: STRIDE, position: 58, standardise: false }, "last");
  if (!cut.ok) throw new Error(JSON.stringify(cut.error));
  return { windows: cut.value, samples: at };
}

const { windows, samples } = windowsOf([], 0);
test("lifting a short step does to both windows what lifting its sample does", () => {
  const wanted = windowsOf([57 - (STEPS - 1 - 2)], 3).windows;
  const { short, long } = liftedWindows(windows, [{ branch: "short", step: 2, column: 0, by: 3 }], samples);
  wanted.short.values.forEach((value, i) => expect(short.values[i]).toBeCloseTo(value, 5));
  wanted.long.values.forEach((value, i) => expect(long.values[i]).toBeCloseTo(value, 5));
});

test("lifting a long step does to both windows what lifting all of its samples does", () => {
  const wanted = windowsOf([54, 55, 56, 57], -2).windows;
  const { short, long } = liftedWindows(windows, [{ branch: "long", step: 5, column: 0, by: -2 }], samples);
  wanted.short.values.forEach((value, i) => expect(short.values[i]).toBeCloseTo(value, 5));
  wanted.long.values.forEach((value, i) => expect(long.values[i]).toBeCloseTo(value, 5));
});

test("where the windows read other columns, the other one follows by the column's name, or not at all", () => {
  const two = { ...windows.long, width: 2, columns: ["y", "x"], values: Float32Array.from({ length: 2 * STEPS }, (_, i) => (i % 2 === 0 ? 0 : windows.long.values[(i - 1) / 2]!)) };
  const wide = { ...windows, long: two };
  const lift = { branch: "long" as const, step: 5, by: -2 };
  const byName = liftedWindows(wide, [{ ...lift, column: 1 }], samples);
  expect([...byName.short.values]).toEqual([...liftedWindows(windows, [{ ...lift, column: 0 }], samples).short.values]);
  expect(byName.long.values[11]! - two.values[11]!).toBeCloseTo(-2, 5);
  expect(liftedWindows(wide, [{ ...lift, column: 0 }], samples).short.values).toBe(windows.short.values);
});

test("with a series for each branch only the lifted branch moves, and nothing lifted is the very same", () => {
  const lifted = liftedWindows(windows, [{ branch: "short", step: 2, column: 0, by: 3 }], null);
  expect(lifted.long.values).toBe(windows.long.values);
  expect(lifted.short.values[2]! - windows.short.values[2]!).toBeCloseTo(3, 5);
  expect(liftedWindows(windows, [], samples)).toBe(windows);
});
