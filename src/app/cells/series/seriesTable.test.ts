import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reading } from "../../../model/series/reading/given.testing";
import type { Series } from "../../../model/series/series";
import { columnStats } from "../../../model/series/stats";
import { seriesTable } from "./seriesTable";

const HOUR = 3_600_000;
const seriesOf = (names: readonly string[], axis: Series["axis"], value = (row: number, i: number) => row * 0.1 + i): Series => ({
  name: "a",
  axis,
  columns: names.map((name, i) => {
    const values = Float64Array.from(axis.at, (_, row) => value(row, i));
    return { name, values, stats: columnStats(values, 0) };
  }),
  notices: [],
});
const hours = (rows: number): Series["axis"] => ({ kind: "time", at: Float64Array.from({ length: rows }, (_, i) => Date.UTC(2024, 0, 1) + i * HOUR), step: HOUR });

describe("a series as a table", () => {
  it("says its times with as many digits as they need", () => {
    const lines = (axis: Series["axis"]) => seriesTable(seriesOf(["x"], axis)).split("\r\n").slice(0, 3);
    expect(lines(hours(3))).toEqual(["time,x", "2024-01-01T00:00:00Z,0", "2024-01-01T01:00:00Z,0.1"]);
    const fine = { origin: Date.UTC(2020, 0, 1), unit: "µs" } as const;
    expect(lines({ kind: "index", at: Float64Array.of(0, 100, 200), step: 100, fine })[2]).toBe("2020-01-01T00:00:00.000100Z,0.1");
    expect(lines({ kind: "index", at: Float64Array.of(0.5, 1, 1.5), step: 0.5 }).slice(0, 2)).toEqual(["index,x", "0.5,0"]);
  });

  it("says parts of a millisecond of any year, and the next one where that is nearest", () => {
    const at = Float64Array.of(-1000.25, 0.5, 1000.9997);
    const times = seriesTable(seriesOf(["x"], { kind: "time", at, step: 1 })).split("\r\n").slice(1, 4).map((line) => line.split(",")[0]);
    expect(times).toEqual(["1969-12-31T23:59:58.999750Z", "1970-01-01T00:00:00.000500Z", "1970-01-01T00:00:01.001000Z"]);
  });

  it("is read back as it was, whatever its columns are called", async () => {
    // A name of blanks is none, and one that looks like a time would turn the table.
    const name = fc.oneof(fc.constantFrom("-x", "=sum", "a,b", "°C", "it's", "'x", '"', "+1 y", "@a", "x;y", "a|b"), fc.string({ minLength: 1, maxLength: 8 }).map((text) => `${text}n`)).map((text) => text.trim());
    const names = fc.uniqueArray(name, { minLength: 1, maxLength: 4 }).filter((all) => all.every((each) => each !== "" && each !== "time"));
    await fc.assert(
      fc.asyncProperty(names, fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e14, max: 1e14 }), { minLength: 12, maxLength: 12 }), async (given, numbers) => {
        const series = seriesOf(given, hours(12), (row, i) => numbers[(row + i) % 12]! || 0);
        const { series: read } = await reading(seriesTable(series), { answers: {} });
        expect([...read.axis.at]).toEqual([...series.axis.at]);
        expect(read.columns.map((column) => [column.name, [...column.values]])).toEqual(series.columns.map((column) => [column.name, [...column.values]]));
      }),
      { numRuns: 200 },
    );
  });
});
