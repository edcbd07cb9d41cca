import { type Notice, ok, type Result } from "../../../result";
import { bytesInPieces } from "../bytes";
import { aborted, refuse, type ReadProblem } from "../fault";
import { pickPart } from "../formats/parts";
import { recordingKind } from "../recordings/kinds";
import { readRecording } from "../recordings/readRecording";
import { evened } from "./fixedWidth";
import { AsciiLines, PlainText } from "./plainText";
import { isCutOff } from "./cutOff";
import { withInstants } from "./knownHead";
import { BLANKS, evenQuotes, hasBoxes, isBlank, parseRows, shortened, withoutBreaks, withoutComments } from "./layout";
import type { NamedBlob, ReadHooks, ReadingOptions } from "../reading";
import { countRows } from "./rowCount";
import { rowsAsked, type RowRange, rowsToRead } from "../rows/rows";
import { RowSink } from "./rowSink";
import { encodingNotices } from "./layoutNotices";
import { withoutHeads } from "./repeatedHead";
import { tablesInText, type TextTable } from "./severalTables";
import { isMessageLog } from "./messageLog";
import { type TextLayout, findLayout } from "./tableLayout";
import { isSysstat, readSysstat } from "./sysstat";
import { unwrapped } from "./wrappedRows";
import { CHUNK_BYTES, encodingOf, eachText, evenLineEnds } from "./text";
import { MAX_CELLS, type Table } from "../table";

/** No sensible row is longer; past this, what is not yet a row is no longer kept. */
const MAX_LINE = 1 << 20;
const SAMPLE = 1 << 16;
/** So many lines show how a text is laid out. */
const LEAST_LINES = 8;

type TextOptions = Pick<ReadingOptions, "delimiter" | "decimal" | "answers">;

/** Reads delimited text as a stream: one chunk at a time is decoded, cut into rows and stored as numbers. */
export async function readDelimited(
  file: NamedBlob,
  options: TextOptions,
  hooks: ReadHooks,
): Promise<Result<Table, ReadProblem>> {
  const head = new Uint8Array(await file.blob.slice(0, CHUNK_BYTES).arrayBuffer());
  if (hooks.signal?.aborted) return aborted(file.name);
  if (options.delimiter !== "auto" && (options.delimiter.length !== 1 || /["\r\n\ufeff]/.test(options.delimiter))) {
    return refuse("delimiter", file.name, {});
  }
  const whole = file.blob.size <= CHUNK_BYTES;
  const encoding = encodingOf(file.name, head, whole);
  if (!encoding.ok) return encoding;
  const begin = evenLineEnds(new TextDecoder(encoding.value).decode(head));
  if (isSysstat(begin)) {
    const tables = await readSysstat(file, hooks);
    return tables.ok ? readOneOf(file, tables.value, encoding.value, options, hooks, [{ kind: "noticed/reports", params: {} }]) : tables;
  }
  const several = whole ? tablesInText(begin) : null;
  if (several !== null && recordingKind(several[0]!.text) === null) return readOneOf(file, several, encoding.value, options, hooks);
  const read = await readIn(file, encoding.value, head, options, hooks);
  if (read.ok || read.error.kind !== "reading/encoding" || encoding.value.startsWith("utf-16")) return read;
  // Letters of another encoding may show only far down; pairs of bytes are no letters of it.
  return readIn(file, "windows-1252", head, options, hooks);
}

/** Reads the table that the person chose of several, else the largest. */
async function readOneOf(file: NamedBlob, tables: readonly TextTable[], encoding: string, options: TextOptions, hooks: ReadHooks, told: readonly Notice[] = []): Promise<Result<Table, ReadProblem>> {
  const { part, choices } = pickPart("part", tables.map((table) => ({ answer: table.path, means: { path: table.path, rows: table.rows }, table })), options);
  const bytes = new TextEncoder().encode(part.table.text);
  const read = await readIn({ name: file.name, blob: bytesInPieces([bytes]) }, "utf-8", bytes, options, hooks);
  if (!read.ok) return read;
  const notices = [...encodingNotices(encoding), ...told, ...read.value.notices];
  return ok({ ...read.value, notices, choices: [...choices, ...(read.value.choices ?? [])] });
}

async function readIn(
  file: NamedBlob,
  encoding: string,
  head: Uint8Array,
  options: TextOptions,
  hooks: ReadHooks,
): Promise<Result<Table, ReadProblem>> {
  const { sample, whole } = sampleOf(head, encoding);
  const recording = recordingKind(sample);
  if (recording !== null) return readRecording(file, encoding, { kind: recording, head: sample }, rowsAsked(options), hooks);
  const layout = findLayout(sample, whole && file.blob.size <= CHUNK_BYTES, options);
  if (options.delimiter === "auto" && layout.keyed === null && layout.stamped === null && isMessageLog(sample)) return refuse("known-binary", file.name, { format: "messages" });
  const range = rowsAsked(options);
  let expected = 0;
  // A cell takes a byte at least, so that smaller files fit.
  if (file.blob.size > MAX_CELLS) {
    const rows = await countRows(file.blob, hooks.signal);
    if (hooks.signal?.aborted) return aborted(file.name);
    const fit = rowsToRead(file.name, range, Math.max(1, rows - layout.skip - layout.header), layout.width);
    if (!fit.ok) return fit;
    expected = fit.value;
  }
  const stream = async (styles: TextLayout["styles"]): Promise<Result<RowCutter, ReadProblem>> => {
    const cutter = new RowCutter(file.name, { ...layout, styles }, range, expected);
    const read = await eachText(file, encoding, hooks, (text, last) => cutter.take(text, last), (bytes) => cutter.takeBytes(bytes));
    return read.ok ? ok(cutter) : read;
  };
  let read = await stream(layout.styles);
  // "1.000" was read as 1 before "7,25" said that it is a thousand.
  const late = read.ok && options.decimal === "auto" ? read.value.sink.lateStyles() : null;
  if (late !== null) read = await stream(late);
  if (!read.ok) return read;
  const table = read.value.sink.finish(encoding, read.value.half, read.value.marks);
  if (!table.ok) return table;
  const timed = layout.known === null ? table.value : withInstants(table.value, layout.known);
  return ok({ ...timed, ...(layout.marks.length > 0 && { marks: layout.marks }), ...(layout.zone !== null && { zone: layout.zone }) });
}

/** What of the beginning shows how a text is laid out: more of it where its lines are long. `whole`: it is all of `head`. */
function sampleOf(head: Uint8Array, encoding: string): { readonly sample: string; readonly whole: boolean } {
  const text = (bytes: Uint8Array) => withoutEnd(evenLineEnds(new TextDecoder(encoding).decode(bytes)));
  const sample = text(head.subarray(0, SAMPLE));
  const whole = head.length <= SAMPLE;
  return whole || sample.split("\n", LEAST_LINES).length === LEAST_LINES ? { sample, whole } : { sample: text(head), whole: true };
}

/** The text without what DOS (Ctrl+Z) and loggers that lost their power (NUL) leave at its end. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text.charCodeAt(end - 1) === 0 || text.charCodeAt(end - 1) === 26)) end--;
  return end === text.length ? text : text.slice(0, end);
}

/** Joins pieces of text into rows: what is left over from one piece is put before the next. */
class RowCutter {
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
