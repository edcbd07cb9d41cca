import { ok, type Result } from "../../../result";
import { refuse, type ReadProblem } from "../fault";
import { withBlocks } from "../rows/blocks";
import { joined } from "./joint";
import { layoutNotices, type MisfitRow } from "./layoutNotices";
import { cellsOf, isBlank, isEmptyFrom, isRuled, shortened } from "./layout";
import type { NumberStyle } from "../numbers/numberText";
import { PlainRow } from "./plainRow";
import type { PlainText } from "./plainText";
import { ALL_ROWS, isAsked, rowKept, type RowRange, rowsTaken } from "../rows/rows";
import { ColumnBuilder, MAX_CELLS, MAX_WIDTH, type Table, uniqueNames } from "../table";
import type { TextLayout } from "./tableLayout";

/** So many lines above a single row are no head of it. */
const LEAST_ABOVE = 5;
/** At most one in so many rows may be no row of the table. */
const SPARE = 10;

/** Takes rows of cells and keeps those of a range by column. Blank rows are counted but not kept, and so are a few that do not fit. */
export class RowSink {
  private readonly builders: ColumnBuilder[];
  /** Rows of data so far, whether or not they are in the range, and those that are. */
  private seen = 0;
  private rows = 0;
  private read: number;
  private headerLeft: number;
  /** Rows without anything in them, which count only where others follow. */
  private empty = 0;
  private misfits = 0;
  private firstMisfit: MisfitRow | null = null;
  /** Where rows were skipped: row of data, and how many rows of the file lie before it. */
  private readonly jumps: { row: number; before: number }[] = [];
  private before = 0;
  private readonly plain: PlainRow;

  constructor(
    private readonly file: string,
    private readonly layout: TextLayout,
    private readonly range: RowRange = ALL_ROWS,
    expected = 0,
  ) {
    this.read = layout.skip;
    this.headerLeft = layout.header;
    this.builders = Array.from({ length: Math.min(layout.width, MAX_WIDTH) }, (_, i) => new ColumnBuilder(layout.styles[i] ?? "plain", expected));
    this.plain = new PlainRow(layout.delimiter.charCodeAt(0), this.builders.map((_, i) => layout.styles[i] === "comma"));
  }

  /** The number of the row that comes next. */
  get nextRow(): number {
    return this.read + 1;
  }

  /** Whether no row that comes is kept any more. */
  get isFull(): boolean {
    return this.range.to !== null && this.seen >= this.range.to;
  }

  /** Styles to read the whole again with, where a decimal comma showed only after numbers; null where none did. */
  lateStyles(): NumberStyle[] | null {
    const late = this.builders.map((builder) => builder.lateStyle());
    return late.every((style) => style === null) ? null : late.map((style, i) => style ?? this.layout.styles[i] ?? "plain");
  }

  takeAll(rows: readonly (readonly string[])[]): Result<void, ReadProblem> {
    if (this.layout.width > MAX_WIDTH) {
      return refuse("many-columns", this.file, { row: this.read + 1, columns: this.layout.width, wide: null, most: MAX_WIDTH });
    }
    const { joint, width, delimiter } = this.layout;
    for (const row of rows) {
      this.read++;
      if (isBlank(row) || isRuled(row, delimiter)) continue;
      if (this.headerLeft > 0) {
        this.headerLeft--;
        continue;
      }
      this.take(joint === null ? row : joined(row, joint, width, delimiter));
      if (this.rows * this.builders.length > MAX_CELLS) return refuse("many-cells", this.file, { most: MAX_CELLS });
    }
    return ok(undefined);
  }

  /** The same for whole lines in which nothing is quoted, each with its line end. */
  takePlain(text: PlainText): Result<void, ReadProblem> {
    const { builders, plain: row, builders: { length: width } } = this;
    for (let at = 0; at < text.length; ) {
      const next = row.read(text, at);
      // A line of blanks is no row of a single column.
      const maybeBlank = row.starts[1]! - at === 1 || (width === 1 && row.isNumber[0] === 0);
      if (row.cells !== width || this.headerLeft > 0 || maybeBlank) {
        const taken = this.takeAll([text.slice(at, next - 1).split(this.layout.delimiter)]);
        if (!taken.ok) return taken;
      } else {
        this.read++;
        if (this.admits()) {
          for (let i = 0; i < width; i++) {
            const builder = builders[i]!;
            const [from, to] = [row.starts[i]!, row.starts[i + 1]! - 1];
            if (!builder.takesNumbers) builder.pushPart(text, from, to);
            else if (row.isNumber[i] === 0) builder.push(text.slice(from, to));
            else if (beginsWithZero(text, from, to)) builder.pushZeros(row.values[i]!, text, from, to);
            else builder.pushNumber(row.values[i]!);
          }
          this.rows++;
        }
        if (this.rows * width > MAX_CELLS) return refuse("many-cells", this.file, { most: MAX_CELLS });
      }
      at = next;
    }
    return ok(undefined);
  }

