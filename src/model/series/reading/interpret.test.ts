import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plain, reading, refusal } from "./given.testing";
import { fillMissing } from "./missing/missing";
import { textOf } from "../../../words/sentence.testing";

const day = (n: number) => new Date(Date.UTC(2024, 0, n)).toISOString().slice(0, 10);
const days = (rows: readonly (readonly [number, number | string])[]) =>
  `date,x\n${rows.map(([n, x]) => `${day(n)},${x}`).join("\n")}\n`;

describe("order of rows", () => {
  test("sorts what is unsorted, and says so", async () => {
    const read = await reading(days([[3, 30], [1, 10], [2, 20]]));
    expect(plain(read).columns["x"]).toEqual([10, 20, 30]);
    expect(read.series.notices.map(textOf)).toEqual([expect.stringContaining("sorted")]);
  });

  test.each([
    ["mean" as const, 25],
    ["first" as const, 20],
    ["last" as const, 30],
  ])("keeps the %s of rows with one time", async (duplicates, kept) => {
    const read = await reading(days([[1, 10], [2, 20], [2, 30], [3, 40]]), { duplicates });
    expect(plain(read).columns["x"]).toEqual([10, kept, 40]);
    expect(read.series.notices.map(textOf)).toEqual([expect.stringMatching(/^1 row repeated a time/)]);
  });

  test("leaves out rows without a time, and says how many", async () => {
    const read = await reading("date,x\n2024-01-01,1\n,2\n2024-01-02,3\n");
    expect(plain(read).columns["x"]).toEqual([1, 3]);
    expect(read.series.notices.map(textOf)).toEqual(["1 row without a time left out."]);
  });
});

describe("gaps in an even grid", () => {
  const gap = days([[1, 10], [2, 20], [5, 50], [6, 60], [7, 70]]);

  test("are filled by the policy and counted", async () => {
    const read = await reading(gap);
    expect(plain(read).columns["x"]).toEqual([10, 20, 30, 40, 50, 60, 70]);
    expect(read.series.columns[0]!.stats.missing).toBe(2);
    expect(read.series.notices.map(textOf)[0]).toBe("2 rows of the even grid (one each day) are missing and were added.");
    expect(plain(await reading(gap, { missing: "carry" })).columns["x"]).toEqual([10, 20, 20, 20, 50, 60, 70]);
    expect(plain(await reading(gap, { missing: "drop" })).columns["x"]).toEqual([10, 20, 50, 60, 70]);
  });

  test("cannot blow up the memory", async () => {
    const read = await reading("time,x\n1,1\n2,2\n3,3\n4,4\n900000000,5\n", { timeColumn: { name: "time" } });
    expect(read.series.axis.at.length).toBe(5);
    expect(read.series.notices.map(textOf)).toEqual([expect.stringContaining("too many to fill")]);
  });

  test("are not seen where months differ in length, nor at weekends", async () => {
    const months = await reading("date,x\n2024-01-31,1\n2024-02-29,2\n2024-03-31,3\n2024-04-30,4\n");
    expect(months.series.notices.map(textOf)).toEqual([]);
    const year = await reading("date,x\n2023-11-01,1\n2023-12-01,2\n2024-02-01,4\n2024-03-01,5\n");
    expect(plain(year).columns["x"]![2]).toBeCloseTo(3, 5);
    expect(year.series.axis.at[2]).toBe(Date.UTC(2024, 0, 1));
    const work = await reading(days([1, 2, 3, 4, 5, 8, 9, 10, 11, 12].map((n) => [n, n] as const)));
    expect(work.series.axis.at.length).toBe(10);
    expect(work.series.notices.map(textOf)).toEqual([expect.stringContaining("working days")]);
  });

  test("uneven steps are kept and told", async () => {
    const read = await reading("t,x\n0,1\n1,2\n2.3,3\n3.3,4\n4.3,5\n", { timeColumn: { name: "t" } });
    expect(plain(read).at).toEqual([0, 1, 2.3, 3.3, 4.3]);
    expect(read.series.notices.map(textOf)).toEqual([expect.stringContaining("1 of 4 steps")]);
  });
});

describe("missing values", () => {
  const holes = "a,b\n,1\n1,NA\n,null\n4,nan\n5,5\n";

  test("are counted for each column and filled", async () => {
    const read = await reading(holes);
    expect(plain(read).columns).toEqual({ a: [1, 1, 2.5, 4, 5], b: [1, 2, 3, 4, 5] });
    expect(read.table.columns.map(({ missing }) => missing)).toEqual([2, 3]);
    expect(read.series.columns[0]!.stats).toMatchObject({ missing: 2, mean: 10 / 3, min: 1, max: 5 });
    expect(plain(await reading(holes, { missing: "carry" })).columns).toEqual({ a: [1, 1, 1, 4, 5], b: [1, 1, 1, 1, 5] });
    expect(plain(await reading(holes, { missing: "drop" }))).toMatchObject({ columns: { a: [5], b: [5] } });
  });

  test("dropping everything is refused", async () => {
    expect((await refusal("a,b\n1,\n,2\n", { missing: "drop" })).kind).toBe("reading/rows-missing");
  });

  test("interpolation lies on the line between the neighbours in time", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.option(fc.integer({ min: -99, max: 99 }), { nil: Number.NaN })), { minLength: 1, maxLength: 40 }),
        (rows) => {
          fc.pre(rows.some(([, value]) => !Number.isNaN(value)));
          let place = 0;
          const at = Float64Array.from(rows, ([step]) => (place += step));
          const values = Float64Array.from(rows, ([, value]) => value);
          const filled = values.slice();
          fillMissing(at, filled, "interpolate");
          for (let i = 0; i < values.length; i++) {
            const left = values.findLastIndex((value, j) => j <= i && !Number.isNaN(value));
            const right = values.findIndex((value, j) => j >= i && !Number.isNaN(value));
            const expected =
              left < 0 ? values[right]! : right < 0 || left === right ? values[left]!
              : (values[left]! * (at[right]! - at[i]!) + values[right]! * (at[i]! - at[left]!)) / (at[right]! - at[left]!);
            expect(filled[i]).toBeCloseTo(expected, 9);
          }
        },
      ),
    );
  });
});

test("takes the first 32 of many columns, and others when asked", async () => {
  const names = Array.from({ length: 40 }, (_, i) => `c${i}`);
  const text = `${names.join(",")}\n${names.map((_, i) => i).join(",")}\n`;
  const read = await reading(text);
  expect(read.table.chosen.length).toBe(32);
  expect(read.series.notices.map(textOf)).toEqual([expect.stringContaining("first 32 of 40 columns")]);
  expect(plain(await reading(text, { columns: ["c39", "c0"] })).columns).toEqual({ c39: [39], c0: [0] });
});

test("a column that is mostly numbers is not left out in silence", async () => {
  expect(await refusal("a,b\n1,1\n2,12.x\n3,3\n")).toMatchObject({ kind: "reading/bad-cell", params: { row: 3, column: "b", example: "12.x" } });
});
