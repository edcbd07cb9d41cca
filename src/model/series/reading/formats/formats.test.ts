import { readdirSync, readFileSync } from "node:fs";
import { gzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { textOf } from "../../../../words/sentence.testing";
import { choosing } from "../choice";
import { plain, reading, refusal } from "../given.testing";
import { DEFAULT_READING } from "../reading";
import { formatNamed } from "./formats";

const FOLDER = new URL("./fixtures/", import.meta.url);
const fixture = (name: string) => new Uint8Array(readFileSync(new URL(name, FOLDER)));

/** What `tools/formats/makeFiles.py` puts into each file. */
const HOURS = Array.from({ length: 48 }, (_, hour) => Date.UTC(2020, 0, 1, hour));
const LOAD = HOURS.map((_, hour) => 9.5 + hour / 4);
const TEMP = HOURS.map((_, hour) => -3 + hour / 2);

const made = readdirSync(FOLDER);
const frames = made.filter((name) => !/^(types|several|clocks|lists|fine)\./.test(name));

describe("files of the libraries that people write them with", () => {
  test("are there for each format that is no text and no NumPy array", () => {
    const formats = new Set(made.map(formatNamed));
    for (const format of ["parquet", "arrow", "xlsx", "ods"] as const) expect(formats).toContain(format);
  });

  test.each(frames)("%s", async (name) => {
    const { table, series } = await reading(fixture(name), {}, name);
    expect(table.format).toBe(formatNamed(name));
    expect(plain({ table, series })).toEqual({ at: HOURS, columns: { load: LOAD, temp: TEMP } });
    expect(series.columns[1]!.stats.missing).toBe(1);
  });

  test.each(["types.parquet", "types.feather"])("%s: decimals, whole numbers, true and false, days, words, a zone", async (name) => {
    const { table, series } = await reading(fixture(name), {}, name);
    expect(plain({ table, series })).toEqual({
      at: HOURS,
      columns: { load: LOAD, count: HOURS.map((_, i) => i), price: LOAD, open: HOURS.map((_, i) => Number(i % 2 === 0)) },
    });
    expect(table.columns.map(({ name: column, kind }) => [column, kind])).toContainEqual(["day", "time"]);
    expect(table.columns).toContainEqual({ name: "unit", kind: "text", missing: 24, example: "a" });
  });

  test.each(["clocks.parquet", "clocks.feather"])("%s: a time of day beside its day", async (name) => {
    const read = await reading(fixture(name), {}, name);
    expect(plain(read)).toEqual({ at: HOURS, columns: { load: LOAD } });
  });

  test.each(["fine.parquet", "fine.feather"])("%s: steps of 100 ns stay even", async (name) => {
    const { series } = await reading(fixture(name), {}, name);
    expect(series.axis).toMatchObject({ kind: "index", step: 100, fine: { origin: Date.UTC(2020, 0, 1, 12), unit: "ns" } });
    expect([series.axis.at[199], series.notices]).toEqual([19_900, []]);
  });

  test("lists.parquet: the cause is that its numbers are in lists", async () => {
    expect(await refusal(fixture("lists.parquet"), {}, "lists.parquet")).toMatchObject({ kind: "reading/nested-cell", params: { column: "target" } });
  });

  test("several.xlsx: the largest sheet that shows, and the others to choose", async () => {
    const { table, series } = await reading(fixture("several.xlsx"), {}, "several.xlsx");
    expect(plain({ table, series })).toEqual({ at: HOURS, columns: { load: LOAD } });
    expect(table.choices).toMatchObject([{ kind: "sheet", taken: { means: { name: "Hours" } }, others: [{ means: { name: "About" } }, { means: { name: "Hidden" } }] }]);
    const other = await reading(fixture("several.xlsx"), choosing({ ...DEFAULT_READING, timeColumn: "none" }, table.choices[0]!.others[1]!.set), "several.xlsx");
    expect(other.series.columns).toHaveLength(8);
  });
});

describe("packed files", () => {
  const csv = new TextEncoder().encode("time,x\n2020-01-01,1\n2020-01-02,2\n");

  test.each([
    ["a.csv.gz", gzipSync(csv)],
    ["a.zip", zipSync({ "__MACOSX/._a.csv": new Uint8Array(400), "LICENSE": new Uint8Array(300), "in/a.csv": csv })],
    ["a.zip", zipSync({ "a.csv.gz": gzipSync(csv) })],
    ["renamed.csv", gzipSync(csv)],
  ])("%s (%#)", async (name, bytes) => {
    expect(plain(await reading(bytes, {}, name))).toEqual({ at: [Date.UTC(2020, 0, 1), Date.UTC(2020, 0, 2)], columns: { x: [1, 2] } });
  });

  test.each(["none.parquet", "lz4.feather", "pandas.xlsx", "pandas.ods"])("%s in a zip", async (name) => {
    expect(plain(await reading(zipSync({ [name]: fixture(name) }), {}, "a.zip")).columns["load"]).toEqual(LOAD);
  });

  test("of several files the largest is read, and the others can be chosen", async () => {
    const bytes = zipSync({ "small.csv": csv, "large.csv": new TextEncoder().encode("y\n" + "5\n".repeat(100)) });
    const { table, series } = await reading(bytes, {}, "a.zip");
    expect(series.columns.map(({ name }) => name)).toEqual(["y"]);
    const other = await reading(bytes, choosing(DEFAULT_READING, table.choices[0]!.others[0]!.set), "a.zip");
    expect(other.series.columns.map(({ name }) => name)).toEqual(["x"]);
  });

  test("archives in archives in archives are not followed for ever", async () => {
    let bytes: Uint8Array = csv;
    for (let i = 0; i < 6; i++) bytes = gzipSync(bytes);
    expect((await refusal(bytes, {}, "a.gz")).kind).toBe("reading/packed-deep");
  });
});

describe("what is not read here is called by its name", () => {
  test.each([
    ["a.xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], "workbook of Excel before 2007"],
    ["a.h5", [0x89, 0x48, 0x44, 0x46, 13, 10, 26, 10], "HDF5"],
    ["a.csv", [0x80, 4, 0x95, 0, 0], "pickle"],
    ["a.feather", [0x46, 0x45, 0x41, 0x31, 0, 0], "version 1"],
    ["a.csv.bz2", [0x42, 0x5a, 0x68, 0x39, 1, 2], "bzip2"],
  ])("%s", async (name, bytes, words) => {
    const error = await refusal(bytes, {}, name);
    expect(error.kind).toBe("reading/known-binary");
    expect(textOf(error)).toContain(words);
  });

  test("text that begins with the letters of such a mark is text", async () => {
    expect((await reading("ORC,x\n1,2\n3,4\n")).table.columns).toHaveLength(2);
  });

  test("a text under the name of a workbook is read as text", async () => {
    expect((await reading("time\tx\n2020-01-01\t1\n2020-01-02\t2\n", {}, "export.xlsx")).table.format).toBe("delimited");
  });
});
