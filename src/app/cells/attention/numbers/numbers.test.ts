import fc from "fast-check";
import { parquetReadObjects } from "hyparquet";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { asRead, firstRows, hasSteps, passing, picked, type NumberTable } from "./numberTable";
import { fileOf, tsvOf } from "./tableFile";
import { weightTable, type WeightsOf } from "./weightTable";
import type { AttentionValue } from "../value";

const table: NumberTable = {
  name: "t",
  columns: [
    { name: "time", kind: "time", values: Float64Array.of(0, 3_600_000, 7_200_000) },
    { name: "weight", kind: "number", values: Float32Array.of(0.25, NaN, 0.5) },
    { name: "mark", kind: "text", values: ["=whole", "gap", "a\tb"] },
  ],
};
const text = (bytes: ArrayBuffer) => new TextDecoder().decode(bytes);

test("rows are those that pass, first those that the order puts first", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.float({ noNaN: true, min: -9, max: 9 }), fc.constant(NaN)), { minLength: 1 }), fc.boolean(), fc.integer({ min: 1, max: 9 }), fc.float({ noNaN: true, min: -9, max: 9 }), (values, descending, most, value) => {
      const drawn: NumberTable = { name: "n", columns: [{ name: "v", kind: "number", values: Float64Array.from(values) }] };
      const choice = { least: { column: "v", value }, order: { column: "v", descending } };
      const passed = passing(drawn, choice);
      expect([...passed]).toEqual(values.flatMap((each, i) => (each >= value ? [i] : [])));
      const sorted = [...passed].map((row) => values[row]!).toSorted((a, b) => (descending ? b - a : a - b)).slice(0, most);
      expect(firstRows(drawn, passed, choice, most).map((row) => values[row]!)).toEqual(sorted);
      const all = firstRows(drawn, passing(drawn, { least: null, order: null }), choice, values.length).map((row) => values[row]!);
      expect(all.findIndex(Number.isNaN)).toBe(values.some(Number.isNaN) ? values.filter((each) => !Number.isNaN(each)).length : -1);
    }),
  );
});

test("a table is copied with tabs, which no cell breaks", () => {
  expect(tsvOf(picked(table, [2, 1]))).toBe("time\tweight\tmark\n1970-01-01T02:00:00.000Z\t0.5\ta b\n1970-01-01T01:00:00.000Z\t\tgap\n");
});

test("steps are read, copied and limited from 1, and saved from 0", async () => {
  const steps: NumberTable = { name: "s", columns: [{ name: "key", kind: "step", values: Float32Array.of(0, 1, 2) }, { name: "lag", kind: "number", values: Float32Array.of(2, 1, 0) }] };
  const rows = passing(steps, { least: { column: "key", value: 2 }, order: null });
  expect(tsvOf(asRead(picked(steps, rows)))).toBe("key\tlag\n2\t1\n3\t0\n");
  expect(text(await fileOf({ table: steps, rows, format: "csv" }))).toBe("key,lag\r\n1,1\r\n2,0\r\n");
  expect([hasSteps(steps), hasSteps(table)]).toEqual([true, false]);
});

test("files hold the rows that are wanted, with instants as instants", async () => {
  const rows = Uint32Array.of(0, 2);
  expect(text(await fileOf({ table, rows, format: "csv" }))).toBe("time,weight,mark\r\n1970-01-01T00:00:00.000Z,0.25,'=whole\r\n1970-01-01T02:00:00.000Z,0.5,a\tb\r\n");
  const parquet = await parquetReadObjects({ file: await fileOf({ table, rows, format: "parquet" }) });
  expect(parquet).toEqual([
    { time: new Date(0), weight: 0.25, mark: "=whole" },
    { time: new Date(7_200_000), weight: 0.5, mark: "a\tb" },
  ]);
  const arrays = unzipSync(new Uint8Array(await fileOf({ table, rows: null, format: "npz" })));
  expect(Object.keys(arrays)).toEqual(["time.npy", "weight.npy", "mark.npy"]);
  expect(text(arrays["time.npy"]!.slice(0, 60).buffer)).toContain("<f8");
});

test("all weights of a head, and of one query, with when and how far back", () => {
  const at = (first: number) => ({ width: 1, columns: ["a"], values: new Float32Array(2), from: Float64Array.of(first, first + 3_600_000), to: Float64Array.of(first, first + 3_600_000), mask: null });
  const value = {
    attention: { steps: 2, heads: 2, short: { maps: Float32Array.of(0, 0, 0, 0, 0.25, 0.75, 0.5, 0.5) }, long: { maps: new Float32Array(8).fill(1) } },
    windows: { steps: 2, axis: "time", short: at(7_200_000), long: at(0) },
    sampleSteps: { short: 3_600_000, long: 3_600_000 },
  } as unknown as AttentionValue;
  const tableOf = (of: WeightsOf) => Array.from(weightTable(value, of)).at(-1)!;
  const head = tableOf({ branch: "short", head: 1, query: null });
  expect(Object.fromEntries(head.columns.map(({ name, values }) => [name, [...values]]))).toEqual({
    query: [0, 0, 1, 1],
    query_time: [7_200_000, 7_200_000, 10_800_000, 10_800_000],
    key: [0, 1, 0, 1],
    key_time: [7_200_000, 10_800_000, 7_200_000, 10_800_000],
    lag: [0, -1, 1, 0],
    key_hour: [2, 3, 2, 3],
    weight: [0.25, 0.75, 0.5, 0.5],
  });
  expect(head.columns.flatMap(({ name, kind }) => (kind === "step" ? [name] : []))).toEqual(["query", "key"]);
  const row = tableOf({ branch: "sum", head: 1, query: 1 });
  expect(row.columns.map(({ name }) => name)).toEqual(["query", "key", "lag", "weight"]);
  expect([...row.columns[3]!.values]).toEqual([1.5, 1.5]);
  // What it is of goes with it: another may be asked for before it comes.
  expect([head.of, row.of]).toEqual([{ branch: "short", head: 1, query: null }, { branch: "sum", head: 1, query: 1 }]);
});
