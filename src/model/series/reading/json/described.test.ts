import { describe, expect, it } from "vitest";
import { plain, reading } from "../given.testing";

const HOUR = 3_600_000;
const start = Date.UTC(2024, 2, 5);
const counts = (n: number) => Array.from({ length: n }, (_, i) => i);
const clock = (i: number) => new Date(start + i * HOUR).toISOString();
const read = async (value: unknown) => plain(await reading(JSON.stringify(value), {}, "given.json"));
const right = { at: counts(30).map((i) => start + i * HOUR), columns: { load: counts(30) } };

describe("rows whose columns are named beside them", () => {
  const rows = counts(30).map((i) => [clock(i), i]);

  it.each([
    ["Elasticsearch", { columns: [{ name: "t", type: "datetime" }, { name: "load", type: "double" }], rows }],
    ["Google", { kind: "x", columnHeaders: [{ name: "t" }, { name: "load" }], rows, totals: ["", "5"] }],
    ["Socrata", { meta: { view: { id: "x", columns: [{ id: 1, name: "t" }, { id: 2, name: "load" }] } }, data: rows }],
    ["Kusto", { Tables: [{ TableName: "x", Fields: ["t", "load"], Rows: rows }] }],
  ])("are called so (%s)", async (_, answer) => {
    expect(await read(answer)).toEqual(right);
  });

  it("are not named by a list that names as many of something else, or one thing twice", async () => {
    for (const beside of [{ keys: ["a", "b"] }, { fields: ["a", "b", "c"] }, { fields: ["a", "a"] }]) expect(Object.keys((await read({ ...beside, data: rows })).columns)).toEqual(["column 2"]);
  });

  it("lie from the beginning that is said beside them, by the step, where that fits (RRDtool)", async () => {
    const answer = (end: number) => ({ about: "x", meta: { start: start / 1000, end: start / 1000 + end * 3600, step: 3600, legend: ["load", "temp"] }, data: counts(30).map((i) => [i, 2 * i]) });
    expect(await read(answer(29))).toEqual({ at: right.at, columns: { load: counts(30), temp: counts(30).map((i) => 2 * i) } });
    expect((await read(answer(50))).at).toEqual(counts(30));
  });
});

it("a record that is alone in a list is columns, as sysstat answers", async () => {
  expect(await read({ statistics: counts(30).map((i) => ({ time: clock(i), cpu: [{ core: "all", user: i }], disks: [{ busy: 1 }, { busy: 2 }] })) })).toEqual({ at: right.at, columns: { "cpu.user": counts(30) } });
});

it("an id that is written like a number beyond all measure is none", async () => {
  expect(await read(counts(30).map((i) => ({ _id: `65e6${String(i).padStart(20, "0")}`, time: clock(i), load: i })))).toEqual(right);
});

it("the time of each group is no value beside the time that spells it (Elasticsearch)", async () => {
  expect(await read({ buckets: counts(30).map((i) => ({ key_as_string: clock(i), key: start + i * HOUR, load: i })) })).toEqual(right);
});
