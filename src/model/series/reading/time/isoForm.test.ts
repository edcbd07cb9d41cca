import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOfOtherCalendar } from "./calendarYears";
import { parseDate } from "./dates";
import { reading } from "../given.testing";
import { isoFormOf, readIso, writeIso } from "./isoForm";
import { cellText } from "../describe";
import { ColumnBuilder, type TableColumn } from "../table";

const column = (cells: readonly string[]): TableColumn => {
  const builder = new ColumnBuilder("plain");
  for (const cell of cells) builder.push(cell);
  return builder.finish("time");
};

const written = fc
  .record({
    at: fc.integer({ min: Date.UTC(1, 0, 1), max: Date.UTC(9998, 11, 31) }),
    between: fc.constantFrom("", " ", "T"),
    clock: fc.constantFrom(16, 19, 21, 23),
    more: fc.constantFrom("", "000", "000000", "001"),
    zone: fc.constantFrom("", "Z", "+00:00", "-03:30", "+0100"),
    mark: fc.constantFrom("-", "/", "."),
  })
  .map(({ at, between, clock, more, zone, mark }) => {
    const iso = new Date(at).toISOString();
    const day = iso.slice(0, 10).replaceAll("-", mark);
    return between === "" ? day : `${day}${between}${iso.slice(11, clock)}${clock === 23 ? more : ""}${zone}`;
  });

describe("texts of instants in one form", () => {
  it("give back their letters and their instant, or are of no form", () => {
    fc.assert(
      fc.property(written, (text) => {
        const form = isoFormOf(text);
        // A year of another calendar is looked at among all of its column.
        expect(form === null).toBe(/\.\d{3}001/.test(text) || isOfOtherCalendar(Number(text.slice(0, 4))));
        if (form === null) return;
        const at = readIso(`, ${text},`, 2, text.length + 2, form);
        expect(writeIso(at, form)).toBe(text);
        expect(at).toBe(parseDate(text, "dmy"));
      }),
    );
  });

  it("give back the letters of each text that they read, one letter another or less or more", () => {
    fc.assert(
      fc.property(written, fc.nat(), fc.constantFrom(..."0123456789-/:. ,TZ+", ""), fc.boolean(), (text, place, sign, isMore) => {
        const form = isoFormOf(text);
        fc.pre(form !== null);
        const at = place % text.length;
        const other = text.slice(0, at) + sign + text.slice(isMore ? at : at + 1);
        const read = readIso(other, 0, other.length, form!);
        if (Number.isNaN(read)) expect(other).not.toBe(text);
        else expect(writeIso(read, form!)).toBe(other);
      }),
      { numRuns: 3000 },
    );
  });

  it.each(["", "2024", "2024-01-31x", "x2024-01-31", "2024-01/31", "2024-02-30", "2024-01-31 24:00", "2024-01-31 14:60", "2024-01-31 14:00:60", "2024-01-31 14:00:00.", "2024-01-31 14:00:05.2505", "2024-01-31T14:00+16:00", "2024-01-31 14:00 Z"])("are of no form as “%s”", (text) => {
    expect(isoFormOf(text)).toBeNull();
  });

  it("write nothing where there is no instant", () => {
    expect(writeIso(Number.NaN, isoFormOf("2024-01-31 14:00Z")!)).toBe("");
  });

  it("are kept as numbers, also where cells are empty", () => {
    expect(column(["", "2020-01-01 00:00", "", "2020-01-01 00:15"])).toMatchObject({ kind: "instant", values: new Float64Array([NaN, Date.UTC(2020, 0, 1), NaN, Date.UTC(2020, 0, 1, 0, 15)]) });
  });

  const cells = (other: string) => ["2020-01-01T00:00:00.000000Z", "", ...Array.from({ length: 9 }, () => "2020-01-01T00:00:00.250000Z"), other];

  it.each([["another form", "2020-01-01"], ["less than a ms", "2020-01-01T00:00:00.000100Z"]])("are texts again, letter by letter, from %s on", (_, other) => {
    expect(column(cells(other))).toEqual({ name: "time", kind: "text", cells: cells(other) });
  });

  it.each([["a word", "Total"], ["a number", "17"], ["a day that no calendar has", "2020-02-30T00:00:00.000000Z"]])("stay numbers beside %s, which is kept by its row", (_, other) => {
    const kept = column(cells(other));
    expect(kept).toMatchObject({ kind: "instant", values: new Float64Array([Date.UTC(2020), NaN, ...Array.from({ length: 9 }, () => Date.UTC(2020) + 250), NaN]), words: new Map([[11, other]]) });
    expect(cells(other).map((_cell, row) => cellText(kept, row))).toEqual(cells(other));
  });

  it("are texts again, letter by letter, where words are many", () => {
    const many = Array.from({ length: 200 }, (_, i) => (i > 0 && i % 2 === 0 ? `word ${i}` : new Date(i * 1000).toISOString()));
    expect(column(many)).toEqual({ name: "time", kind: "text", cells: many });
  });
});

it("tells several series apart by a column of instants, as by one of words", async () => {
  const issued = ["2020-01-01", "2020-01-02", "2020-01-03"];
  const rows = issued.flatMap((day, k) => Array.from({ length: 12 }, (_, hour) => `${day},2020-01-05 ${String(hour).padStart(2, "0")}:00,${k * 100 + hour}`));
  const { table, series } = await reading(`issued,valid time,load\n${rows.join("\n")}\n`);
  expect(table.panel?.labels).toEqual(issued);
  expect(series.columns.map(({ values }) => values[0])).toEqual([0, 100, 200]);
});
