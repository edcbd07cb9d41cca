import { ok, type Result } from "../../../result";
import { refuse, type ReadProblem } from "../fault";
import type { RowRange } from "../rows/rows";
import { isCutOff } from "./cutOff";
import { evened } from "./fixedWidth";
import { BLANKS, evenQuotes, hasBoxes, isBlank, parseRows, shortened, withoutBreaks, withoutComments } from "./layout";
import { AsciiLines, PlainText } from "./plainText";
import { withoutHeads } from "./repeatedHead";
import { RowSink } from "./rowSink";
import type { TextLayout } from "./tableLayout";
import { unwrapped } from "./wrappedRows";

/** No sensible row is longer; past this, what is not yet a row is no longer kept. */
const MAX_LINE = 1 << 20;

/** Joins pieces of text into rows: what is left over from one piece is put before the next. */
export class RowCutter {
  readonly sink: RowSink;
  /** The last row, where it was not written to its end. */
  half: string | null = null;
  /** How many marks that are no text stand at the end. */
  marks = 0;
  private rest = "";
  private above: number;
  private readonly ascii: AsciiLines;

  constructor(
    private readonly file: string,
    private readonly layout: TextLayout,
    range: RowRange,
    expected: number,
  ) {
    this.sink = new RowSink(file, layout, range, expected);
    this.above = layout.skip;
    this.ascii = new AsciiLines(layout.comment);
  }

  /** Takes a piece that is not the last as its bytes; false where it has to become a text, and nothing of it was taken. */
  takeBytes(bytes: Uint8Array<ArrayBuffer>): Result<"enough" | boolean, ReadProblem> {
    const lines = this.above > 0 || this.layout.apostrophes || !mayBePlain(this.layout) ? null : this.ascii.join(this.rest, bytes);
    if (lines === null) return ok(false);
    const taken = this.sink.takePlain(lines);
    if (!taken.ok) return taken;
    this.rest = this.ascii.rest;
    return ok(this.sink.isFull ? "enough" : true);
  }

  take(given: string, last: boolean): Result<"enough" | void, ReadProblem> {
    const piece = last ? withoutEnd(given) : given;
    if (last) this.marks = given.length - piece.length;
    let text = this.rest + (this.layout.apostrophes ? evenQuotes(piece) : piece);
    for (; this.above > 0; this.above--) {
      const end = text.indexOf("\n");
      if (end < 0) return this.keep(text);
      text = text.slice(end + 1);
    }
    const { delimiter, comment, least, keyed, again } = this.layout;
    // What is not yet a whole line may be the beginning of a comment.
    const lines = last ? text : text.slice(0, text.lastIndexOf("\n") + 1);
    if (lines === "") return this.keep(text);
    if (!last && isPlain(lines, this.layout)) {
      const plain = this.sink.takePlain(PlainText.of(lines));
      if (!plain.ok) return plain;
      return this.sink.isFull ? ok("enough") : this.keep(text.slice(lines.length));
    }
    const { even, delimiter: mark } = evened(withoutHeads(withoutComments(withoutBreaks(this.layout.wrapped ? unwrapped(lines) : lines), comment), again), this.layout);
    const { data, errors, meta } = parseRows(even, mark, last);
    const end = data.at(-1);
    const ends = last && keyed === null && end !== undefined && !text.endsWith("\n");
    const open = errors.find((error) => error.code === "MissingQuotes");
    const isHalf = ends && ((open === undefined && end.length < least && !isBlank(end)) || isCutOff(data, open !== undefined));
    if (open !== undefined && !isHalf) {
      return refuse("open-quote", this.file, { row: this.sink.nextRow + open.row, example: lineOf(data[open.row], delimiter) });
    }
    const crooked = errors.find((error) => error !== open);
    if (crooked !== undefined) {
      return refuse("text-after-quote", this.file, { row: this.sink.nextRow + crooked.row, example: lineOf(data[crooked.row], delimiter) });
    }
    if (isHalf) {
      this.half = end.join(delimiter) || '"';
      data.pop();
    }
    const taken = this.sink.takeAll(data);
    if (!taken.ok || last) return taken;
    if (this.sink.isFull) return ok("enough");
    return this.keep(even.slice(meta.cursor) + text.slice(lines.length));
  }

  private keep(rest: string): Result<void, ReadProblem> {
    if (rest.length > MAX_LINE) {
      return refuse("long-row", this.file, { row: this.sink.nextRow, most: MAX_LINE });
    }
    this.rest = rest;
    return ok(undefined);
  }
}

/** Whether rows are cut at every line end, and cells at every delimiter. */
const isPlain = (text: string, layout: TextLayout): boolean =>
  mayBePlain(layout) && !text.includes('"') && !text.includes(layout.comment) && !text.includes("<br") && !hasBoxes(text);

const mayBePlain = ({ delimiter, cuts, joint, again, stamped }: TextLayout): boolean =>
  cuts === null && stamped === null && again === null && joint === null && delimiter !== BLANKS;

/** The first line of a row, as a message shows it; null where it could not be cut. */
const lineOf = (row: readonly string[] | undefined, delimiter: string): string | null => (row === undefined ? null : shortened(row.join(delimiter).replace(/\n[^]*/, "")));

/** The text without what DOS (Ctrl+Z) and loggers that lost their power (NUL) leave at its end. */
export function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 0 || text.charCodeAt(end - 1) === 26)) end--;
  return end === text.length ? text : text.slice(0, end);
}
