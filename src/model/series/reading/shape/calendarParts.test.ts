import { describe, expect, it } from "vitest";
import { plain, reading } from "../given.testing";

const count = (n: number) => Array.from({ length: n }, (_, i) => i);
const csv = (...rows: readonly (readonly unknown[])[]) => rows.map((row) => row.join(",")).join("\n");

describe("quarters that stand beside their years", () => {
  it.each([
    ["Q1", (k: number) => `Q${k}`],
    ["Qtr1, as R prints it", (k: number) => `Qtr${k}`],
    ["quarter 1", (k: number) => `quarter ${k}`],
    ["1. Quartal", (k: number) => `${k}. Quartal`],
    ["1st quarter", (k: number) => `${k}${["st", "nd", "rd", "th"][k - 1]} quarter`],
    ["1er trimestre", (k: number) => `${k}${k === 1 ? "er" : "e"} trimestre`],
  ])("are read one after another: %s", async (_, name) => {
    const read = await reading(csv(["Year", ...count(4).map((k) => name(k + 1))], ...count(9).map((y) => [2000 + y, ...count(4).map((k) => 4 * y + k)])));
    expect(plain(read)).toEqual({ at: count(36).map((i) => Date.UTC(2000, 3 * i)), columns: { value: count(36) } });
    expect(read.table.choices[0]).toMatchObject({ kind: "layout", others: [{ means: { lies: "rows" } }] });
  });

  it("begin and end where R's table does, whose first years need not be whole", async () => {
    const rows = ["       Qtr1   Qtr2   Qtr3   Qtr4", "2010        100.84 101.75 101.89", ...count(9).map((y) => `${2011 + y} ${count(4).map((k) => `${100 + y}.${k}5`).join(" ")}`), `2020  99.25${" ".repeat(21)}`];
    const { at, columns } = plain(await reading(`${rows.join("\n")}\n`));
    expect([at[0], at.at(-1), columns["value"]!.length]).toEqual([Date.UTC(2010, 3), Date.UTC(2020, 0), 40]);
    expect(columns["value"]!.slice(0, 2)).toEqual([100.84, 101.75]);
  });

  it("are columns of their own where rows are no years", async () => {
    expect(Object.keys(plain(await reading(csv(["x", "q1", "q2", "q3", "q4"], ...count(9).map((i) => [i / 2, i, 2 * i, 3 * i, 4 * i])))).columns)).toContain("q3");
  });
});

describe("an hour that clocks show twice on one day, in columns of hours (EPEX)", () => {
  const hours = ["1", "2", "3A", "3B", ...count(21).map((k) => String(k + 4))];
  /** Days whose hours go on from one to the next; that of `long` has one more, and that of `short` one less. */
  const days = (long: number, short: number) => {
    let hour = 0;
    return count(5).map((d) => [`2018-10-${26 + d}`, ...hours.map((name) => ((name === "3B" && d !== long) || (name === "3A" && d === short) ? "" : hour++))]);
  };
  const read = async (long: number, short = -1) => reading(csv(["Delivery day", ...hours.map((name) => `Hour ${name}`)], ...days(long, short)), { duplicates: "last" });

  it("is two rows on that day, and one on the others", async () => {
    const { series } = await read(2);
    // The second of them stands for both, as it was asked for here.
    expect([...series.columns[0]!.values]).toEqual(count(121).filter((hour) => hour !== 50));
    expect(series.notices).toEqual([{ kind: "noticed/repeated", params: { rows: 1, kept: "last" } }]);
  });

  it("is one where no day has it", async () => {
    expect(plain(await read(-1)).columns).toEqual({ value: count(120) });
  });

  it("is missing on the day on which it is skipped", async () => {
    const { series } = await read(-1, 3);
    expect([series.axis.at.length, series.columns[0]!.stats.missing]).toEqual([120, 1]);
  });
});
