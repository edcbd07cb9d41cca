import { describe, expect, test } from "vitest";
import { choosing } from "../choice";
import { plain, reading, refusal } from "../given.testing";
import { DEFAULT_READING } from "../reading";
import { frequencyNamed, timesFrom } from "./frequency";

const HEAD = "# a remark\n@relation demo\n@attribute series_name string\n@attribute start_timestamp date\n@frequency daily\n@horizon 2\n@missing true\n@equallength false\n@data\n";

describe("Monash", () => {
  test("series stand at their own times", async () => {
    const { table, series } = await reading(`${HEAD}T1:2020-01-01 00-00-00:1,2,3\nT2:2020-01-02 00-00-00:5,?,7\n`, { missing: "carry" }, "demo.tsf");
    expect(table.format).toBe("monash");
    expect(plain({ table, series }).at).toEqual([1, 2, 3, 4].map((day) => Date.UTC(2020, 0, day)));
    expect(plain({ table, series }).columns["T1"]).toEqual([1, 2, 3, 3]);
    expect(plain({ table, series }).columns["T2"]!.slice(1)).toEqual([5, 5, 7]);
  });

  test("without times they are counted; the text is known by its head under any name", async () => {
    const read = await reading("@relation demo\n@attribute series_name string\n@data\nT1:1,2,3\n", {}, "demo.txt");
    expect(plain(read).columns).toEqual({ T1: [1, 2, 3] });
  });

  test.each([
    ["row-width", "T1:1,2\n", 10],
    ["bad-cell", "T1:2020-01-01 00-00-00:1,x\n", 10],
  ])("refuses as %s", async (kind, line, row) => {
    expect(await refusal(`${HEAD}${line}`, {}, "demo.tsf")).toMatchObject({ kind: `reading/${kind}`, params: { row } });
  });
});

describe("sktime", () => {
  const head = (dimensions: number, stamps = false) => `@problemName demo\n@timeStamps ${stamps}\n@univariate ${dimensions === 1}\n@dimensions ${dimensions}\n@classLabel true a b\n@data\n`;

  test("cases of one dimension are columns", async () => {
    const read = await reading(`${head(1)}1,2,?:a\n4,5,6:b\n`, { missing: "carry" }, "demo.ts");
    expect(plain(read).columns).toEqual({ "case 1 (a)": [1, 2, 2], "case 2 (b)": [4, 5, 6] });
  });

  test("of cases of several dimensions one is read, which is asked for", async () => {
    const text = `${head(2)}1,2:3,4:a\n5,6:7,8:b\n`;
    const { table, series } = await reading(text, {}, "demo.ts");
    expect(plain({ table, series }).columns).toEqual({ "dimension 1": [1, 2], "dimension 2": [3, 4] });
    expect(table.choices).toMatchObject([{ kind: "item", open: true }]);
    const other = await reading(text, choosing(DEFAULT_READING, table.choices[0]!.others[0]!.set), "demo.ts");
    expect(plain(other).columns).toEqual({ "dimension 1": [5, 6], "dimension 2": [7, 8] });
  });

  test("times of their own", async () => {
    const read = await reading(`${head(1, true)}(2020-01-01 00:00:00,1),(2020-01-01 01:00:00,2):a\n`, {}, "demo.ts");
    expect(plain(read)).toEqual({ at: [Date.UTC(2020, 0, 1), Date.UTC(2020, 0, 1, 1)], columns: { "case 1 (a)": [1, 2] } });
  });
});

describe("ARFF", () => {
  const head = "% a remark\n@RELATION demo\n@ATTRIBUTE time DATE 'yyyy-MM-dd HH:mm:ss'\n@attribute 'wind speed' real\n@attribute \"a load\" numeric\n@attribute sky {clear, 'light rain'}\n@DATA\n";

  test.each(["demo.arff", "demo.txt"])("rows, names in quotes, missing cells, and those that leave out what is nought: %s", async (name) => {
    const read = await reading(`${head}'2020-01-01 00:00:00', 1.5, ?, 'light rain'\n"2020-01-01 01:00:00",2.5,4,clear\n% more\n{0 '2020-01-01 02:00:00', 2 6}\n`, { missing: "carry" }, name);
    expect(read.table.format).toBe("arff");
    expect(plain(read)).toEqual({ at: [0, 1, 2].map((h) => Date.UTC(2020, 0, 1, h)), columns: { "wind speed": [1.5, 2.5, 0], "a load": [4, 4, 6] } });
    expect(read.table.columns.at(-1)).toMatchObject({ name: "sky", kind: "text", missing: 0 });
  });

  test("refuses a row of another width by its line, and some rows can be asked for", async () => {
    expect(await refusal(`${head}'2020-01-01 00:00:00',1.5,2\n`, {}, "demo.arff")).toMatchObject({ kind: "reading/row-width", params: { row: 8, cells: 3, width: 4 } });
    expect(await refusal(`${head}{0 '2020-01-01 00:00:00', 7 1}\n`, {}, "demo.arff")).toMatchObject({ kind: "reading/row-width", params: { row: 8 } });
    const some = await reading(`@relation r\n@attribute x real\n@data\n${Array.from({ length: 20 }, (_, i) => i).join("\n")}\n`, { answers: { rows: "2-10/4" } }, "demo.arff");
    expect(plain(some).columns).toEqual({ x: [2, 6] });
  });
});

test.each([
  ["h", { in: "ms", amount: 3_600_000 }],
  ["15min", { in: "ms", amount: 900_000 }],
  ["30T", { in: "ms", amount: 1_800_000 }],
  ["half_hourly", { in: "ms", amount: 1_800_000 }],
  ["4_seconds", { in: "ms", amount: 4000 }],
  ["W-SUN", { in: "ms", amount: 7 * 86_400_000 }],
  ["MS", { in: "months", amount: 1 }],
  ["ms", { in: "ms", amount: 1 }],
  ["QS-OCT", { in: "months", amount: 3 }],
  ["yearly", { in: "months", amount: 12 }],
  ["", null],
  ["fortnight", null],
])("the frequency %s", (text, frequency) => {
  expect(frequencyNamed(text)).toEqual(frequency);
});

test("months go from end to end, and from day to day", () => {
  const months = (start: number) => [...timesFrom(start, { in: "months", amount: 1 }, 3)];
  expect(months(Date.UTC(2020, 0, 31))).toEqual([Date.UTC(2020, 0, 31), Date.UTC(2020, 1, 29), Date.UTC(2020, 2, 31)]);
  expect(months(Date.UTC(2020, 0, 1))).toEqual([Date.UTC(2020, 0, 1), Date.UTC(2020, 1, 1), Date.UTC(2020, 2, 1)]);
});
