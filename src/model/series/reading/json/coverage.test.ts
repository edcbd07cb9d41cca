import { describe, expect, it } from "vitest";
import { plain, reading, refusal } from "../given.testing";

const HOUR = 3_600_000;
const start = Date.UTC(2024, 0, 1);
const times = Array.from({ length: 48 }, (_, i) => new Date(start + i * HOUR).toISOString());
const at = times.map((_, i) => start + i * HOUR);
const geographic = [{ coordinates: ["x", "y"], system: { type: "GeographicCRS" } }, { coordinates: ["t"], system: { type: "TemporalRS", calendar: "Gregorian" } }];
const parameters = { temp: { type: "Parameter", unit: { symbol: "°C" } }, rh: { type: "Parameter", unit: { symbol: { value: "%", type: "http://www.opengis.net/def/uom/UCUM/" } } } };
const point = {
  type: "Coverage",
  domain: { type: "Domain", domainType: "PointSeries", axes: { x: { values: [16.4] }, y: { values: [48.2] }, t: { values: times } }, referencing: geographic },
  parameters,
  ranges: {
    temp: { type: "NdArray", dataType: "float", axisNames: ["t", "y", "x"], shape: [48, 1, 1], values: times.map((_, i) => (i === 5 ? null : i / 2)) },
    rh: { type: "NdArray", dataType: "float", axisNames: ["t"], shape: [48], values: times.map((_, i) => 50 + (i % 9)) },
  },
};
const file = (value: unknown) => reading(JSON.stringify(value), {}, "a.json");

describe("CoverageJSON", () => {
  it("of a point is a column for each parameter, in its unit, at the times of its domain", async () => {
    const read = await file(point);
    expect(plain(read)).toEqual({ at, columns: { temp: times.map((_, i) => i / 2), rh: times.map((_, i) => 50 + (i % 9)) } });
    expect(read.series.columns.map(({ unit, stats }) => [unit, stats.missing])).toEqual([["°C", 1], ["%", 0]]);
  });

  it.each([["values", { values: [16, 17] }], ["a start, an end and a number", { start: 16, stop: 17, num: 2 }]])("of a grid is a series for each place, whose axes are %s", async (_, x) => {
    const domain = { ...point.domain, domainType: "Grid", axes: { x, y: { values: [48, 49, 50] }, t: { values: times } } };
    const values = times.flatMap((_each, t) => [0, 1, 2].flatMap((row) => [0, 1].map((column) => 100 * t + 10 * row + column)));
    const read = await file({ ...point, domain, ranges: { temp: { type: "NdArray", dataType: "float", axisNames: ["t", "y", "x"], shape: [48, 3, 2], values } } });
    expect(read.table.panel?.by.toSorted()).toEqual(["latitude", "longitude"]);
    expect(read.table.panel?.labels).toHaveLength(6);
    const columns = Object.values(plain(read).columns).map((each) => each.slice(0, 2));
    expect(columns.toSorted((a, b) => a[0]! - b[0]!)).toEqual([0, 1, 10, 11, 20, 21].map((begin) => [begin, begin + 100]));
  });

  it("of a path is read along it", async () => {
    const domain = { type: "Domain", domainType: "Trajectory", axes: { composite: { dataType: "tuple", coordinates: ["t", "x", "y"], values: times.map((time, i) => [time, 16 + i / 10, 48]) } }, referencing: geographic };
    const read = await file({ ...point, domain, ranges: { temp: { type: "NdArray", axisNames: ["composite"], shape: [48], values: times.map((_, i) => i / 2) } } });
    expect(plain(read).at).toEqual(at);
    expect(plain(read).columns["temp"]).toEqual(times.map((_, i) => i / 2));
  });

  it("of several points is a series for each", async () => {
    const { parameters: shared, ...bare } = point;
    const read = await file({ type: "CoverageCollection", domainType: "PointSeries", parameters: shared, coverages: [{ ...bare, id: "Wien" }, { ...bare, id: "Graz" }] });
    expect(read.table.panel?.labels).toEqual(["Wien", "Graz"]);
    expect(Object.keys(plain(read).columns)).toHaveLength(4);
  });

  it("whose numbers are elsewhere is refused by that", async () => {
    expect(await refusal(JSON.stringify({ ...point, ranges: { temp: "https://a.example/temp" } }), {}, "a.json")).toMatchObject({ kind: "reading/numbers-elsewhere", params: { address: "https://a.example/temp" } });
    expect(await refusal(JSON.stringify({ ...point, domain: "https://a.example/domain" }), {}, "a.json")).toMatchObject({ kind: "reading/numbers-elsewhere" });
  });

  it("is told nothing of arrays that do not fit their axes, and read as any other JSON", async () => {
    const problem = await refusal(JSON.stringify({ ...point, ranges: { temp: { ...point.ranges.temp, values: [1, 2, 3] } } }), {}, "a.json");
    expect(problem.kind).toMatch(/^reading\//);
  });
});
