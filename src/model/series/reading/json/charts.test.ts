import { describe, expect, it } from "vitest";
import { plain, reading } from "../given.testing";

const HOUR = 3_600_000;
const start = Date.UTC(2024, 0, 1);
const numbers = (from: number) => Array.from({ length: 48 }, (_, i) => from + i / 4);
const at = Array.from({ length: 48 }, (_, i) => start + i * HOUR);
const file = async (value: unknown) => plain(await reading(JSON.stringify(value), {}, "a.json"));
const expected = { at, columns: { Solar: numbers(0), Wind: numbers(50) } };

describe("a list of times beside records that each have a name and a list", () => {
  it.each<[string, unknown]>([
    ["Energy-Charts", { unix_seconds: at.map((each) => each / 1000), production_types: [{ name: "Solar", data: numbers(0) }, { name: "Wind", data: numbers(50) }], deprecated: false }],
    ["Chart.js", { type: "line", data: { labels: at.map((each) => new Date(each).toISOString()), datasets: [{ label: "Solar", data: numbers(0), borderColor: "#123" }, { label: "Wind", data: numbers(50) }] } }],
  ])("is a column for each (%s)", async (_, value) => {
    expect(await file(value)).toEqual(expected);
  });

  it("is none where one of them is shorter", async () => {
    const read = await reading(JSON.stringify({ time: at, series: [{ name: "a", data: numbers(0) }, { name: "b", data: [1, 2] }], x: numbers(3) }), {}, "a.json");
    expect(plain(read).columns).toEqual({ x: numbers(3) });
  });
});

describe("times that stand above what an answer holds of them", () => {
  it("are those of each list that is as long and has none (Yahoo)", async () => {
    const value = { chart: { result: [{ meta: { symbol: "A" }, timestamp: at.map((each) => each / 1000), indicators: { quote: [{ Solar: numbers(0), Wind: numbers(50) }], adjclose: [{ adjclose: numbers(9) }] } }] } };
    expect(await file(value)).toEqual(expected);
  });

  it("are not those of lists of another length, or with times of their own", async () => {
    const own = at.slice(0, 40).map((each) => new Date(each + HOUR).toISOString());
    expect((await file({ time: at, inner: { time: own, x: numbers(0).slice(0, 40) } })).at[0]).toBe(start + HOUR);
    const short = await reading(JSON.stringify({ time: at.slice(0, 5), inner: { x: numbers(0), y: numbers(1) } }), {}, "a.json");
    expect(short.series.axis.kind).toBe("index");
  });
});
