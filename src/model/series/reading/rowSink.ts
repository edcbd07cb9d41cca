import { ok, type Result } from "../../result";
import { count, refuse } from "./fault";
import { isBlank } from "./layout";
import type { NumberStyle } from "./numberText";
import type { ReadProblem } from "./reading";
import { ColumnBuilder, MAX_CELLS, MAX_COLUMNS, type Table, type TableColumn, uniqueNames } from "./table";

/** Takes rows of cells and keeps them by column. Blank rows are counted but not kept. */
export class RowSink {
  private names: string[] | null = null;
  private builders: ColumnBuilder[] = [];
  private header: boolean | null = null;
  private rows = 0;
  private read = 0;
  /** Where blank rows were skipped: row of data, and how many rows of the file lie before it. */
  private readonly jumps: { row: number; before: number }[] = [];

  constructor(
    private readonly file: string,
    private readonly style: NumberStyle,
  ) {}

  /** Whether no row has been taken. */
  get isEmpty(): boolean {
    return this.names === null;
  }

  get hasBegun(): boolean {
    return this.header !== null;
  }

  /** The number of the row that comes next. */
  get nextRow(): number {
    return this.read + 1;
  }

  /** Says whether the first row names the columns. */
  begin(header: boolean): void {
    this.header = header;
  }

  takeAll(rows: readonly (readonly string[])[]): Result<void, ReadProblem> {
    for (const row of rows) {
      this.read++;
      if (isBlank(row)) continue;
      const taken = this.take(row);
      if (!taken.ok) return taken;
    }
    return ok(undefined);
  }

  columns(): TableColumn[] {
    return this.builders.map((builder, i) => builder.finish(this.names![i]!));
  }

  finish(encoding: string): Result<Table, ReadProblem> {
    if (this.names === null) return refuse("empty", this.file, "the file is empty; choose one with rows of numbers.");
    if (this.rows === 0) {
      return refuse("no-rows", this.file, "there is a header but no row of data below it; add rows or choose another file.", { row: 1 });
    }
    const { jumps } = this;
    const notices =
      encoding === "windows-1252"
        ? ["The text is not UTF-8 and was read as Windows-1252; check letters with accents."]
        : [];
    return ok({
      file: this.file,
      format: "delimited",
      columns: this.columns(),
      rows: this.rows,
      rowNumber: (row) => row + 1 + (jumps.findLast((jump) => jump.row <= row)?.before ?? 0),
      delimiter: null,
      decimal: null,
      openMark: null,
      notices,
    });
  }

  private take(row: readonly string[]): Result<void, ReadProblem> {
    if (this.names === null) {
      if (row.length > MAX_COLUMNS) return this.tooWide(row.length);
      this.names = uniqueNames(this.header ? row : row.map(() => ""));
      this.builders = this.names.map(() => new ColumnBuilder(this.style));
      if (this.header) return ok(undefined);
    }
    const width = this.builders.length;
    if (row.length !== width && !(row.length > width && row.slice(width).every((cell) => cell.trim() === ""))) {
      const what = `this row has ${count(row.length, "cell")} where the first has ${width}; mend or delete the row, or choose another mark between cells.`;
      return refuse("malformed", this.file, what, { row: this.read });
    }
    const before = this.read - 1 - this.rows;
    if (before !== (this.jumps.at(-1)?.before ?? 0)) this.jumps.push({ row: this.rows, before });
    for (let i = 0; i < width; i++) this.builders[i]!.push(row[i]!);
    this.rows++;
    if (this.rows * width > MAX_CELLS) {
      return refuse("too-large", this.file, `there are more than ${count(MAX_CELLS, "cell")}; take fewer rows or columns.`);
    }
    return ok(undefined);
  }

  private tooWide(width: number) {
    const what = `there are ${count(width, "column")}, and at most ${count(MAX_COLUMNS, "column")} can be read; keep fewer, or swap rows and columns.`;
    return refuse("too-wide", this.file, what, { row: this.read });
  }
}
