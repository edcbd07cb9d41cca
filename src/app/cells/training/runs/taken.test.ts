import { expect, it } from "vitest";
import { generated, settingsFor } from "../../../../model/training/training.testing";
import { suited } from "../../../../model/training/task/suited";
import { starterNotebook } from "../../../starter/starter";
import { KINDS } from "../../registry";
import type { SeriesSpec } from "../../series/spec";
import type { SeriesValue } from "../../series/value";
import { settingsFor as wholeSettings } from "../settingsFor";
import { initialSpec, TrainingSpec } from "../spec";
import * as v from "valibot";
import { trainOn } from "../trainOn";
import { runOf } from "./runs.testing";
import { specOf, withSettings } from "./taken";

const series = generated("season", 2000);
const source = { series: { short: series, long: series }, windows: { steps: 48 }, stride: 4, tables: [] as SeriesValue["tables"] } as SeriesValue;
const settings = settingsFor(series);

it("comes to the very settings of the run, whatever is set now", () => {
  const asked = { settings: { ...settings, steps: 48, stride: 4, units: 8, season: null, base: "mean" as const, horizon: 7 }, pilots: false };
  for (const now of [initialSpec(), { ...initialSpec(), horizon: 3, season: 12, heads: 2, inputs: ["value"], normalised: true }]) {
    const current = wholeSettings(now, source, suited);
    if (!current.ok) throw new Error(current.error.kind);
    const spec = v.parse(TrainingSpec, specOf(asked, now, current.value.settings));
    const found = wholeSettings(spec, source, suited);
    expect(found.ok && found.value.settings).toEqual(asked.settings);
    expect(spec.pilots).toBe(false);
  }
});

it("leaves open what was open and comes to the same", () => {
  const spec = specOf({ settings: { ...settings, horizon: 7 }, pilots: true }, initialSpec(), settings);
  expect(spec).toMatchObject({ horizon: 7, pilots: true });
  for (const open of ["season", "targets", "inputs", "calendar"]) expect(spec).not.toHaveProperty(open);
});

it("cuts the windows of the series as the run's were, in the same step", () => {
  const starter = starterNotebook();
  const maps = starter.cells.find(({ kind }) => kind === "attention")!;
  const notebook = trainOn(maps, { ...source, windows: { ...source.windows, short: { columns: [] }, long: { columns: [] } } } as unknown as SeriesValue, "t")(starter, KINDS);
  const cell = notebook.cells.find(({ id }) => id === "t")!;
  const { asked } = runOf(1, { steps: 16, stride: 2, heads: 2 });
  const changed = withSettings(cell, asked, settings, source)(notebook);
  expect(changed.cells.find(({ id }) => id === "t")!.spec).toMatchObject({ heads: 2 });
  const { window } = changed.cells.find(({ kind }) => kind === "series")!.spec as SeriesSpec;
  expect(window).toMatchObject({ steps: 16, stride: 2 });
  // It stands within the series, which is shorter than where the window stood before.
  expect(window.position).toBeLessThanOrEqual(2000);
  expect(withSettings(cell, runOf(1, { steps: 48, stride: 4 }).asked, settings, source)(notebook).cells.find(({ kind }) => kind === "series")).toEqual(notebook.cells.find(({ kind }) => kind === "series"));
});
