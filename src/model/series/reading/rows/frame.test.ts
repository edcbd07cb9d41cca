import fc from "fast-check";
import { expect, it } from "vitest";
import { fillGrid, findGrid } from "../time/grid";
import { allRows, type Frame, frameOfRows, keepRows, mergeDuplicates, type PickedRows, sortRows } from "./frame";

interface Row {
  readonly at: number;
  readonly values: readonly number[];
}

const value = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -9, max: 9 }) }, { weight: 1, arbitrary: fc.constant(Number.NaN) });
const rows = fc.array(fc.record({ at: fc.oneof({ weight: 8, arbitrary: fc.nat(12) }, { weight: 1, arbitrary: fc.constant(Number.NaN) }), values: fc.tuple(value, value) }), { maxLength: 30 });

const frameOf = (given: readonly Row[]): Frame => ({ at: Float64Array.from(given, ({ at }) => at), columns: [0, 1].map((i) => Float64Array.from(given, ({ values }) => values[i]!)) });
const rowsOf = ({ at, columns }: Frame): Row[] => Array.from(at, (place, row) => ({ at: place, values: columns.map((values) => values[row]!) }));
const mean = (values: readonly number[]) => values.filter((each) => !Number.isNaN(each)).reduce((sum, each, _, { length }) => sum + each / length, values.every(Number.isNaN) ? Number.NaN : 0);

/** With a time, in order, each time once, as one does with rows. */
function expected(given: readonly Row[], policy: "first" | "last" | "mean"): Row[] {
  const byPlace = new Map<number, Row[]>();
  for (const row of given) if (!Number.isNaN(row.at)) byPlace.set(row.at, [...(byPlace.get(row.at) ?? []), row]);
  return [...byPlace].sort(([a], [b]) => a - b).map(([at, same]) => ({ at, values: policy === "mean" ? [0, 1].map((i) => mean(same.map(({ values }) => values[i]!))) : same.at(policy === "first" ? 0 : -1)!.values }));
}

function ordered(frame: Frame, policy: "first" | "last" | "mean"): PickedRows {
  const { kept } = keepRows(allRows(frame), (row) => !Number.isNaN(frame.at[row]!));
  return mergeDuplicates(sortRows(kept).sorted, policy).once;
}

it("leaves rows out, moves and merges them as one does row by row, and changes no array that it was given", () => {
  fc.assert(
    fc.property(rows, fc.constantFrom("first", "last", "mean"), (given, policy) => {
      const frame = frameOf(given);
      const found = rowsOf(frameOfRows(ordered(frame, policy)));
      const wanted = expected(given, policy);
      expect(found.map(({ at }) => at)).toEqual(wanted.map(({ at }) => at));
      found.forEach(({ values }, i) => values.forEach((each, column) => (Number.isNaN(each) ? expect(wanted[i]!.values[column]).toBeNaN() : expect(each).toBeCloseTo(wanted[i]!.values[column]!, 12))));
      expect(rowsOf(frame)).toEqual(given);
    }),
  );
});

it("makes rows for the places that an even grid lacks, wherever the others stand in the file", () => {
  fc.assert(
    fc.property(rows, (given) => {
      const picked = ordered(frameOf(given), "first");
      const grid = findGrid(picked.at, false);
      fc.pre(grid.kind === "even");
      if (grid.kind !== "even") return;
      const present = new Map(expected(given, "first").map((row) => [row.at, row.values]));
      const filled = rowsOf(frameOfRows(fillGrid(picked, grid)));
      expect(filled).toHaveLength(present.size + grid.missing);
      for (const row of filled) expect(row.values).toEqual(present.get(row.at) ?? [Number.NaN, Number.NaN]);
      expect(filled.filter(({ at }) => present.has(at))).toHaveLength(present.size);
    }),
  );
});
