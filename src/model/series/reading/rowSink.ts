import { ok, type Notice, type Result } from "../../result";
import { refuse, type ReadProblem } from "./fault";
import { isBlank } from "./layout";
import type { NumberStyle } from "./numberText";
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
    if (this.names === null) return refuse("empty", this.file, {});
    if (this.rows === 0) {
      return refuse("no-rows-below-header", this.file, { row: 1 });
    }
    const { jumps } = this;
    const notices: Notice[] = encoding === "windows-1252" ? [{ kind: "noticed/windows-1252", params: {} }] : [];
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
      return refuse("row-width", this.file, { row: this.read, cells: row.length, width });
    }
    const before = this.read - 1 - this.rows;
    if (before !== (this.jumps.at(-1)?.before ?? 0)) this.jumps.push({ row: this.rows, before });
    for (let i = 0; i < width; i++) this.builders[i]!.push(row[i]!);
    this.rows++;
    if (this.rows * width > MAX_CELLS) {
      return refuse("many-cells", this.file, { most: MAX_CELLS });
    }
    return ok(undefined);
  }

  private tooWide(width: number) {
    return refuse("many-columns", this.file, { row: this.read, columns: width, most: MAX_COLUMNS });
  }
}
