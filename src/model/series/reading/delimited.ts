import { ok, type Result } from "../../result";
import { aborted, refuse, type ReadProblem } from "./fault";
import { findDecimalMark, findDelimiter, hasHeader, isBlank, type MarkFinding, parseRows } from "./layout";
import type { NumberStyle } from "./numberText";
import type { NamedBlob, ReadHooks, ReadingOptions } from "./reading";
import { RowSink } from "./rowSink";
import { CHUNK_BYTES, encodingOf, eachText } from "./text";
import type { Table } from "./table";

/** No sensible row is longer; past this, what is not yet a row is no longer kept. */
const MAX_LINE = 1 << 20;

interface Layout {
  readonly delimiter: string;
  readonly style: NumberStyle;
}

/**
 * Reads delimited text as a stream: one chunk at a time is decoded, cut into rows and stored as numbers.
 * A file whose decimal mark only shows late is read twice.
 */
export async function readDelimited(
  file: NamedBlob,
  options: Pick<ReadingOptions, "delimiter" | "decimal">,
  hooks: ReadHooks,
): Promise<Result<Table, ReadProblem>> {
  const head = new Uint8Array(await file.blob.slice(0, CHUNK_BYTES).arrayBuffer());
  if (hooks.signal?.aborted) return aborted(file.name);
  const whole = file.blob.size <= CHUNK_BYTES;
  const encoding = encodingOf(file.name, head, whole);
  if (!encoding.ok) return encoding;
  const sample = new TextDecoder(encoding.value)
    .decode(head.subarray(0, 1 << 18))
    .replace(/\r\n?/g, "\n");
  const sampleIsWhole = head.length <= 1 << 18 && whole;
  const delimiter = options.delimiter === "auto" ? findDelimiter(sample, sampleIsWhole) : options.delimiter;
  if (delimiter.length !== 1 || /["\r\n\ufeff]/.test(delimiter)) {
    return refuse("delimiter", file.name, {});
  }

  const stream = async (style: NumberStyle): Promise<Result<RowSink, ReadProblem>> => {
    const cutter = new RowCutter(file.name, { delimiter, style });
    const read = await eachText(file, encoding.value, hooks, (text, last) => cutter.take(text, last));
    return read.ok ? ok(cutter.sink) : read;
  };

  const asked = options.decimal === "auto" ? null : options.decimal === "," ? "comma" : "dot";
  const style = asked ?? styleOf(sampleMark(file.name, sample, sampleIsWhole, delimiter));
  let sink = await stream(style);
  if (!sink.ok) return sink;
  let mark: MarkFinding = { mark: "none", open: null };
  if (asked === null && style === "plain") {
    mark = findDecimalMark(sink.value.columns());
    if (mark.mark !== "none") sink = await stream(styleOf(mark));
    if (!sink.ok) return sink;
  }
  const table = sink.value.finish(encoding.value);
  if (!table.ok) return table;
  return ok({
    ...table.value,
    delimiter,
    decimal: asked === "comma" || style === "comma" || mark.mark === "comma" ? "," : ".",
    openMark: mark.open,
  });
}

const styleOf = ({ mark }: MarkFinding): NumberStyle => (mark === "none" ? "plain" : mark);

function sampleMark(name: string, sample: string, last: boolean, delimiter: string): MarkFinding {
  const cutter = new RowCutter(name, { delimiter, style: "plain" });
  // A sample may break off in the middle of a row or hold a fault; the whole reading reports that.
  cutter.take(sample, last);
  return findDecimalMark(cutter.sink.columns());
}

/** Joins pieces of text into rows: what is left over from one piece is put before the next. */
class RowCutter {
  readonly sink: RowSink;
  private rest = "";

  constructor(
    private readonly file: string,
    private readonly layout: Layout,
  ) {
    this.sink = new RowSink(file, layout.style);
  }

  take(piece: string, last: boolean): Result<void, ReadProblem> {
    const text = this.rest + piece;
    const { data, errors, meta } = parseRows(text, this.layout.delimiter, last);
    const open = errors.find((error) => error.code === "MissingQuotes");
    if (open !== undefined) {
      return refuse("open-quote", this.file, { row: this.sink.nextRow + open.row });
    }
    const crooked = errors[0];
    if (crooked !== undefined) {
      return refuse("text-after-quote", this.file, { row: this.sink.nextRow + crooked.row });
    }
    if (this.sink.isEmpty && (data.length > 1 || last)) {
      const rows = data.filter((row) => !isBlank(row));
      this.sink.begin(hasHeader(rows));
    }
    // Until a second row is there, nobody can tell whether the first is a header.
    if (!this.sink.hasBegun) return this.keep(text, data.length);
    const taken = this.sink.takeAll(data);
    if (!taken.ok) return taken;
    return last ? ok(undefined) : this.keep(text.slice(meta.cursor));
  }

  /** `complete`: rows of the rest that are complete already. */
  private keep(rest: string, complete = 0): Result<void, ReadProblem> {
    if (rest.length > MAX_LINE) {
      return refuse("long-row", this.file, { row: this.sink.nextRow + complete, most: MAX_LINE });
    }
    this.rest = rest;
    return ok(undefined);
  }
}
