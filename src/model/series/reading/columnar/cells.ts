import { ExactIntegers, isBeyondExact } from "../numbers/exactIntegers";
import { FineInstants } from "../time/fineInstants";
import type { InstantColumn, NumberColumn, TableColumn } from "../table";
import { letGo } from "../numbers/letGo";
import { packedColumn } from "../numbers/packedColumn";
import { PackedNumbers } from "../numbers/packedNumbers";

/** What a column of a typed format holds. */
export type ColumnKind = TableColumn["kind"];

/** How many of the numbers of a column make a millisecond, where they are times of day, and a second, where they are durations; else null. */
interface CountedTime {
  readonly clock: number | null;
  readonly lasts: number | null;
}

/** A column of known kind and length that is filled cell by cell, in whatever order. */
export class ColumnCells {
  private readonly values: Float64Array;
  private readonly texts: string[];
  private readonly exact = new ExactIntegers();
  private readonly fine: FineInstants;

  constructor(
    readonly name: string,
    private readonly kind: ColumnKind,
    rows: number,
    private readonly counted: CountedTime,
  ) {
    this.fine = new FineInstants(rows);
    this.values = new Float64Array(kind === "text" ? 0 : rows).fill(Number.NaN);
    this.texts = kind === "text" ? Array.from({ length: rows }, () => "") : [];
  }

  /**
   * Puts a value as a library gives it: a number, a whole number of 64 bits, a text, true or false; anything else is missing.
   * An instant is a number of ms since 1970, or a whole number of ns.
   */
  put(row: number, value: unknown): void {
    const { clock, lasts } = this.counted;
    if (clock !== null) this.texts[row] = value === null || value === undefined ? "" : clockText(Number(value) / clock);
    else if (this.kind === "text") this.texts[row] = textOf(value);
    else if (this.kind === "instant" && typeof value === "bigint") this.values[row] = this.fine.put(row, value);
    else this.values[row] = lasts === null ? numberOf(value) : numberOf(value) / lasts;
    if (this.kind === "number" && lasts === null && typeof value === "bigint" && isBeyondExact(this.values[row]!)) this.exact.put(row, value);
  }

  /** The column; instants and whole numbers are packed. */
  finish(): TableColumn {
    const { name, kind, texts, values } = this;
    if (kind === "text") return { name, kind, cells: texts };
    if (kind === "instant") return packedWhere<InstantColumn>({ name, kind, ...this.fine.finish() }, values);
    return packedWhere<NumberColumn>({ name, kind, ...(this.counted.lasts === null ? this.exact.finish(values) : { unit: "s", elapsed: true }) }, values);
  }
}

/** A column of these numbers, which are held no longer where they are all whole ones. */
function packedWhere<Column extends NumberColumn | InstantColumn>(about: Omit<Column, "values">, values: Float64Array): Column {
  const packed = PackedNumbers.of(values);
  if (packed === null) return { ...about, values } as Column;
  letGo(values);
  return packedColumn(about, packed);
}

/** The time of day so many ms after midnight, as text. */
const clockText = (ms: number): string => new Date(ms).toISOString().slice(11, 23).replace(/\.000$/, "");

/** Bytes and the like are no text. */
const textOf = (value: unknown): string => (typeof value === "string" ? value : typeof value === "number" || typeof value === "bigint" || typeof value === "boolean" ? String(value) : "");

function numberOf(value: unknown): number {
  switch (typeof value) {
    case "number":
      return value;
    case "bigint":
    case "boolean":
      return Number(value);
    default:
      return Number.NaN;
  }
}
