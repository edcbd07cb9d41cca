import { describe, expect, it } from "vitest";
import type { ReadFaults } from "../../../model/series/reading/fault";
import { textOf } from "../../sentence.testing";
import { readingProblems } from "./reading";

type Fault = keyof ReadFaults;
interface Case {
  /** What the fault is about beside the place. */
  readonly about?: Readonly<Record<string, unknown>>;
  readonly column?: boolean;
  readonly row?: boolean;
  readonly example?: string;
  /** What of it the sentence has to say. */
  readonly says?: readonly string[];
}

const cell: Case = { row: true, column: true };

/** Every fault that a file can have, with an example of what it is about; the compiler asks for all. */
const CASES: Readonly<Record<Fault, Case>> = {
  aborted: {},
  unreachable: { about: { why: "status", status: 503 }, says: ["503"] },
  unreadable: {},
  empty: {},
  "no-rows-below-header": { row: true },
  "no-rows-in-list": {},
  "no-rows-in-array": {},
  "no-arrays": {},
  "large-file": { about: { megabytes: 4096 }, says: ["4,096 MB"] },
  "large-json": { about: { megabytes: 64 }, says: ["64 MB"] },
  "many-cells": { about: { most: 60_000_000 }, says: ["60,000,000"] },
  "many-numbers": { about: { most: 60_000_000, rows: 9_000_000, width: 8 }, says: ["60,000,000", "9,000,000 rows", "8 columns"] },
  "many-columns": { about: { columns: 2501, wide: { series: 2, moments: 2500 }, most: 2000 }, says: ["2,501", "2,000"] },
  "many-columns-in-archive": { about: { columns: 200_000, most: 100_000 }, says: ["200,000", "100,000"] },
  "large-archive": { about: { arrays: 3, bytes: 9e9, megabytes: 512 }, says: ["3 arrays", "512 MB"] },
  "foreign-archive": { about: { holds: "a.exe" }, says: ["a.exe"] },
  "damaged-archive": {},
  "large-unpacked": { about: { megabytes: 512 }, says: ["512 MB"] },
  "packed-deep": {},
  "damaged-file": { about: { format: "parquet", said: "bad magic" }, says: ["Parquet", "bad magic"] },
  "known-binary": { about: { format: "sqlite" }, says: ["SQLite"] },
  "no-text": {},
  "odd-bytes": {},
  encoding: { about: { encoding: "utf-16le", from: 1000, to: 2000 }, says: ["utf-16le", "1,000", "2,000"] },
  "row-width": { row: true, example: "3,1,4", about: { cells: 3, width: 2 }, says: ["3 cells", "others have 2"] },
  "long-row": { row: true, about: { most: 1_048_576 }, says: ["1,048,576"] },
  "open-quote": { row: true, example: "2,pipe of 4" },
  "text-after-quote": { row: true, example: "2,pipe of 4" },
  delimiter: {},
  "json-cut-short": {},
  "no-json": { row: true },
  "json-without-list": {},
  "list-length": { column: true, about: { values: 3, first: "time", rows: 4 }, says: ["3 values", "time", "4"] },
  "nested-cell": cell,
  "numbers-elsewhere": { about: { address: "https://a.example/t" }, says: ["https://a.example/t"] },
  "number-type": { about: { type: "V8" }, says: ["V8"] },
  "one-number": {},
  objects: {},
  "long-double": {},
  "empty-sheet": {},
  "no-rows-asked": { about: { rows: 4000 }, says: ["4,000 rows"] },
  "array-bytes": { about: { promised: 8, held: 12 }, says: ["8 bytes", "12 bytes"] },
  "named-fields": {},
  "no-npy": {},
  "npy-header-cut-short": {},
  "npy-header-too-long": { about: { bytes: 99_999_999 }, says: ["99,999,999"] },
  "npy-header-unclear": { about: { text: "{'descr'" }, says: ["{'descr'"] },
  "missing-time-column": { column: true },
  "missing-column": { column: true },
  "bad-time": { ...cell, example: "yesterday" },
  "time-out-of-range": { ...cell, example: "9e+20" },
  "no-times": { column: true },
  "which-series": { about: { series: 40, by: ["site", "kind"] }, says: ["40 series", "site", "kind"] },
  "ambiguous-date": { ...cell, example: "03/04/2024" },
  "ambiguous-decimal": { ...cell, example: "1,234" },
  "repeated-times": { row: true, column: true, example: "2024-01-01", about: { rows: 12 }, says: ["12 rows"] },
  "bad-cell": { ...cell, example: "three" },
  "large-number": { ...cell, example: "1e+300" },
  infinite: { ...cell, about: { value: "-Infinity" }, says: ["-Infinity"] },
  "times-not-numbers": { column: true },
  "nothing-chosen": {},
  "all-missing": { about: { names: ["load", "wind"] }, says: ["load", "wind"] },
  "column-missing": { column: true },
  "rows-missing": {},
  "only-time": {},
  "no-numbers": { ...cell, example: "Ada" },
};

/** What a person is told to do. */
const WAY_ON = /\b(add|ask|check|choose|close|fill|flatten|give|keep|leave|mend|put|reload|save|say|take|unpack|write)\b/i;

describe("why a file is refused", () => {
  it("has a case for each sentence", () => {
    expect(Object.keys(CASES).map((fault) => `reading/${fault}`).sort()).toEqual(Object.keys(readingProblems).sort());
  });

  it.each(Object.entries(CASES))("%s: the file, the place, the cell, the cause, and a way on", (fault, { about = {}, row, column, example = null, says = [] }) => {
    const params = { file: "load.csv", table: null, row: row ? 17 : null, column: column ? "wind" : null, example, ...about };
    const text = textOf({ kind: `reading/${fault}`, params } as never);
    for (const part of ["load.csv", ...(row ? ["row 17"] : []), ...(column ? ["“wind”"] : []), ...(example === null ? [] : [example]), ...says]) expect(text).toContain(part);
    const cause = text.slice(text.indexOf(": ") + 2);
    expect(cause).toMatch(/^.+[;.,] .+\.$/);
    expect(cause.slice(cause.search(/[;.,] /))).toMatch(WAY_ON);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  });
});