  /** The rows as a table. `half`: the last row was not written to its end, as the file was cut or is written at; `marks`: so many that are no text stood behind it. */
  finish(encoding: string, half: string | null, marks = 0): Result<Table, ReadProblem> {
    const { jumps, layout, range } = this;
    const { width } = layout;
    if (this.read === layout.skip && this.rows === 0 && half === null) return refuse("empty", this.file, {});
    if (this.misfits * SPARE > this.seen + this.misfits) {
      const { row, cells } = this.firstMisfit!;
      return refuse("row-width", this.file, { row, cells: cells.length, width, example: shortened(cells.join(layout.delimiter)) });
    }
    // Lines that differ from one to the next are no table of which the last one would be all.
    if (this.seen === 1 && layout.skip >= (layout.names === null ? 1 : 4) * LEAST_ABOVE) {
      return refuse("row-width", this.file, { row: 1, cells: cellsOf(layout.above, layout.delimiter), width, example: shortened(layout.above) });
    }
    if (this.rows === 0 && this.seen > 0) return refuse("no-rows-asked", this.file, { rows: this.seen });
    if (this.rows === 0) return refuse(layout.names === null ? "empty" : "no-rows-below-header", this.file, { row: 1 });
    const names = uniqueNames(Array.from({ length: width }, (_, i) => withoutGuard(layout.names?.[i] ?? "")));
    return ok(withBlocks({
      file: this.file,
      format: "delimited",
      columns: this.builders.map((builder, i) => builder.finish(names[i]!, layout.units?.[i] || undefined)),
      rows: this.rows,
      rowNumber: (kept) => {
        const row = rowKept(range, kept);
        return row + 1 + (jumps.findLast((jump) => jump.row <= row)?.before ?? 0);
      },
      delimiter: layout.delimiter,
      decimal: layout.styles.includes("comma") ? "," : ".",
      openMark: null,
      notices: layoutNotices(this.layout, encoding, { misfits: this.misfits, first: this.firstMisfit, half, marks }),
      choices: [...layout.choices, ...rowsTaken(range)],
    }, jumps.map(({ row }) => row)));
  }

  private take(row: readonly string[]): void {
    const { length: width } = this.builders;
    if ((row.length < width && row.length !== this.layout.least) || (row.length > width && !isEmptyFrom(row, width))) {
      this.misfits++;
      this.firstMisfit ??= { row: this.read, cells: row };
      return;
    }
    if (row[0] === "" && width > 1 && isEmptyFrom(row, 0)) {
      this.empty++;
      return;
    }
    if (!this.admits()) return;
    for (let i = 0; i < width; i++) this.builders[i]!.push(row[i] ?? "");
    this.rows++;
  }

  /** Counts a row of data that comes, after the empty ones before it; says whether it is kept. */
  private admits(): boolean {
    for (; this.empty > 0; this.empty--) {
      if (!isAsked(this.range, this.seen++)) continue;
      for (const builder of this.builders) builder.push("");
      this.rows++;
    }
    const before = this.read - 1 - this.seen;
    if (before !== this.before) {
      this.before = before;
      this.jumps.push({ row: this.seen, before });
    }
    return isAsked(this.range, this.seen++);
  }
}

/** Without the apostrophe that keeps a spreadsheet from taking a name such as "-x" for a formula; Headlight writes it, too. */
const withoutGuard = (name: string) => name.replace(/^'(?='*[=+\-@\t\r])/, "");

const [ZERO, NINE] = [48, 57];

/** Whether a number between two places of a text begins with a zero that no point follows. */
const beginsWithZero = ({ codes }: PlainText, from: number, to: number): boolean => codes[from] === ZERO && to - from > 1 && codes[from + 1]! >= ZERO && codes[from + 1]! <= NINE;
