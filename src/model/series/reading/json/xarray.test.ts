import fc from "fast-check";
import { expect, it } from "vitest";
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
