import { zipSync } from "fflate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { answering, choosing } from "../choice";
import { plain, reading } from "../given.testing";
import { DEFAULT_READING } from "../reading";

const counted = { ...DEFAULT_READING, timeColumn: "none" } as const;

/** Types of NumPy with how a value is put into bytes; all hold whole numbers up to 100. */
const TYPES = {
  "<f8": (view: DataView, at: number, value: number) => view.setFloat64(at, value, true),
  ">f4": (view: DataView, at: number, value: number) => view.setFloat32(at, value),
  "<i2": (view: DataView, at: number, value: number) => view.setInt16(at, value, true),
  ">u8": (view: DataView, at: number, value: number) => view.setBigUint64(at, BigInt(value)),
  "|u1": (view: DataView, at: number, value: number) => view.setUint8(at, value),
} as const;

interface Made {
  readonly shape: readonly number[];
  readonly bytes: Uint8Array;
  /** The value at a place. */
  readonly at: (place: readonly number[]) => number;
}

/** An array of any type, of one to four axes, in either order. */
const array: fc.Arbitrary<Made> = fc
  .record({ type: fc.constantFrom(...(Object.keys(TYPES) as (keyof typeof TYPES)[])), shape: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 }), fortran: fc.boolean() })
  .map(({ type, shape, fortran }) => {
    const size = Number(type.slice(2));
    const total = shape.reduce((a, b) => a * b, 1);
    const header = `{'descr': '${type}', 'fortran_order': ${fortran ? "True" : "False"}, 'shape': (${shape.join(", ")},), }\n`;
    const bytes = new Uint8Array(10 + header.length + total * size);
    bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, header.length, 0]);
    bytes.set(new TextEncoder().encode(header), 10);
    const view = new DataView(bytes.buffer, 10 + header.length);
    for (let i = 0; i < total; i++) TYPES[type](view, i * size, i % 101);
    const axes = shape.map((_, axis) => axis);
    const slowestFirst = fortran ? axes.toReversed() : axes;
    const at = (place: readonly number[]) => slowestFirst.reduce((index, axis) => index * shape[axis]! + place[axis]!, 0) % 101;
    return { shape, bytes, at };
  });

test("an array of any type, shape and order is read to the values at its places", async () => {
  await fc.assert(
    fc.asyncProperty(array, fc.boolean(), async ({ shape, bytes, at }, packed) => {
      const read = await reading(packed ? zipSync({ "a.npy": bytes }) : bytes, counted, packed ? "a.npz" : "a.npy");
      const { series, table } = read;
      const taken = table.choices.find(({ kind }) => kind === "slice")?.taken?.means as { at: string } | undefined;
      const places = taken === undefined ? shape.map(() => ":") : /^\[(.*)\]/.exec(taken.at)![1]!.split(", ");
      const free = places.flatMap((place, axis) => (place === ":" ? [axis] : []));
      const rowAxis = shape.length < 3 ? Number(taken?.at.endsWith(".T") === true) : free.reduce((best, axis) => (shape[axis]! > shape[best]! ? axis : best));
      const columnAxis = free.find((axis) => axis !== rowAxis);
      for (const [column, { values }] of series.columns.entries()) {
        for (const [row, value] of values.entries()) {
          expect(value).toBe(at(places.map((place, axis) => (axis === rowAxis ? row : axis === columnAxis ? column : Number(place)))));
        }
      }
    }),
    { numRuns: 200 },
  );
});

test("some of the rows of an array are those of all", async () => {
  const range = fc.record({ from: fc.nat({ max: 3 }), to: fc.integer({ min: 4, max: 8 }), every: fc.integer({ min: 1, max: 3 }) });
  await fc.assert(
    fc.asyncProperty(array.filter(({ shape }) => shape.length < 3 && shape[0]! > 3), range, async ({ bytes }, { from, to, every }) => {
      const all = await reading(bytes, counted, "a.npy");
      const some = await reading(bytes, choosing(counted, answering("rows", `${from}-${to}/${every}`)), "a.npy");
      for (const [i, { values }] of some.series.columns.entries()) {
        expect([...values]).toEqual([...all.series.columns[i]!.values].filter((_, row) => row >= from && row < to && (row - from) % every === 0));
      }
    }),
    { numRuns: 60 },
  );
});

/** A frame with times for its index, in every orient that pandas has. */
function orients(times: readonly number[], columns: Readonly<Record<string, readonly number[]>>): Readonly<Record<string, unknown>> {
  const names = Object.keys(columns);
  const row = (i: number) => Object.fromEntries(names.map((name) => [name, columns[name]![i]]));
  const iso = times.map((time) => new Date(time).toISOString());
  return {
    columns: Object.fromEntries(names.map((name) => [name, Object.fromEntries(times.map((time, i) => [time, columns[name]![i]]))])),
    index: Object.fromEntries(times.map((time, i) => [time, row(i)])),
    split: { columns: names, index: iso, data: times.map((_, i) => names.map((name) => columns[name]![i])) },
    records: times.map((_, i) => ({ time: iso[i], ...row(i) })),
    table: { schema: { fields: ["time", ...names].map((name) => ({ name, type: "any" })), primaryKey: ["time"] }, data: times.map((_, i) => ({ time: iso[i], ...row(i) })) },
    values: [["time", ...names], ...times.map((_, i) => [iso[i], ...names.map((name) => columns[name]![i])])],
  };
}

test("every orient of pandas gives the same series, wherever in the JSON it stands", async () => {
  const name = fc.stringMatching(/^[a-z][a-z ]{0,6}[a-z]$/).filter((text) => !/^(time|date|year|month|day|hour|index|data|columns|values|schema)$/.test(text));
  const frame = fc.record({ names: fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), rows: fc.integer({ min: 2, max: 12 }), seed: fc.nat({ max: 1000 }) });
  await fc.assert(
    fc.asyncProperty(frame, fc.constantFrom("columns", "index", "split", "records", "table", "values"), fc.boolean(), async ({ names, rows, seed }, orient, inside) => {
      const times = Array.from({ length: rows }, (_, i) => Date.UTC(2020, 0, 1 + i));
      const columns = Object.fromEntries(names.map((each, at) => [each, times.map((_, i) => ((seed + 7 * i + at) % 40) / 4)]));
      const json = orients(times, columns)[orient];
      const read = await reading(JSON.stringify(inside ? { status: "ok", answer: { given: json } } : json), {}, "given.json");
      expect(plain(read)).toEqual({ at: times, columns });
    }),
    { numRuns: 150 },
  );
});
