import { DAY } from "../time/calendar";
import type { ZipPart } from "../formats/zipParts";
import { type Book, CellCounts, cellText } from "./cellValue";
import { LONGEST_DAY, writeDay } from "./dayBytes";
import { LINE_FEED, UnscannedError, ZERO } from "./elementScanner";
import { withEntities } from "./entities";
import { columnsOf } from "./sheetColumns";
import { MAX_FILLED } from "./sheetLimits";
import { nearDay, plainNumber } from "./plainNumber";
import type { ScannedText } from "./richScanner";
import { RowScanner, type ScannedCell } from "./rowScanner";
import { RowText } from "./rowText";
import { textIn } from "./sharedTexts";

/** Bytes of text that are given at a time, about. */
const AT_ONCE = 1 << 16;
const ONE = ZERO + 1;
/** The part of a ms by which the product of a day number may be off, many times over: 1e-9 days, and how float64 rounds. */
const UNSURE = 0.2;
const [TRUE, FALSE] = ["TRUE", "FALSE"].map((word) => new TextEncoder().encode(word)) as [Uint8Array, Uint8Array];

/** A sheet as it was looked through: how large its text is, and what was counted. */
export interface MeasuredSheet {
  /** The columns of its text. */
  readonly columns: readonly number[];
  readonly bytes: number;
  /** Cells with anything in them. */
  readonly cells: number;
  readonly counts: CellCounts;
}

/** One way through the rows of a sheet; those of formulas are blank where they are `unset`. */
class SheetScan {
  readonly row = new RowText();
  readonly counts = new CellCounts();
  /** The row before; -1 before the first. */
  last = -1;
  private readonly scanner = new RowScanner((cell) => this.take(cell));
  private readonly day = new Uint8Array(LONGEST_DAY);

  constructor(
    private readonly book: Book,
    private readonly unset: boolean,
  ) {}

  /** Calls `eachRow` for the rows with anything in them, in the order of their numbers; what it gives is given on. @throws UnscannedError where they have another */
  async *through<T>(part: ZipPart, eachRow: () => T | null): AsyncGenerator<T, void> {
    const { scanner, row } = this;
    try {
      for await (const piece of part.pieces()) {
        scanner.give(piece);
        yield* this.rows(eachRow);
      }
      scanner.finish();
      yield* this.rows(eachRow);
    } finally {
      scanner.close();
      row.close();
    }
  }

  private *rows<T>(eachRow: () => T | null): Generator<T, void> {
    const { scanner, row } = this;
    while (scanner.next()) {
      if (row.row < 0) continue;
      if (row.row <= this.last) throw new UnscannedError();
      const given = eachRow();
      this.last = row.row;
      row.clear();
      if (given !== null) yield given;
    }
  }

  private take(cell: ScannedCell): void {
    const { row, column, type, value, isFormula } = cell;
    if (isFormula) this.counts.formula(type, value === null, value !== null && isLetter(value, ZERO));
    if (value === null || (isFormula && this.unset)) return;
    if (!value.isPlain) this.takeText(cell, textOf(value));
    else if (type === "s") this.takeShared(cell, value);
    else if (type === "b") this.takeBoolean(cell, isLetter(value, ONE));
    else if (type === "n" && (this.book.times[cell.style] ?? null) !== null) this.takeTime(cell, value);
    else this.row.put(row, column, value.bytes, value.from, value.to);
  }

  private takeBoolean({ row, column }: ScannedCell, value: boolean): void {
    const word = value ? TRUE : FALSE;
    this.row.put(row, column, word, 0, word.length);
  }

  private takeShared(cell: ScannedCell, value: ScannedText): void {
    const { texts } = this.book;
    const number = plainNumber(value.bytes, value.from, value.to);
    if (number !== number) this.takeText(cell, textOf(value));
    else if (texts.find(number)) this.row.put(cell.row, cell.column, texts.bytes, texts.from, texts.to);
    else this.counts.lose(cell.row, cell.column);
  }

  private takeTime(cell: ScannedCell, value: ScannedText): void {
    const { times, since1904 } = this.book;
    let serial = Number.NaN;
    if (times[cell.style] === "instant") {
      serial = plainNumber(value.bytes, value.from, value.to);
      if (serial !== serial) serial = dayWithin(value);
      if (serial !== serial) serial = Number(textOf(value).trim() || Number.NaN);
    }
    const length = serial === serial ? writeDay(this.day, serial, since1904) : 0;
    if (length === 0) this.takeText(cell, textOf(value));
    else this.row.put(cell.row, cell.column, this.day, 0, length);
  }

  private takeText({ row, column, type, style }: ScannedCell, value: string): void {
    const text = cellText(value, type, style, this.book);
    if (text === null) this.counts.lose(row, column);
    else this.row.putText(row, column, text);
  }
}

/** A day number near enough that its ms are those of the number itself; NaN where they might be others. */
function dayWithin({ bytes, from, to }: ScannedText): number {
  const day = nearDay(bytes, from, to);
  const ms = day * DAY;
  return Math.abs(ms - Math.floor(ms) - 0.5) > UNSURE ? day : Number.NaN;
}

/** Whether a value is this one letter, also where XML says it by its number. */
const isLetter = (value: ScannedText, letter: number): boolean =>
  value.isPlain ? value.to - value.from === 1 && value.bytes[value.from] === letter : textOf(value) === String.fromCharCode(letter);

/** The letters of what is no plain text. */
export const textOf = ({ bytes, from, to }: ScannedText): string => withEntities(textIn(bytes, from, to));

/** Looks a sheet through. @throws UnscannedError, RangeError where it is too large, ZipError */
export async function measureSheet(part: ZipPart, book: Book, unset: boolean, signal: AbortSignal | undefined): Promise<MeasuredSheet> {
  const scan = new SheetScan(book, unset);
  const { row } = scan;
  let [content, rows] = [0, 0];
  const count = () => {
    content += row.size;
    rows++;
    signal?.throwIfAborted();
    return null;
  };
  // No row gives anything, so that this goes to the end.
  await scan.through(part, count).next();
  const columns = columnsOf(row.filled);
  if (rows * columns.length - row.cells > MAX_FILLED) throw new RangeError("a sheet is too large");
  return { columns, bytes: rows === 0 ? 0 : content + rows * (columns.length - 1) + scan.last, cells: row.cells, counts: scan.counts };
}

/** The text that a sheet would be saved as, with tabs between cells, piece by piece; a piece is gone once the next one is asked for. */
export async function* sheetText(part: ZipPart, book: Book, unset: boolean, { columns }: MeasuredSheet): AsyncGenerator<Uint8Array, void> {
  const scan = new SheetScan(book, unset);
  const { row } = scan;
  let out = new Uint8Array(2 * AT_ONCE);
  let length = 0;
  const write = () => {
    const above = row.row - Math.max(0, scan.last);
    const most = above + row.size + columns.length;
    if (length + most > out.length) {
      const wider = new Uint8Array(2 * (length + most));
      wider.set(out.subarray(0, length));
      out = wider;
    }
    out.fill(LINE_FEED, length, length + above);
    length = row.write(out, length + above, columns);
    if (length < AT_ONCE) return null;
    const given = out.subarray(0, length);
    length = 0;
    return given;
  };
  yield* scan.through(part, write);
  if (length > 0) yield out.subarray(0, length);
}
