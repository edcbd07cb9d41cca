import { type Notice, ok, type Result } from "../../../result";
import { bytesInPieces, letGoOfBytes } from "../bytes";
import { aborted, refuse, type ReadProblem } from "../fault";
import { pickPart } from "../formats/parts";
import { recordingKind } from "../recordings/kinds";
import { readRecording } from "../recordings/readRecording";
import { withInstants } from "./knownHead";
import type { NamedBlob, ReadHooks, ReadingOptions } from "../reading";
import { RowCutter, withoutEnd } from "./rowCutter";
import { countRows } from "./rowCount";
import { rowsAsked, rowsToRead } from "../rows/rows";
import { encodingNotices } from "./layoutNotices";
import { tablesInText, type TextTable } from "./severalTables";
import { isMessageLog } from "./messageLog";
import { type TextLayout, findLayout } from "./tableLayout";
import { isSysstat, readSysstat } from "./sysstat";
import { CHUNK_BYTES, encodingOf, eachText, evenLineEnds } from "./text";
import { MAX_CELLS, type Table } from "../table";

/** What a text may be written in where it is not what it begins as. */
const OTHER = "windows-1252";
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
  const { areReports, several } = tablesAtBegin(head, encoding.value, whole);
  if (areReports) {
    const tables = await readSysstat(file, hooks);
    return tables.ok ? readOneOf(file, tables.value, encoding.value, options, hooks, [{ kind: "noticed/reports", params: {} }]) : tables;
  }
  if (several !== null && recordingKind(several[0]!.text) === null) return readOneOf(file, several, encoding.value, options, hooks);
  const samples = [encoding.value, OTHER].map((each) => sampleOf(head, each));
  letGoOfBytes(head.buffer);
  const read = await readIn(file, encoding.value, samples[0]!, options, hooks);
  if (read.ok || read.error.kind !== "reading/encoding" || encoding.value.startsWith("utf-16")) return read;
  // Letters of another encoding may show only far down; pairs of bytes are no letters of it.
  return readIn(file, OTHER, samples[1]!, options, hooks);
}

/** Whether what a text begins with are reports of sysstat, or several tables. */
function tablesAtBegin(head: Uint8Array, encoding: string, whole: boolean): { readonly areReports: boolean; readonly several: readonly TextTable[] | null } {
  const begin = evenLineEnds(new TextDecoder(encoding).decode(head));
  const areReports = isSysstat(begin);
  return { areReports, several: whole && !areReports ? tablesInText(begin) : null };
}

/** Reads the table that the person chose of several, else the largest. */
async function readOneOf(file: NamedBlob, tables: readonly TextTable[], encoding: string, options: TextOptions, hooks: ReadHooks, told: readonly Notice[] = []): Promise<Result<Table, ReadProblem>> {
  const { part, choices } = pickPart("part", tables.map((table) => ({ answer: table.path, means: { path: table.path, rows: table.rows }, table })), options);
  const bytes = new TextEncoder().encode(part.table.text);
  const read = await readIn({ name: file.name, blob: bytesInPieces([bytes]) }, "utf-8", sampleOf(bytes, "utf-8"), options, hooks);
  if (!read.ok) return read;
  const notices = [...encodingNotices(encoding), ...told, ...read.value.notices];
  return ok({ ...read.value, notices, choices: [...choices, ...(read.value.choices ?? [])] });
}

async function readIn(
  file: NamedBlob,
  encoding: string,
  { sample, whole }: Sample,
  options: TextOptions,
  hooks: ReadHooks,
): Promise<Result<Table, ReadProblem>> {
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

/** What of the beginning of a text shows how it is laid out. `whole`: it is all of it that was looked at. */
interface Sample {
  readonly sample: string;
  readonly whole: boolean;
}

/** More of the beginning where its lines are long. */
function sampleOf(head: Uint8Array, encoding: string): Sample {
  const text = (bytes: Uint8Array) => withoutEnd(evenLineEnds(new TextDecoder(encoding).decode(bytes)));
  const sample = text(head.subarray(0, SAMPLE));
  const whole = head.length <= SAMPLE;
  return whole || sample.split("\n", LEAST_LINES).length === LEAST_LINES ? { sample, whole } : { sample: text(head), whole: true };
}
