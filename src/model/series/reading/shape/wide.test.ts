import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textOf } from "../../../../words/sentence.testing";
import { choosing } from "../choice";
import { plain, reading, refusal } from "../given.testing";
import { DEFAULT_READING } from "../reading";
import { lying, takingSeries } from "./shapeChoices";

const count = (from: number, n: number) => Array.from({ length: n }, (_, i) => from + i);
const day = (n: number) => new Date(Date.UTC(2020, 0, n));
const iso = (n: number) => day(n).toISOString().slice(0, 10);
const american = (n: number) => `${day(n).getUTCMonth() + 1}/${day(n).getUTCDate()}/${day(n).getUTCFullYear() % 100}`;
const csv = (...rows: readonly (readonly unknown[])[]) => rows.map((row) => row.join(",")).join("\n");
const days = count(1, 60);

describe("a table that lies on its side", () => {
  it("is turned where columns are days, each row a column by its name", async () => {
    const read = await reading(csv(
      ["Province/State", "Country/Region", "Lat", "Long", ...days.map(american)],
      ["", "Albania", 41.1, 20.2, ...days.map((d) => 9 + d)],
      ["", "Austria", 47.5, 14.5, ...days.map((d) => 18 + 2 * d)],
    ));
    expect(plain(read).columns).toEqual({ Albania: days.map((d) => 9 + d), Austria: days.map((d) => 18 + 2 * d) });
    expect(plain(read).at).toEqual(days.map((d) => day(d).getTime()));
    expect(read.table.panel).toMatchObject({ lies: "wide", by: ["Country/Region"], labels: ["Albania", "Austria"] });
    expect(read.table.choices.map(({ kind, open }) => [kind, open])).toEqual([["layout", false], ["id", false]]);
  });

  it("is turned where columns are years, in the order of time", async () => {
    const years = count(1960, 60);
    for (const [prefix, after, reverse] of [["", "", false], ["", " [YR$]", false], ["X", "", true]] as const) {
      const names = years.map((year) => prefix + year + after.replace("$", String(year)));
      const values = years.map((year) => year - 1900);
      const row = (name: string, scale: number) => [name, name.slice(0, 3), ...(reverse ? values.toReversed() : values).map((value) => value * scale)];
      const read = await reading(csv(["Country Name", "Country Code", ...(reverse ? names.toReversed() : names)], row("Aruba", 1), row("Austria", 2)));
      expect(plain(read).at[0], prefix + after).toBe(Date.UTC(1960, 0));
      expect(plain(read).columns, prefix + after).toEqual({ Aruba: values, Austria: values.map((value) => 2 * value) });
    }
  });

  it("is turned where columns are months in six digits", async () => {
    const months = count(0, 36);
    for (const prefix of ["", "X"]) {
      const read = await reading(csv(["code", "name", ...months.map((m) => `${prefix}${2015 + Math.floor(m / 12)}${String((m % 12) + 1).padStart(2, "0")}`)], [1, "Aa", ...months], [2, "Bb", ...months.map((m) => 2 * m)]));
      expect(Object.values(plain(read).columns)).toEqual([months, months.map((m) => 2 * m)]);
      expect(plain(read).at).toEqual(months.map((m) => Date.UTC(2015, m)));
    }
    // Ids of sensors only look like months where they do not follow one another.
    expect(plain(await reading(csv(["x", 201501, 201503, 201504, 201511], ...count(0, 9).map((i) => [i / 2, i, i, i, i])))).at).toHaveLength(9);
  });

  it("reads what is missing, and refuses the cell that is no number by its place in the file", async () => {
    const header = ["id", ...days.map(iso)];
    const row = days.map((d) => (d === 3 ? ".." : d));
    expect((await reading(csv(header, ["a", ...row]))).series.columns[0]!.stats.missing).toBe(1);
    const bad = days.map((d) => (d === 3 ? "n.a.!" : d));
    expect(await refusal(csv(header, ["a", ...days], ["b", ...bad]))).toMatchObject({ kind: "reading/bad-cell", params: { row: 3, column: "2020-01-03", example: "n.a.!" } });
  });

  it("calls Namibia by its code", async () => {
    expect(Object.keys(plain(await reading(csv(["code", ...days.map(iso)], ["MZ", ...days], ["NA", ...days]))).columns)).toEqual(["MZ", "NA"]);
  });

  it("asks which rows, where there are many; one that is chosen is a column by its name", async () => {
    const rows = count(0, 40).map((k) => [`series ${k}`, ...days.map((d) => 100 * k + d)]);
    const error = await refusal(csv(["name", ...days.map(iso)], ...rows));
    expect(error).toMatchObject({ kind: "reading/which-series", params: { series: 40 } });
    const chosen = choosing(DEFAULT_READING, takingSeries({ take: "some", labels: ["series 7"] }));
    expect(plain(await reading(csv(["name", ...days.map(iso)], ...rows), chosen)).columns).toEqual({ "series 7": days.map((d) => 700 + d) });
  });

  it("stays as it stands where that is asked for", async () => {
    const read = await reading(csv(["name", ...days.map(iso)], ["a", ...days], ["b", ...days]), choosing(DEFAULT_READING, lying("rows")));
    expect([read.series.axis.at.length, read.table.panel]).toEqual([2, undefined]);
  });

  it("is turned where columns are counted, and something names the rows", async () => {
    const header = ["item_id", "store_id", ...count(1, 30).map((n) => `d_${n}`)];
    const read = await reading(csv(header, ["x", "CA", ...count(0, 30)], ["x", "TX", ...count(50, 30)], ["y", "CA", ...count(90, 30)]));
    expect([read.series.axis.kind, plain(read).at[0], plain(read).columns]).toEqual(["index", 1, { "x · CA": count(0, 30), "x · TX": count(50, 30), "y · CA": count(90, 30) }]);
    const features = await reading(csv(["time", ...count(1, 30).map((n) => `x${n}`)], ...days.map((d) => [iso(d), ...count(d, 30)])));
    expect([features.series.axis.at.length, features.table.panel]).toEqual([60, undefined]);
  });

  it("is turned where few columns are counted, if the rows' names are counted with them, or rows end sooner than others (M4)", async () => {
    const m4 = await reading(csv(count(1, 7).map((n) => `V${n}`), ["Y1", ...count(0, 6)], ["Y2", ...count(50, 6)]));
    expect([plain(m4), m4.table.choices[0]]).toMatchObject([{ at: count(2, 6), columns: { Y1: count(0, 6), Y2: count(50, 6) } }, { kind: "layout", taken: { means: { lies: "wide", series: 2, moments: 6 } } }]);
    const short = await reading(csv(["name", ...count(1, 6).map((n) => `t${n}`)], ["a", ...count(0, 6)], ["b", ...count(50, 4), "", ""]));
    expect([short.table.panel?.lies, plain(short).columns["a"]]).toEqual(["wide", count(0, 6)]);
  });

  it("is offered as one where few columns are counted and nothing tells, each row being read as a moment", async () => {
    const text = csv(["name", "s1", "s2", "s3"], ...count(0, 30).map((k) => [`run ${String.fromCharCode(97 + k)}`, k, 2 * k, k % 5]));
    const read = await reading(text);
    expect([plain(read).columns["s2"]!.length, read.table.panel, read.table.choices[0]]).toMatchObject([30, undefined, { kind: "layout", taken: { means: { lies: "rows" } }, others: [{ means: { lies: "wide", series: 30, moments: 3 } }] }]);
    // Where days of its own place the rows, or no word names each of them, nothing is asked.
    for (const [column, of] of [["day", iso], ["state", (d: number) => (d % 2 === 0 ? "on" : "off")]] as const) {
      const plainTable = await reading(csv([column, "s1", "s2", "s3"], ...days.map((d) => [of(d), d, 2 * d, d % 5])));
      expect(plainTable.table.choices.map(({ kind }) => kind), column).not.toContain("layout");
    }
  });

  it("is offered as one where classes stand before series without any names (UCR)", async () => {
    const values = (k: number) => count(0, 80).map((i) => ((k + 1) * (i % 9) + 0.5).toFixed(2));
    const text = count(0, 12).map((k) => [1 + (k % 2), ...values(k)].join("\t")).join("\n");
    expect((await reading(text)).table.choices[0]).toMatchObject({ kind: "layout", taken: { means: { lies: "rows" } }, others: [{ means: { lies: "wide", series: 12, moments: 80 } }] });
    const turned = plain(await reading(text, choosing(DEFAULT_READING, lying("wide"))));
    expect([turned.at.length, Object.values(turned.columns)[3]]).toEqual([80, values(3).map(Number)]);
  });

  it("is not one where columns have years for names beside a column of days", async () => {
    const read = await reading(csv(["date", "2019", "2020", "2021"], ...days.map((d) => [iso(d), d, 2 * d, 3 * d])));
    expect(Object.keys(plain(read).columns)).toEqual(["2019", "2020", "2021"]);
  });

  it("of more columns than can be looked over is turned where they are times, and asked about where nothing tells", async () => {
    const hours = count(0, 2500).map((h) => new Date(Date.UTC(2020, 0, 1, h)).toISOString().slice(0, 16));
    const values = count(0, 2500);
    const timed = await reading(csv(["name", ...hours], ["a", ...values], ["b", ...values.map((value) => 2 * value)]));
    expect([timed.series.axis.at.length, timed.series.axis.step, timed.series.columns[1]!.values[2499]]).toEqual([2500, 3_600_000, 4998]);

    const table = csv(values.map((value) => `gene${(value * 7919) % 10_007}`), values, values.map((value) => -value));
    const asked = await refusal(table);
    expect(asked).toMatchObject({ kind: "reading/many-columns", params: { columns: 2500, wide: { series: 2, moments: 2500 }, table: { choices: [{ kind: "layout", taken: null, open: true }] } } });
    expect(textOf(asked)).toMatch(/2,500 columns.*each row is a series/);
    const turned = await reading(table, choosing(DEFAULT_READING, lying("wide")));
    expect(plain(turned).columns).toEqual({ "row 1": values, "row 2": values.map((value) => 0 - value) });
    const first = await reading(table, choosing(DEFAULT_READING, lying("rows")));
    expect(first.series.notices).toContainEqual({ kind: "noticed/columns-left", params: { most: 2000, left: 500 } });
    // Times of its own say that its rows are moments.
    const sensors = await reading(csv(["time", ...values.map((value) => `gene${(value * 7919) % 10_007}`)], ...hours.slice(0, 9).map((hour, i) => [hour, ...values.map(() => i)])));
    expect([sensors.series.axis.kind, sensors.series.axis.at.length, sensors.series.columns.length]).toEqual(["time", 9, 32]);
  });
});

