import fc from "fast-check";
import { expect, it } from "vitest";
import { PackedNumbers } from "../numbers/packedNumbers";
import { alignedTimes, columnsInTurn } from "./aligned";

const groupsOf = (of: readonly number[], count: number) => ({ of: Uint8Array.from(of), count });

it("takes series that were chosen in turn, whether their rows come time by time or one series after another, with others between, and where some end sooner", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: -99, max: 99 }), { maxLength: 12 }), fc.subarray([0, 1, 2, 3], { minLength: 2 }), fc.array(fc.nat(12), { minLength: 4, maxLength: 4 }), fc.boolean(), fc.boolean(), (drawn, chosen, ends, inBlocks, isPacked) => {
      const all = drawn.sort((a, b) => a - b);
      // Each series may end before others.
      const of = (group: number) => all.slice(0, ends[group]);
      const times = all.slice(0, Math.max(...chosen.map((group) => of(group).length)));
      const rows = all.flatMap((at) => [3, 0, 2, 1].flatMap((group) => (of(group).includes(at) ? [{ at, group, value: at + group / 8 }] : [])));
      if (inBlocks) rows.sort((a, b) => a.group - b.group);
      // A row without a time, and one that comes again, of a series that may not have been chosen.
      const given = chosen.includes(3) ? rows : [{ at: Number.NaN, group: 3, value: 1 }, ...rows, ...rows.filter(({ group }) => group === 3).slice(0, 1)];
      const groups = groupsOf(given.map(({ group }) => group), 4);
      const found = alignedTimes(Float64Array.from(given, ({ at }) => at), groups, chosen);
      expect([...found!]).toEqual(times);
      const values = Float64Array.from(given, ({ value }) => value);
      const columns = columnsInTurn([isPacked ? PackedNumbers.of(values)! : values], groups, chosen, times.length);
      expect(columns.map((own) => [...own])).toEqual(chosen.map((group) => times.map((at) => (of(group).includes(at) ? at + group / 8 : Number.NaN))));
    }),
  );
});

it.each([
  ["a time that another has not", [1, 1, 2, 3], [0, 1, 0, 1], [0, 1]],
  ["a time less amid the others", [1, 2, 3, 1, 3], [0, 0, 0, 1, 1], [0, 1]],
  ["a time twice", [1, 1, 1, 1], [0, 1, 0, 1], [0, 1]],
  ["times that fall", [2, 2, 1, 1], [0, 1, 0, 1], [0, 1]],
  ["a row without a time", [Number.NaN, Number.NaN, 1, 1], [0, 1, 0, 1], [0, 1]],
  ["been chosen twice", [1, 1, 2, 2], [0, 1, 0, 1], [0, 0]],
])("leaves series aside that have %s", (_, at, of, chosen) => {
  expect(alignedTimes(Float64Array.from(at), groupsOf(of, 2), chosen)).toBeNull();
});
