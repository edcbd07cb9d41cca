import type { InstantColumn, NumberColumn, TableColumn, TextColumn } from "../table";
import type { CodedTexts } from "../text/codedTexts";
import { letGo } from "./letGo";
import type { StoredNumbers, PackedNumbers } from "./packedNumbers";

/** How columns that are packed are known; what is made of such a column by spreading it is none, and holds its cells itself. */
const PACKED = Symbol("packed");
const CODED = Symbol("coded");

interface Holder {
  readonly numbers: PackedNumbers;
  /** The numbers as they were asked for; null where nobody did. */
  unpacked: Float64Array | null;
}

/** A column whose numbers stay packed until its `values` are asked for, and are so again once they are put away. */
export function packedColumn<Column extends NumberColumn | InstantColumn>(about: Omit<Column, "values">, numbers: PackedNumbers): Column {
  const holder: Holder = { numbers, unpacked: null };
  const column = {
    ...about,
    get values(): Float64Array {
      return (holder.unpacked ??= numbers.unpack());
    },
  };
  return Object.defineProperty(column, PACKED, { value: holder }) as unknown as Column;
}

interface TextHolder {
  readonly texts: CodedTexts;
  cells: readonly string[] | null;
}

/** A column of text whose cells are made when they are asked for, until they are put away. */
export function codedColumn(about: Omit<TextColumn, "cells">, texts: CodedTexts): TextColumn {
  const holder: TextHolder = { texts, cells: null };
  const column = {
    ...about,
    get cells(): readonly string[] {
      return (holder.cells ??= texts.cells());
    },
  };
  return Object.defineProperty(column, CODED, { value: holder });
}

const textsOf = (column: TextColumn): TextHolder | null => (column as { readonly [CODED]?: TextHolder })[CODED] ?? null;

/** The cells of a column whose few texts have codes; null of any other. */
export const codedIn = (column: TextColumn): CodedTexts | null => textsOf(column)?.texts ?? null;

export const cellAt = (column: TextColumn, row: number): string => codedIn(column)?.at(row) ?? column.cells[row]!;

/** The first cell of a column of text that something holds for; undefined where there is none. */
export function findCell(column: TextColumn, holds: (cell: string) => boolean): string | undefined {
  const coded = codedIn(column);
  if (coded === null) return column.cells.find(holds);
  for (let row = 0; row < coded.length; row++) if (holds(coded.at(row))) return coded.at(row);
  return undefined;
}

/** How many cells of a column of text something holds for. */
export function countCells(column: TextColumn, holds: (cell: string) => boolean): number {
  const coded = codedIn(column);
  if (coded !== null) return coded.count(holds);
  let count = 0;
  for (const cell of column.cells) if (holds(cell)) count++;
  return count;
}

const holderOf = (column: TableColumn): Holder | null => (column as { readonly [PACKED]?: Holder })[PACKED] ?? null;

/** The numbers of a column that is packed; null of any other. */
export const packedIn = (column: TableColumn): PackedNumbers | null => holderOf(column)?.numbers ?? null;

/** The numbers of a column as they lie, which are not unpacked for it. */
export const numbersOf = (column: NumberColumn | InstantColumn): StoredNumbers => holderOf(column)?.numbers ?? column.values;

/** Whether something holds for all numbers of a column, which are not unpacked for it. */
export function allNumbers(column: NumberColumn | InstantColumn, holds: (value: number) => boolean): boolean {
  const holder = holderOf(column);
  return holder === null || holder.unpacked !== null ? column.values.every((value) => holds(value)) : holder.numbers.every(holds);
}

/**
 * Holds no longer what was unpacked of columns. Its memory is given back at once, but for that of the arrays that somebody goes on
 * holding, which are theirs from then on.
 */
export function putAway(columns: readonly TableColumn[], held: readonly Float64Array[] = []): void {
  const kept = new Set(held.map(({ buffer }) => buffer));
  for (const column of columns) {
    const coded = column.kind === "text" ? textsOf(column) : null;
    if (coded !== null) coded.cells = null;
    const holder = holderOf(column);
    if (holder === null || holder.unpacked === null) continue;
    if (!kept.has(holder.unpacked.buffer)) letGo(holder.unpacked);
    holder.unpacked = null;
  }
}

/** The number in a row of a column, which is not unpacked for it. */
export function numberAt(column: NumberColumn | InstantColumn, row: number): number {
  const holder = holderOf(column);
  return holder === null || holder.unpacked !== null ? column.values[row]! : holder.numbers.at(row);
}

/** Bytes that the numbers of a column take as long as nobody asks for them. */
export const bytesOfNumbers = (column: NumberColumn | InstantColumn): number => packedIn(column)?.bytes ?? column.values.buffer.byteLength;
