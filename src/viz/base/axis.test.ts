import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstAtOrAfter, nearestRow, niceTicks, positionScale, withContext } from "./axis";

const at = (text: string) => Date.parse(`${text}Z`);

describe("niceTicks", () => {
  it("stands at round times in UTC", () => {
    const ticks = niceTicks("time", at("2012-03-03T05:00"), at("2012-03-04T03:00"), 4);
    expect(ticks.map((tick) => tick.label)).toEqual(["06:00", "12:00", "18:00", "4 Mar"]);
  });

  it("counts days on over the end of a month", () => {
    const ticks = niceTicks("time", at("2012-02-25T00:00"), at("2012-03-06T00:00"), 5);
    expect(new Set(ticks.slice(1).map((tick, i) => tick.at - ticks[i]!.at))).toEqual(new Set([2 * 86_400_000]));
  });

  it("stands at whole samples, and at the only one there is", () => {
    expect(niceTicks("index", 0, 2, 8).map((tick) => tick.at)).toEqual([0, 1, 2]);
    expect(niceTicks("index", 7, 7, 4)).toEqual([{ at: 7, label: "7" }]);
    expect(niceTicks("time", NaN, NaN, 4)).toEqual([]);
  });

  it("says the year or the day once where no tick does", () => {
    const months = niceTicks("time", at("2012-02-10T00:00"), at("2012-06-10T00:00"), 4);
    expect(withContext("time", months)[0]?.label).toBe("Mar 2012");
    const hours = niceTicks("time", at("2012-03-03T05:00"), at("2012-03-03T09:00"), 4);
    expect(withContext("time", hours)[0]?.label).toBe("3 Mar 2012 05:00");
    const years = niceTicks("time", at("2010-06-10T00:00"), at("2013-06-10T00:00"), 3);
    expect(withContext("time", years).map((tick) => tick.label)).toEqual(["2011", "2012", "2013"]);
  });
});

it("scales a stretch to pixels and puts a single instant in the middle", () => {
  expect(positionScale(10, 20, 100)(15)).toBe(50);
  expect(positionScale(10, 10, 100)(10)).toBe(50);
});

it("finds rows as a plain search does", () => {
  const axes = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(axes, fc.integer({ min: -60, max: 60 }), (numbers, position) => {
      const rows = Float64Array.from(numbers).sort();
      const first = rows.findIndex((row) => row >= position);
      expect(firstAtOrAfter(rows, position)).toBe(first < 0 ? rows.length : first);
      const nearest = Math.min(...rows.map((row) => Math.abs(row - position)));
      expect(Math.abs(rows[nearestRow(rows, position)]! - position)).toBe(nearest);
    }),
  );
});
