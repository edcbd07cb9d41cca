import { ok, type Notice, type Result } from "../../../result";
import { refuse, type ReadProblem } from "../fault";
import type { TableFormat } from "../formats/formats";
import { isBeyondExact } from "../numbers/exactIntegers";
import { ColumnBuilder, MAX_CELLS, MAX_WIDTH, type Table, uniqueNames } from "../table";
import { typedTable } from "../typedTable";
import { isObject } from "../../../record";

declare module "../../../result" {
  interface Problems {
    /** Columns of lists or records, which are no numbers. */
    "noticed/nested-columns": { readonly names: readonly string[] };
  }
}

/** Integers of 64 bits, which JSON has rounded already where they are beyond 2^53. */
const LARGEST_INTEGER = 2 ** 64;
/** Records in records are columns by themselves down to here. */
const DEEPEST = 3;

/** Columns that appear as rows name them; a row that does not name one leaves it missing there. */
export class JsonColumns {
  private readonly builders = new Map<string, ColumnBuilder>();
  private readonly nested = new Map<string, number>();
  /** Columns in which a record is alone in a list. */
  private readonly alone = new Set<string>();
  private cells = 0;

  constructor(
    private readonly file: string,
    private readonly format: TableFormat,
  ) {}

  /** Puts a cell; a record becomes columns of its own, and so does one that is alone in a list in every row. `number` is what the row is called in messages. */
  put(column: string, row: number, given: unknown, number = row + 1, depth = 0): Result<void, ReadProblem> {
    const alone = Array.isArray(given) && given.length === 1 && isObject(given[0]);
    if (alone) this.alone.add(column);
    const value: unknown = alone ? given[0] : given;
    if (isObject(value) && depth < DEEPEST) {
      for (const [name, cell] of Object.entries(value)) {
        const put = this.put(`${column}.${name}`, row, cell, number, depth + 1);
        if (!put.ok) return put;
      }
      return ok(undefined);
    }
    if (typeof value === "object" && value !== null) {
      if (!this.nested.has(column)) this.nested.set(column, number);
      return ok(undefined);
    }
    return this.putScalar(column, row, value, number);
  }

  finish(rows: number, firstRow: number): Result<Table, ReadProblem> {
    const [nested] = this.nested;
    for (const column of this.nested.keys()) if (this.alone.has(column)) this.leaveOut(column);
    if (rows > 0 && this.builders.size === 0 && nested !== undefined) return refuse("nested-cell", this.file, { row: nested[1], column: nested[0] });
    if (rows === 0 || this.builders.size === 0) return refuse("no-rows-in-list", this.file, {});
    const names = uniqueNames([...this.builders.keys()]);
    const columns = [...this.builders.values()].map((builder, i) => {
      builder.padTo(rows);
      return builder.finish(names[i]!);
    });
    const notices: Notice[] = nested === undefined ? [] : [{ kind: "noticed/nested-columns", params: { names: [...this.nested.keys()] } }];
    return ok({ ...typedTable({ file: this.file, format: this.format, columns, rows, notices }), rowNumber: (row) => row + firstRow });
  }

  /** What a list holds in some rows alone is no column. */
  private leaveOut(column: string): void {
    for (const name of [...this.builders.keys()]) if (name.startsWith(`${column}.`)) this.builders.delete(name);
  }

  private putScalar(column: string, row: number, value: unknown, number: number): Result<void, ReadProblem> {
    let builder = this.builders.get(column);
    if (builder === undefined) {
      if (this.builders.size === MAX_WIDTH) return refuse("many-columns", this.file, { row: number, columns: null, wide: null, most: MAX_WIDTH });
      builder = new ColumnBuilder("plain");
      this.builders.set(column, builder);
    }
    if (++this.cells > MAX_CELLS) return refuse("many-cells", this.file, { most: MAX_CELLS });
    builder.padTo(row);
    if (typeof value === "number" && Number.isInteger(value) && isBeyondExact(value) && Math.abs(value) < LARGEST_INTEGER) builder.push(String(BigInt(value)));
    else if (typeof value === "number") builder.pushNumber(value);
    else if (typeof value === "string") builder.push(value);
    else builder.pushNumber(typeof value === "boolean" ? Number(value) : Number.NaN);
    return ok(undefined);
  }
}
