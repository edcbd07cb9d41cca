import { expect, it } from "vitest";
import { cutWindows } from "../../../model/series/cut";
import { teachingSeries } from "../../../model/training/task/teaching";
import { starterNotebook } from "../../starter/starter";
import { KINDS } from "../registry";
import type { SeriesValue } from "../series/value";
import { trainOn } from "./trainOn";

const series = teachingSeries("event", 1, 200);
const windows = cutWindows(series, series, { steps: 8, stride: 2, position: 100, standardise: true }, "resample");
if (!windows.ok) throw new Error(windows.error.kind);
const source = { series: { short: series, long: series }, windows: windows.value } as SeriesValue;
const starter = starterNotebook();
const maps = starter.cells.find(({ kind }) => kind === "attention")!;

it("puts a training behind the maps, on their series, and gives its weights to their layer", () => {
  const made = trainOn(maps, source, "t")(starter, KINDS);
  const at = made.cells.findIndex(({ id }) => id === maps.id);
  expect(made.cells[at + 1]).toMatchObject({ id: "t", kind: "training", reads: { series: "series" } });
  expect(made.cells[at + 1]!.spec).not.toHaveProperty("inputs");
  expect(made.cells.find(({ id }) => id === "layer")!.reads).toEqual({ series: "series", weights: "t" });
});

it("takes the place of a training that came along, for all that read from it, and of no other", () => {
  const forecast = { id: "f", kind: "forecast", title: "", reads: { training: "training" }, spec: {} };
  const made = trainOn(maps, source, "t")({ ...starter, cells: [...starter.cells, forecast] }, KINDS);
  expect(made.cells.filter(({ kind }) => kind === "training").map(({ id }) => id)).toEqual(["t"]);
  expect(made.cells.find(({ id }) => id === "f")!.reads).toEqual({ training: "t" });
  const again = trainOn(maps, source, "u")(made, KINDS);
  expect(again.cells.filter(({ kind }) => kind === "training").map(({ id }) => id)).toEqual(["u", "t"]);
});

it("trains on the columns that are on show, where those are not all", () => {
  const { short, long } = source.windows;
  const narrow = { ...source, windows: { ...source.windows, short: { ...short, columns: ["event"] }, long: { ...long, columns: ["event"] } } };
  const made = trainOn(maps, narrow, "t")(starter, KINDS);
  expect(made.cells.find(({ id }) => id === "t")!.spec).toMatchObject({ targets: ["event"], inputs: ["event"] });
});

it("changes nothing where a role of the maps is empty", () => {
  expect(trainOn({ ...maps, reads: { series: "series" } }, source, "t")(starter, KINDS)).toBe(starter);
});

it("changes nothing where there is no room for both", () => {
  const text = (i: number) => ({ id: `t${i}`, kind: "text", title: "", reads: {}, spec: { markdown: "" } });
  const of = (count: number) => ({ ...starter, cells: [...starter.cells, ...Array.from({ length: count - starter.cells.length }, (_, i) => text(i))] });
  const bundled = starter.cells.filter(({ kind }) => kind === "training").length;
  expect(trainOn(maps, source, "t")(of(498 + bundled), KINDS).cells).toHaveLength(500);
  const full = of(499 + bundled);
  expect(trainOn(maps, source, "t")(full, KINDS)).toBe(full);
});
