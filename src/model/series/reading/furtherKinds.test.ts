import { describe, expect, it } from "vitest";
import { plain, reading, refusal } from "./given.testing";

const HOUR = 3_600_000;
const rows = (n: number, row: (i: number) => readonly unknown[], mark = ",") => Array.from({ length: n }, (_, i) => row(i).join(mark)).join("\n");
const date = (i: number) => new Date(Date.UTC(2020, 0, 1 + i));
const told = ({ series }: Awaited<ReturnType<typeof reading>>) => series.notices.map(({ kind }) => kind);

describe("dates whose order only some rows tell", () => {
  it("reads month first with years in two digits, as JHU and spreadsheets write them, though the first row fits other orders", async () => {
    const text = (n: number) => `Date,Load\n${rows(n, (i) => [`${date(i).getUTCMonth() + 1}/${date(i).getUTCDate()}/20`, i])}`;
    expect(plain(await reading(text(40))).at.slice(0, 3)).toEqual([0, 1, 2].map((i) => Number(date(i))));
    // Ten days in January could be ten months of one day, with the day or the year first.
    const open = await refusal(text(10));
    expect(open).toMatchObject({ kind: "reading/ambiguous-date", params: { example: "1/2/20", row: 3 } });
    expect(open.params.table!.choices[0]!.others).toHaveLength(3);
  });
});

describe("numbers that are times", () => {
  it("takes years without a name, with decimals or whole, for the time", async () => {
    const months = await reading(rows(40, (i) => [(1958 + (i + 0.5) / 12).toFixed(4), i], " "), {}, "co2.txt");
    expect(plain(months)).toMatchObject({ columns: { "column 2": expect.anything() } });
    expect(plain(months).at.slice(0, 2)).toEqual([Date.UTC(1958, 0), Date.UTC(1958, 1)]);
    expect(months.table.choices[0]).toMatchObject({ kind: "time-unit", taken: { means: { reads: "1958-01-01" } } });
    expect(plain(await reading(rows(40, (i) => [1958 + i, i / 2], " "), {}, "years.txt")).at[1]).toBe(Date.UTC(1959, 0));
  });

  it.each([["JD", 2_458_849.5], ["MJD", 58_849], ["datenum", 737_791]])("reads days as %s counts them", async (name, first) => {
    expect(plain(await reading(`${name},mag\n${rows(30, (i) => [first + i, i % 7])}`)).at.slice(0, 2)).toEqual([Number(date(0)), Number(date(1))]);
  });

  it("offers days from 1904, as old spreadsheets of a Macintosh count them", async () => {
    const text = `date,load\n${rows(30, (i) => [42_369 + i, i])}`;
    const [choice] = (await reading(text)).table.choices;
    expect(choice).toMatchObject({ kind: "time-unit", taken: { means: { unit: "spreadsheet", reads: "2015-12-31" } } });
    const way = choice!.others.find(({ means }) => "unit" in means && means.unit === "spreadsheet-1904")!;
    expect(plain(await reading(text, { answers: way.set.answers! })).at[0]).toBe(Number(date(0)));
  });

  it("reads an index of pandas in nanoseconds", async () => {
    const text = JSON.stringify({ columns: ["x"], index: [0, 1, 2].map((i) => 1_577_836_800_000_000_000 + i * HOUR * 1e6), data: [[1], [2], [3]] });
    expect(plain(await reading(text, {}, "frame.json"))).toEqual({ at: [0, 1, 2].map((i) => Number(date(0)) + i * HOUR), columns: { x: [1, 2, 3] } });
  });

  it("leaves out with a word what holds the ends of intervals", async () => {
    const stamp = (i: number) => `2020010100${String(i).padStart(2, "0")}`;
    const read = await reading(`TIMESTAMP_START,TIMESTAMP_END,FC\n${rows(30, (i) => [stamp(i), stamp(i + 1), i % 5])}`);
    expect(Object.keys(plain(read).columns)).toEqual(["FC"]);
    expect(told(read)).toContain("noticed/time-columns");
    // A person who wants it all the same has it.
    const wanted = await reading(`TIMESTAMP_START,TIMESTAMP_END,FC\n${rows(30, (i) => [stamp(i), stamp(i + 1), i % 5])}`, { columns: ["TIMESTAMP_END"] });
    expect(Object.keys(plain(wanted).columns)).toEqual(["TIMESTAMP_END"]);
  });

  it.each([
    ["month", (i: number) => `${2015 + Math.floor(i / 12)}${String((i % 12) + 1).padStart(2, "0")}`, [Date.UTC(2015, 0), Date.UTC(2015, 1)]],
    ["date", (i: number) => date(i).toISOString().slice(2, 10).replaceAll("-", ""), [Number(date(0)), Number(date(1))]],
    ["yyyyddd", (i: number) => `2020${String(i + 1).padStart(3, "0")}`, [Number(date(0)), Number(date(1))]],
  ] as const)("reads dates of six or seven digits in a column called %s, and invents no rows", async (name, spelled, first) => {
    const read = await reading(`${name},x\n${rows(60, (i) => [spelled(i), i % 5])}`);
    expect(plain(read).at.slice(0, 2)).toEqual(first);
    expect([plain(read).at.length, told(read)]).toEqual([60, []]);
  });

  it("says that rows are counted where a column called date holds numbers that are no dates it knows", async () => {
    const read = await reading(`date,x\n${rows(40, (i) => [`${date(i).getUTCDate()}${String(date(i).getUTCMonth() + 1).padStart(2, "0")}2020`, i % 5])}`);
    expect(told(read)).toEqual(["noticed/rows-counted"]);
  });

  it("takes a count from a start for the axis", async () => {
    expect(plain(await reading(`t,x\n${rows(30, (i) => [i / 100, i % 5])}`)).columns).toEqual({ x: Array.from({ length: 30 }, (_, i) => i % 5) });
  });
});