describe("a table like a calendar", () => {
  it.each([
    ["HH", 48, 2],
    ["Interval ", 96, 0],
    ["P", 48, 0],
  ])("may have the parts of a day as columns that are counted: %s1 to %i", async (name, parts, digits) => {
    const count = (n: number) => Array.from({ length: n }, (_, i) => i);
    const text = [["Date", ...count(parts).map((k) => name + String(k + 1).padStart(digits, "0"))], ...count(12).map((d) => [`2024-03-${10 + d}`, ...count(parts).map((k) => d * parts + k)])].map((row) => row.join(",")).join("\n");
    const read = await reading(text);
    expect(plain(read)).toEqual({ at: count(12 * parts).map((i) => Date.UTC(2024, 2, 10) + (i * 86_400_000) / parts), columns: { value: count(12 * parts) } });
    expect(read.table.choices[0]).toMatchObject({ kind: "layout", others: [{ means: { lies: "rows" } }] });
    // Half of a day's parts are no day.
    const half = await reading(text.split("\n").map((row) => row.split(",").slice(0, parts / 2 + 1).join(",")).join("\n"));
    if (parts === 48) expect(half.table.rows).toBe(12);
  });

  const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const value = (year: number, month: number) => 12 * (year - 1949) + month;

  it("of years and months is read month after month", async () => {
    const read = await reading(csv(["Year", ...months], ...count(1949, 4).map((year) => [year, ...count(0, 12).map((m) => value(year, m))])));
    expect(plain(read).columns).toEqual({ value: count(0, 48) });
    expect([plain(read).at[0], plain(read).at[47]]).toEqual([Date.UTC(1949, 0), Date.UTC(1952, 11)]);
  });

  it("of months and years is read month after month", async () => {
    const read = await reading(csv(["Month", ...count(1949, 4)], ...months.map((name, m) => [name, ...count(1949, 4).map((year) => value(year, m))])));
    expect(plain(read).columns).toEqual({ value: count(0, 48) });
    expect(plain(read).at[47]).toBe(Date.UTC(1952, 11));
  });

  it.each([
    ["counted from 1", count(1, 24).map((h) => `H${h}`)],
    ["counted from 0", count(0, 24).map(String)],
    ["as clocks", count(0, 24).map((h) => `${String(h).padStart(2, "0")}:00`)],
  ])("of days and hours, %s, is read hour after hour", async (_, hours) => {
    const read = await reading(csv(["Date", ...hours], ...count(1, 5).map((d) => [iso(d), ...count(24 * (d - 1), 24)])));
    expect(plain(read).columns).toEqual({ value: count(0, 120) });
    expect([plain(read).at[0], plain(read).at[119]]).toEqual([Date.UTC(2020, 0, 1), Date.UTC(2020, 0, 5, 23)]);
  });

  it("of several stations is a panel of them", async () => {
    const rows = ["A", "B"].flatMap((id, k) => count(1949, 4).map((year) => [id, year, ...count(0, 12).map((m) => 1000 * k + value(year, m))]));
    expect(plain(await reading(csv(["station", "year", ...months], ...rows))).columns).toEqual({ A: count(0, 48), B: count(1000, 48) });
  });
});

