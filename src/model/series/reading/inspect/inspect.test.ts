import { expect, it } from "vitest";
import { bytesIn } from "../bytes";
import { DEFAULT_READING, type ReadingOptions } from "../reading";
import { describeColumns } from "../describe";
import { Reader } from "../reader";
import type { Table, TableColumn } from "../table";
import { inspect } from "./inspect";
import type { Inspection } from "./inspection";

async function inspected(text: string, options: Partial<ReadingOptions> = {}): Promise<Inspection> {
  let seen: Inspection | null = null;
  const blob = bytesIn(new TextEncoder().encode(text).buffer);
  await new Reader().read(1, { name: "given.csv", blob }, { ...DEFAULT_READING, ...options }, { onInspection: (inspection) => (seen = inspection) });
  if (seen === null) throw new Error("Nothing was looked over");
  return seen;
}

const day = (n: number) => new Date(Date.UTC(2024, 0, n)).toISOString().slice(0, 10);
const rows = (n: number, row: (i: number) => readonly unknown[]) => Array.from({ length: n }, (_, i) => row(i).join(",")).join("\n");

it("shows the first and the last rows by their numbers in the file, and what each column holds", async () => {
  const { columns, first, last, faults, more } = await inspected(`day,load,kind\n${rows(120, (i) => [day(i + 1), i % 4 === 1 ? "" : i / 2, i % 3 === 2 ? "wet" : i % 3])}`);
  expect(first.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6]);
  expect(last.map(({ row }) => row)).toEqual([117, 118, 119, 120, 121]);
  expect([first[0]!.cells, last[4]!.cells]).toEqual([["2024-01-01", "0", "0"], [day(120), "59.5", "wet"]]);
  expect(columns.map(({ name, kind, missing }) => [name, kind, missing])).toEqual([["day", "time", 0], ["load", "number", 0.25], ["kind", "text", 0]]);
  expect(columns[0]).toMatchObject({ least: "2024-01-01", greatest: day(120) });
  expect(columns[1]).toMatchObject({ least: "0", greatest: "59.5", different: null });
  expect(columns[1]!.course).toHaveLength(60);
  expect([columns[2]!.different, more]).toEqual([3, 0]);
  expect(faults.every(({ column, what }) => column === "kind" && what === "no-number")).toBe(true);
});

it("lists what does not fit by row, at most a hundred, also of a file that is refused", async () => {
  const { faults, faultCount } = await inspected(`day,load\n${rows(400, (i) => [i === 7 ? "" : day(i + 1), i === 3 ? "1e39" : i > 20 && i % 3 === 0 ? "broken" : i])}`);
  expect(faults[0]).toMatchObject({ row: 9, column: "day", what: "without-time", cells: ["", "7"] });
  expect(faults.slice(1).every(({ what, cell }) => what === "no-number" && cell === "broken")).toBe(true);
  expect([faults.length, faultCount]).toEqual([100, 1 + 127]);
  const large = await inspected(`day,load\n${rows(40, (i) => [day(i === 9 ? 9 : i + 1), i === 3 ? "1e39" : i])}`);
  expect(large.faults.map(({ row, what }) => [row, what])).toEqual([[5, "too-large"], [11, "repeated-time"]]);
});

/** Reads a file, then looks it over once its bytes are gone. */
async function lookedOverGone(text: string) {
  const reader = new Reader();
  const present = { name: "given.csv", blob: bytesIn(new TextEncoder().encode(text).buffer) };
  expect((await reader.read(1, present, DEFAULT_READING)).ok).toBe(true);
  const unreadable = async () => {
    throw new DOMException("gone", "NotFoundError");
  };
  const gone = { name: "given.csv", blob: { size: 40, arrayBuffer: unreadable, slice: () => ({ ...present.blob, arrayBuffer: unreadable }) } };
  let seen: Inspection | null = null;
  return { result: await reader.read(1, gone, DEFAULT_READING, { onInspection: (inspection) => (seen = inspection) }), seen: seen as Inspection | null };
}

it("says why a file cannot be looked over that was read before and is gone since", async () => {
  expect((await lookedOverGone("day,load\n2024-01-01,1 %\n2024-01-02,2 %")).result).toMatchObject({ ok: false, error: { kind: "reading/unreadable" } });
});

it("looks over a table that stands as it was read without reading the file again", async () => {
  const { result, seen } = await lookedOverGone("day,load\n2024-01-01,1\n2024-01-02,2");
  expect(result.ok).toBe(true);
  expect(seen!.first.map(({ cells }) => cells)).toEqual([["2024-01-01", "1"], ["2024-01-02", "2"]]);
});

it("finds a time that came before also where times go back", async () => {
  const { faults } = await inspected(`day,load\n${rows(40, (i) => [day(i === 20 ? 5 : i === 30 ? 29 : i === 12 ? 12 : i + 1), i])}`);
  expect(faults.map(({ row, what }) => [row, what])).toEqual([[14, "repeated-time"], [22, "repeated-time"], [32, "repeated-time"]]);
});

it("lists the words of a column that is read as numbers, and none of its numbers with a unit", () => {
  const raw = { name: "humidity", kind: "text" as const, cells: ["50 %", "broken", "", "52 %"] };
  const column = { name: "humidity", kind: "number" as const, values: Float64Array.of(50, Number.NaN, Number.NaN, 52) };
  const table = (columns: readonly TableColumn[]): Table => ({ file: "given.csv", format: "delimited", columns, rows: 4, rowNumber: (row) => row + 2, delimiter: ",", decimal: ".", openMark: null, notices: [] });
  const read = table([column]);
  const { faults, columns, first } = inspect(table([raw]), { table: read, described: describeColumns(read) }, DEFAULT_READING, null);
  expect(faults.map(({ row, cell, what }) => [row, cell, what])).toEqual([[3, "broken", "no-number"]]);
  expect(columns[0]).toMatchObject({ kind: "number", missing: 0.5, least: "50", greatest: "52" });
  expect(first[0]!.cells).toEqual(["50 %"]);
});

it("calls no time repeated where several series share it", async () => {
  const panel = ["A", "B"].flatMap((id) => Array.from({ length: 20 }, (_, i) => `${id},${day(i + 1)},${i}`)).join("\n");
  expect((await inspected(`id,day,load\n${panel}`)).faults).toEqual([]);
});

it("shows as many columns as can be looked over, and counts the others", async () => {
  const wide = await inspected(`${Array.from({ length: 60 }, (_, i) => `c${i}`).join(",")}\n${rows(4, (r) => Array.from({ length: 60 }, (_, i) => r * i))}`);
  expect([wide.columns.length, wide.more, wide.first[0]!.cells.length, wide.last]).toEqual([40, 20, 40, []]);
});

it("does not call a dressed number a fault in a column that is no column of numbers", async () => {
  const { faults, faultCount } = await inspected(`day,price\n${rows(40, (i) => [day(i + 1), i % 4 === 3 ? "none yet" : `$1 ${200 + i}`])}`);
  expect([faults.every(({ cell }) => cell === "none yet"), faultCount]).toEqual([true, 10]);
});
