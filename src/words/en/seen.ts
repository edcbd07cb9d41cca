import type { CellFault } from "../../model/series/reading/inspect/inspection";
import { count, number, share } from "../numbers";
import { quoted } from "../quoted";
import { room } from "../room";

const whats: Readonly<Record<CellFault["what"], (cell: string) => string>> = {
  "no-number": (cell) => `${quoted(cell)} is not a number`,
  "too-large": (cell) => `${cell} is too large for a measured value`,
  "no-time": (cell) => `${quoted(cell)} is not a time`,
  "without-time": () => "there is no time",
  "repeated-time": (cell) => `${quoted(cell)} stood in a row before`,
};

/** What stands in a file, for the person to look at. */
export const seenWords = room("seen", {
  title: "See what was read",
  looking: "Looking the file over",
  table: "What stands in the file",
  across: "Across the page",
  row: (row: number) => `Row ${number(row)}`,
  column: "Column",
  role: "Is",
  roleOf: (column: string) => `What ${column} is`,
  roles: { time: "Time", series: "Tells series apart", input: "Input", target: "Target", ahead: "Known ahead", left: "Left out" },
  holds: "Holds",
  kinds: {
    number: (unit: string | null, _different: number | null) => (unit === null ? "numbers" : `numbers, ${unit}`),
    time: (_unit: string | null, _different: number | null) => "times",
    text: (_unit: string | null, different: number | null) => (different === null ? "texts" : count(different, { one: "different text", other: "different texts" })),
  },
  missing: "Missing",
  share,
  least: "Least",
  greatest: "Greatest",
  course: "Course",
  more: (columns: number) => `${count(columns, { one: "more column is", other: "more columns are" })} not shown.`,
  noFaults: "Every cell fits its column.",
  faults: (cells: number) => `${count(cells, { one: "cell does", other: "cells do" })} not fit`,
  fault: (row: number, column: string, what: string) => `Row ${number(row)}, column ${quoted(column)}: ${what}.`,
  whats,
  moreFaults: (cells: number) => `${count(cells, { one: "more is", other: "more are" })} not listed.`,
});
