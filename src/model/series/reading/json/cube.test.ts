import { describe, expect, it } from "vitest";
import { plain, reading, refusal } from "../given.testing";

const months = Array.from({ length: 24 }, (_, i) => `${2018 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`);
const starts = months.map((_, i) => Date.UTC(2018, i));
const file = (value: unknown) => reading(JSON.stringify(value), {}, "a.json");
const half = (n: number, from = 0) => Array.from({ length: n }, (_, i) => from + i + 0.5);

/** As offices of statistics answer: two countries, 24 months. */
const dataset = {
  version: "2.0",
  class: "dataset",
  label: "Unemployment",
  id: ["geo", "month"],
  size: [2, 24],
  role: { time: ["month"], geo: ["geo"] },
  dimension: {
    geo: { label: "geo", category: { index: { BE: 1, AT: 0 }, label: { AT: "Austria", BE: "Belgium" } } },
    month: { label: "Month", category: { index: Object.fromEntries(months.map((each, i) => [each, i])), label: Object.fromEntries(months.map((each) => [each, `month ${each}`])) } },
  },
  value: half(48),
};

describe("JSON-stat", () => {
  it("is read along its dimension of time, with a series for each place of the others", async () => {
    const read = await file(dataset);
    expect(plain(read)).toEqual({ at: starts, columns: { Austria: half(24), Belgium: half(24, 24) } });
    expect(read.table.timeColumn).toBe("Month");
  });

  it("may name only the numbers that there are, have dimensions of one place, and no role for its time", async () => {
    const time = { ...dataset.dimension.month, label: "time" };
    const value = Object.fromEntries(half(48).flatMap((each, i) => (i === 7 ? [] : [[i, each]])));
    const read = await file({ ...dataset, role: undefined, id: ["freq", "geo", "time"], size: [1, 2, 24], dimension: { freq: { category: { label: { M: "monthly" } } }, geo: dataset.dimension.geo, time }, value });
    expect(plain(read).columns["Belgium"]).toEqual(half(24, 24));
    expect(read.series.columns.map(({ stats }) => stats.missing)).toEqual([1, 0]);
  });

  it("of version 1 keeps ids and sizes with its dimensions", async () => {
    const index = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [String(2000 + i), i]));
    const read = await file({ dataset: { dimension: { id: ["Contents", "Tid"], size: [1, 20], role: { time: ["Tid"], metric: ["Contents"] }, Contents: { category: { index: { Pop: 0 } } }, Tid: { label: "year", category: { index } } }, value: half(20) } });
    expect(plain(read)).toEqual({ at: Array.from({ length: 20 }, (_, i) => Date.UTC(2000 + i)), columns: { value: half(20) } });
  });

  it("with a place that no dimension has is refused with that dimension", async () => {
    const short = { ...dataset, dimension: { ...dataset.dimension, geo: { category: { index: ["AT"] } } } };
    expect(await refusal(JSON.stringify(short), {}, "a.json")).toMatchObject({ kind: "reading/list-length", params: { column: "geo", values: 1, rows: 2 } });
  });
});

describe("SDMX-JSON", () => {
  const dimensions = {
    series: [{ id: "FREQ", name: "Frequency", values: [{ id: "M", name: "Monthly" }] }, { id: "GEO", name: { en: "Area" }, values: [{ id: "AT", name: { en: "Austria" } }, { id: "BE", name: { en: "Belgium" } }] }],
    observation: [{ id: "TIME_PERIOD", role: "time", values: months.map((id) => ({ id, name: id })) }],
  };
  const observations = (from: number) => Object.fromEntries(half(24, from).map((value, i) => [i, [value, 0, null]]));

  it("is read with a column for each series (version 1)", async () => {
    const read = await file({ header: { id: "x" }, dataSets: [{ action: "Replace", series: { "0:0": { observations: observations(0) }, "0:1": { observations: observations(24) } } }], structure: { dimensions } });
    expect(plain(read)).toEqual({ at: starts, columns: { Austria: half(24), Belgium: half(24, 24) } });
  });

  it("is read where all dimensions stand with the numbers (version 2)", async () => {
    const flat = Object.fromEntries(half(24).map((value, i) => [`0:1:${i}`, [value]]));
    const read = await file({ meta: {}, data: { dataSets: [{ observations: flat }], structures: [{ dimensions: { series: [], observation: [...dimensions.series, ...dimensions.observation] } }] } });
    expect(plain(read)).toEqual({ at: starts, columns: { value: half(24) } });
  });
});