it("turning any table gives each row back", async () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[b-m][A-Za-z0-9 ]{0,8}[A-Za-z0-9]$/), { minLength: 2, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(names, fc.integer({ min: 4, max: 30 }), fc.integer({ min: 1, max: 1_000 }), async (ids, n, seed) => {
      const value = (k: number, d: number) => ((seed * (k + 1) + d * d) % 2048) / 4;
      const read = await reading(csv(["name", ...count(1, n).map(iso)], ...ids.map((id, k) => [`"${id}"`, ...count(1, n).map((d) => value(k, d))])));
      expect(plain(read).columns).toEqual(Object.fromEntries(ids.map((id, k) => [id, count(1, n).map((d) => value(k, d))])));
    }),
    { numRuns: 40 },
  );
});

it("rows that begin with a time of day are moments, also where no column has a name", async () => {
  const clock = (i: number) => `${String(7 + Math.floor(i / 60)).padStart(2, "0")}:${String(i % 60).padStart(2, "0")}:00`;
  const read = await reading(`${Array.from({ length: 90 }, (_, i) => `${clock(i)},${i}.5,${i % 7}`).join("\n")}\n`);
  expect([read.table.timeColumn, read.table.panel, plain(read).columns["column 3"]]).toEqual(["column 1", undefined, Array.from({ length: 90 }, (_, i) => i % 7)]);
});
