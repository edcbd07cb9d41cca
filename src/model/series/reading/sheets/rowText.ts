import { LINE_FEED, QUOTE, RETURN, TAB } from "./elementScanner";
import { letGo } from "../numbers/letGo";
import { MAX_CELLS } from "../table";
import { MOST_COLUMNS, MOST_LETTERS, MOST_ROWS } from "./sheetLimits";

/** So few bytes are copied faster one by one. */
const SHORT = 48;
const encoder = new TextEncoder();

/** The row of a sheet that is being read: its cells as they would stand between tabs. They come in whatever order, the same more than once. */
export class RowText {
  /** From 0; -1 where no cell has anything in it. */
  row = -1;
  /** Bytes of its cells. */
  size = 0;
  /** Of all rows so far. */
  cells = 0;
  /** The columns in which anything stood so far: a 1 for each. */
  readonly filled = new Uint8Array(MOST_COLUMNS);
  private letters = 0;
  /** The cells, each behind the one that came before it. */
  private bytes = new Uint8Array(1 << 12);
  private used = 0;
  /** Where the cell of each column lies; and the row that it is of, as none is cleared. */
  private readonly starts = new Int32Array(MOST_COLUMNS);
  private readonly ends = new Int32Array(MOST_COLUMNS);
  private readonly rows = new Int32Array(MOST_COLUMNS).fill(-1);

  /** Row and column from 0; nothing is put where there is nothing. @throws RangeError beyond what a sheet can hold */
  put(row: number, column: number, from: Uint8Array, start: number, end: number): void {
    const length = end - start;
    if (length === 0) return;
    this.letters += length;
    if (row < 0 || row >= MOST_ROWS || column < 0 || column >= MOST_COLUMNS || ++this.cells > MAX_CELLS || this.letters > MOST_LETTERS) throw new RangeError("a sheet is too large");
    const { used } = this;
    // Each of its bytes may be a quote.
    if (used + 2 * length + 2 > this.bytes.length) this.grow(used + 2 * length + 2);
    const { bytes } = this;
    let to = used;
    let isQuoted = false;
    if (length <= SHORT) {
      for (let at = start; at < end; at++) {
        const byte = from[at]!;
        bytes[to++] = byte;
        if (byte === QUOTE || byte === TAB || byte === LINE_FEED || byte === RETURN) isQuoted = true;
      }
    } else {
      const part = from.subarray(start, end);
      bytes.set(part, used);
      to += length;
      isQuoted = part.includes(QUOTE) || part.includes(TAB) || part.includes(LINE_FEED) || part.includes(RETURN);
    }
    if (isQuoted) to = this.putQuoted(from, start, end);
    if (this.rows[column] === row) this.size -= this.ends[column]! - this.starts[column]!;
    this.rows[column] = row;
    this.starts[column] = used;
    this.ends[column] = to;
    this.size += to - used;
    this.used = to;
    this.row = row;
    this.filled[column] = 1;
  }

  putText(row: number, column: number, text: string): void {
    const bytes = encoder.encode(text);
    this.put(row, column, bytes, 0, bytes.length);
  }

  /** Writes the cells of some columns behind `at`, where there is room for all of them; gives the place behind them. */
  write(target: Uint8Array, at: number, columns: readonly number[]): number {
    const { bytes, rows, starts, ends, row } = this;
    let to = at;
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i]!;
      if (i > 0) target[to++] = TAB;
      if (rows[column] !== row) continue;
      const end = ends[column]!;
      if (end - starts[column]! <= SHORT) for (let from = starts[column]!; from < end; from++) target[to++] = bytes[from]!;
      else {
        target.set(bytes.subarray(starts[column], end), to);
        to += end - starts[column]!;
      }
    }
    return to;
  }

  /** Forgets the cells, before another row comes. */
  clear(): void {
    this.row = -1;
    this.size = 0;
    this.used = 0;
  }

  /** Lets go of the cells; none is put or written any more. */
  close(): void {
    for (const each of [this.bytes, this.starts, this.ends, this.rows]) letGo(each);
  }

  private putQuoted(from: Uint8Array, start: number, end: number): number {
    const { bytes } = this;
    let to = this.used;
    bytes[to++] = QUOTE;
    for (let at = start; at < end; at++) {
      if (from[at] === QUOTE) bytes[to++] = QUOTE;
      bytes[to++] = from[at]!;
    }
    bytes[to++] = QUOTE;
    return to;
  }

  private grow(size: number): void {
    const wider = new Uint8Array(2 * size);
    wider.set(this.bytes.subarray(0, this.used));
    letGo(this.bytes);
    this.bytes = wider;
  }
}