describe("series below one another whose moments are counted", () => {
  const units = (heading: string, lengths: readonly number[]) => heading + lengths.map((n, unit) => rows(n, (i) => [unit + 1, i + 1, unit * 100 + i])).join("\n");

  it("finds them by a count that begins again, with names or without", async () => {
    for (const text of [units("unit,n,sensor\n", [30, 31, 29]), units("", [30, 31, 29])]) {
      const { series, table } = await reading(text, {}, "train.csv");
      expect(table.panel).toMatchObject({ lies: "long", labels: ["1", "2", "3"] });
      expect([series.axis.at.length, series.columns.length, series.columns[1]!.values[0]]).toEqual([31, 3, 100]);
    }
  });

  it("leaves days with their hours one series", async () => {
    for (const text of [units("day,hour,load\n", [20, 20, 20]), units("", [24, 24, 24])]) expect((await reading(text)).table.panel).toBeUndefined();
  });
});

describe("points that may stand between thousands", () => {
  const text = (other: (i: number) => unknown) => `Datum;Umsatz;Preis\n${rows(60, (i) => [date(i).toISOString().slice(0, 10), i < 3 ? 997 + i : `1.${String(i - 3).padStart(3, "0")}`, other(i)], ";")}`;
  const begins = (read: Awaited<ReturnType<typeof reading>>) => plain(read).columns["Umsatz"]!.slice(1, 4);
  const asked = ({ table }: Awaited<ReturnType<typeof reading>>) => table.choices.filter(({ open }) => open).map(({ kind }) => kind);

  it("stand there where other columns have decimal commas", async () => {
    expect(begins(await reading(text((i) => `${i},5`)))).toEqual([998, 999, 1000]);
  });

  it("are asked about where nothing tells", async () => {
    const read = await reading(text((i) => i));
    expect([begins(read), asked(read)]).toEqual([[998, 999, 1], ["decimal"]]);
    const answered = await reading(text((i) => i), { decimal: "," });
    expect([begins(answered), asked(answered)]).toEqual([[998, 999, 1000], []]);
  });

  it("are decimal points beside others that cannot be anything else", async () => {
    const read = await reading(text((i) => `${i}.5`));
    expect([begins(read), asked(read)]).toEqual([[998, 999, 1], []]);
  });
});
