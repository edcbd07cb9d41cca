import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOf } from "../../../../words/sentence.testing";
import { plain, reading } from "../given.testing";

const START = Date.UTC(2024, 2, 5);
const HOUR = 3_600_000;
const iso = (i: number) => new Date(START + i * HOUR).toISOString().slice(0, 19);
const count = (n: number) => Array.from({ length: n }, (_, i) => i);

it("a data set of xarray is a column for each variable along time, with its unit (to_dict)", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.stringMatching(/^[a-d][a-z0-9_]{1,6}$/), { minLength: 1, maxLength: 4 }), fc.integer({ min: 3, max: 40 }), async (names, n) => {
      const time = { dims: ["time"], attrs: {}, data: count(n).map(iso) };
      const variables = Object.fromEntries(names.map((name, k) => [name, { dims: ["time"], attrs: { units: "K" }, data: count(n).map((i) => i * (k + 1) + 0.5) }]));
      const read = await reading(JSON.stringify({ coords: { time }, attrs: {}, dims: { time: n }, data_vars: variables }), {}, "a.json");
      expect(plain(read)).toEqual({ at: count(n).map((i) => START + i * HOUR), columns: Object.fromEntries(names.map((name) => [name, variables[name]!.data])) });
      expect(read.series.columns[0]!.unit).toBe("K");
    }),
    { numRuns: 20 },
  );
});

it("a variable of xarray along time and places is series of one place, and an array by itself has its name", async () => {
  const coords = { time: { dims: ["time"], attrs: {}, data: count(12).map(iso) }, station: { dims: ["station"], attrs: {}, data: ["a", "b"] } };
  const both = await reading(JSON.stringify({ coords, attrs: {}, dims: { time: 12, station: 2 }, data_vars: { t: { dims: ["time", "station"], attrs: {}, data: count(12).map((i) => [i, 100 + i]) } } }), {}, "a.json");
  expect(plain(both).columns).toEqual({ a: count(12), b: count(12).map((i) => 100 + i) });
  const one = await reading(JSON.stringify({ dims: ["time"], attrs: {}, name: "load", coords: { time: coords.time }, data: count(12) }), {}, "a.json");
  expect(plain(one)).toEqual({ at: count(12).map((i) => START + i * HOUR), columns: { load: count(12) } });
});

describe("coordinates of xarray beside those of the dimensions", () => {
  const along = (dims: readonly string[], data: unknown) => ({ dims, attrs: {}, data });
  const dataSet = (coords: object, dims: object, variables: object) => reading(JSON.stringify({ coords, attrs: {}, dims, data_vars: variables }), {}, "a.json");
  const told = (read: Awaited<ReturnType<typeof reading>>) => read.series.notices.map(textOf);

  it("are told where they are left out: along two dimensions, along one that has its own, and along none", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }), async (ys, xs) => {
        const grid = (value: (y: number, x: number) => number) => count(ys).map((y) => count(xs).map((x) => value(y, x)));
        const coords = { time: along(["time"], count(12).map(iso)), season: along(["time"], count(12).map(() => "MAM")), lat: along(["y", "x"], grid((y) => 50 + y / 7)), height: along([], 2) };
        const read = await dataSet(coords, { time: 12, y: ys, x: xs }, { t: along(["time", "y", "x"], count(12).map((i) => grid((y, x) => 100 * y + 10 * x + i))), crs: along([], 0) });
        expect(plain(read).columns).toEqual(Object.fromEntries(grid((y, x) => 100 * y + 10 * x).flatMap((row, y) => row.map((value, x) => [`${y} · ${x}`, count(12).map((i) => value + i)]))));
        expect(told(read)).toEqual(["Left out, as they describe the data set or its places and tell no row from another: “season”, “lat”, “height”, “crs”."]);
      }),
      { numRuns: 8 },
    );
  });

  it("place the rows where their dimension has none of its own", async () => {
    const read = await dataSet({ time: along(["obs"], count(12).map(iso)), depth: along([], 2) }, { obs: 12 }, { t: along(["obs"], count(12)) });
    expect(plain(read)).toEqual({ at: count(12).map((i) => START + i * HOUR), columns: { t: count(12) } });
    expect(told(read)).toEqual(["Left out, as it describes the data set or its places and tells no row from another: “depth”."]);
    const named = await dataSet({ time: along(["time"], count(12).map(iso)), name: along(["i"], ["north", "south"]) }, { time: 12, i: 2 }, { t: along(["time", "i"], count(12).map((i) => [i, 100 + i])) });
    expect([plain(named).columns, told(named)]).toEqual([{ north: count(12), south: count(12).map((i) => 100 + i) }, []]);
  });

  it("are the times of several tracks where they are times along two dimensions", async () => {
    const read = await dataSet({ time: along(["track", "obs"], [count(6).map(iso), count(6).map((i) => iso(i + 6))]), track: along(["track"], ["a", "b"]) }, { track: 2, obs: 6 }, { t: along(["track", "obs"], [count(6), count(6).map((i) => 100 + i)]) });
    expect(plain(read).at).toEqual(count(12).map((i) => START + i * HOUR));
    expect([read.table.timeColumn, read.table.columns.map(({ name }) => name)]).toEqual(["time", ["track", "time", "t"]]);
  });
});
