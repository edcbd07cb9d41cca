import { expect, it } from "vitest";
import { columnStats } from "../../../model/series/stats";
import { suited } from "../../../model/training/task/suited";
import type { SeriesValue } from "../series/value";
import { settingsFor } from "./settingsFor";
import { initialSpec } from "./spec";

const column = (name: string, of: (i: number) => number) => {
  const values = Float32Array.from({ length: 2_000 }, (_, i) => of(i));
  return { name, values, stats: columnStats(values, 0) };
};
const series = {
  name: "given",
  axis: { kind: "index" as const, at: Float64Array.from({ length: 2_000 }, (_, i) => i), step: 1 },
  columns: [column("wind", (i) => Math.cos(i / 5)), column("load", (i) => Math.sin(i / 4)), column("holiday", (i) => Number(i % 7 === 0))],
  notices: [],
};
const source = (targets: readonly string[], ahead: readonly string[]) =>
  ({ series: { short: series, long: series }, windows: { steps: 8 }, stride: 2, tables: [{ roles: { targets, ahead } }] }) as unknown as SeriesValue;

const settings = (from: SeriesValue, change = {}) => {
  const found = settingsFor({ ...initialSpec(), ...change }, from, suited);
  return found.ok ? [found.value.settings.targets, found.value.settings.inputs, found.value.settings.ahead] : found.error;
};

it("trains on the targets, inputs and columns known ahead that the roles of the columns say, unless its own settings do", () => {
  expect(settings(source([], []))).toEqual([["wind"], ["wind", "load", "holiday"], []]);
  expect(settings(source(["load"], ["holiday"]))).toEqual([["load"], ["wind", "load"], ["holiday"]]);
  expect(settings(source(["load"], ["holiday"]), { targets: ["wind"], inputs: ["wind"], ahead: ["load"] })).toEqual([["wind"], ["wind"], ["load"]]);
});
