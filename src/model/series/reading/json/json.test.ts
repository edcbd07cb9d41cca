import { describe, expect, test } from "vitest";
import { plain, reading, refusal } from "../given.testing";
import { choosing } from "../choice";
import { DEFAULT_READING } from "../reading";
import { textOf } from "../../../../words/sentence.testing";

const json = (value: unknown) => reading(typeof value === "string" ? value : JSON.stringify(value), {}, "given.json");

describe("shapes of JSON", () => {
  test.each([
    ["records", [{ a: 1, b: 2 }, { a: 3 }, { a: 5, b: 6 }]],
    ["lists under names", { a: [1, 3, 5], b: [2, null, 6] }],
    ["lists with a header", [["a", "b"], [1, 2], [3, null], [5, 6]]],
    ["records in an object", { title: "t", values: [{ a: 1, b: 2 }, { a: 3, b: null }, { a: 5, b: 6 }] }],
    ["pandas' split", { columns: ["a", "b"], index: [0, 1, 2], data: [[1, 2], [3, null], [5, 6]] }],
    ["pandas' columns", { a: { 0: 1, 1: 3, 2: 5 }, b: { 0: 2, 1: null, 2: 6 } }],
    ["pandas' index", { 0: { a: 1, b: 2 }, 1: { a: 3, b: null }, 2: { a: 5, b: 6 } }],
    ["pandas' table", { schema: { fields: [{ name: "index", type: "integer" }], pandas_version: "1.4.0" }, data: [{ a: 1, b: 2 }, { a: 3, b: null }, { a: 5, b: 6 }] }],
    ["deep inside", { status: "ok", answer: { of: [{ name: "x", rows: [{ a: 1, b: 2 }, { a: 3, b: null }, { a: 5, b: 6 }] }] } }],
    ["InfluxDB", { results: [{ series: [{ name: "m", columns: ["a", "b"], values: [[1, 2], [3, null], [5, 6]] }] }] }],
    ["Grafana", { results: { A: { frames: [{ schema: { fields: [{ name: "a" }, { name: "b" }] }, data: { values: [[1, 3, 5], [2, null, 6]] } }] } } }],
    ["NaN as Python writes it", '[{"a": 1, "b": 2}, {"a": 3, "b": NaN}, {"a": 5, "b": 6, "note": "NaN, \\"Infinity\\""}]'],
    ["a value on each line", '{"a": 1, "b": 2}\n{"a": 3, "b": NaN}\n\n{"a": 5, "b": 6}\n'],
  ])("%s", async (_, value) => {
    expect(plain(await json(value)).columns).toEqual({ a: [1, 3, 5], b: [2, 4, 6] });
  });

  test.each([
    ["columns", { x: { 1577836800000: 1, 1577840400000: 2 } }],
    ["index", { 1577836800000: { x: 1 }, 1577840400000: { x: 2 } }],
    ["split", { columns: ["x"], index: ["2020-01-01T00:00:00.000Z", "2020-01-01T01:00:00.000Z"], data: [[1], [2]] }],
    ["a series", { 1577836800000: 1, 1577840400000: 2 }],
    ["Prometheus", { status: "success", data: { resultType: "matrix", result: [{ metric: { __name__: "x" }, values: [[1577836800, "1"], [1577840400, "2"]] }] } }],
    ["Graphite", [{ target: "x", datapoints: [[1, 1577836800], [2, 1577840400]] }]],
    ["GluonTS", [{ start: "2020-01-01 00:00:00", target: [1, 2], freq: "H", item_id: "x" }]],
    ["GluonTS on lines", '{"start": "2020-01-01", "target": [1, 2], "freq": "1h", "item_id": "x"}\n'.repeat(1) + '{"start": "2020-01-01", "target": [5, 6], "freq": "1h", "item_id": "y"}'],
    ["Open-Meteo at a clock two hours before UTC", { utc_offset_seconds: 7200, hourly_units: { time: "iso8601" }, hourly: { time: ["2020-01-01T02:00", "2020-01-01T03:00"], x: [1, 2] } }],
  ])("times of an index: %s", async (_, value) => {
    const { at, columns } = plain(await json(value));
    expect(at).toEqual([Date.UTC(2020, 0, 1), Date.UTC(2020, 0, 1, 1)]);
    expect(Object.values(columns)[0]).toEqual([1, 2]);
  });

  test("series that begin at other times stand side by side", async () => {
    const { at, columns } = plain(await json([{ start: "2020-01-01", target: [1, 2, 3], freq: "D", item_id: "a" }, { start: "2020-01-02", target: [5, 6, 7], freq: "D", item_id: "b" }]));
    expect(at).toEqual([1, 2, 3, 4].map((day) => Date.UTC(2020, 0, day)));
    expect(columns["a"]!.slice(0, 3)).toEqual([1, 2, 3]);
    expect(columns["b"]!.slice(1)).toEqual([5, 6, 7]);
  });

  test("of several tables the largest is read, and the others can be chosen", async () => {
    const both = { daily: { x: [1, 2] }, hourly: { x: [1, 2, 3, 4] } };
    const { table, series } = await json(both);
    expect(series.columns[0]!.values).toHaveLength(4);
    const [choice] = table.choices;
    expect(choice).toMatchObject({ kind: "part", taken: { means: { path: "hourly" } }, others: [{ means: { path: "daily" } }], open: false });
    const other = await reading(JSON.stringify(both), choosing(DEFAULT_READING, choice!.others[0]!.set), "given.json");
    expect(other.series.columns[0]!.values).toHaveLength(2);
  });

  test("records in records are columns, lists in them are left out by name", async () => {
    const { series } = await json([{ main: { temp: 1 }, weather: [{ id: 1 }] }, { main: { temp: 2 }, weather: [] }]);
    expect(series.columns.map(({ name }) => name)).toEqual(["main.temp"]);
    expect(series.notices.map(textOf).join()).toContain("“weather”");
  });

  test("a last line that is still being written is left out", async () => {
    const { series } = await json('{"x": 1}\n{"x": 2}\n{"x": ');
    expect(series.columns[0]!.values).toHaveLength(2);
    expect(series.notices.map(textOf).join()).toContain("Row 3");
  });

  test("a plain list, and lists without a header", async () => {
    expect(plain(await json([1, 2, "3"])).columns).toEqual({ value: [1, 2, 3] });
    expect(plain(await json([[1, 2], [3, 4]])).columns).toEqual({ "column 1": [1, 3], "column 2": [2, 4] });
  });

  test("a key called __proto__ is a column", async () => {
    expect((await json('[{"__proto__":1},{"__proto__":2}]')).table.columns.map(({ name }) => name)).toEqual(["__proto__"]);
  });

  test("dates in records are the time", async () => {
    const { series } = await json([{ t: "2024-01-01", x: 1 }, { t: "2024-01-02", x: 2 }]);
    expect([...series.axis.at]).toEqual([Date.UTC(2024, 0, 1), Date.UTC(2024, 0, 2)]);
  });
});

test.each([
  ["json-cut-short", '[{"a": 1}, {"a"', "breaks off"],
  ["no-json", '{"a": 1}\nx\n{"a": 2}', "row 2"],
  ["json-without-list", "42", "holds no list"],
  ["list-length", '{"a":[1,2],"b":[1]}', "has 1 value"],
  ["nested-cell", '[{"a":[1]},{"a":[2]}]', "row 1, column “a”"],
  ["no-rows-in-list", "[]", "no rows"],
  ["no-rows-in-list", '{"a":[]}', "no rows"],
  ["empty", " ", "empty"],
  ["infinite", "[1, 1e999]", "row 2"],
  ["infinite", "[1, -Infinity]", "row 2"],
  ["nested-cell", "[".repeat(100_000) + "]".repeat(100_000), "row 1"],
])("refuses as %s (%#)", async (kind, text, words) => {
  const error = await refusal(text, {}, "given.json");
  expect(error.kind).toBe(`reading/${kind}`);
  expect(textOf(error)).toContain(words);
});
