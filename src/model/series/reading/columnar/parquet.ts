import { parquetMetadataAsync, parquetRead, parquetSchema, type AsyncBuffer, type FileMetaData, type SchemaTree } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { isUnreadable } from "../../../files/unreadable";
import { messageOf } from "../../../failure";
import { ok, type Notice, type Result } from "../../../result";
import { aborted, refuse, type ReadProblem } from "../fault";
import type { Bytes, NamedBlob, ReadHooks } from "../reading";
import type { TableOptions } from "../readTable";
import { isAsked, rowsAsked, rowsToRead, type RowRange } from "../rows/rows";
import { type Table, uniqueNames } from "../table";
import { typedTable } from "../typedTable";
import { ColumnCells, type ColumnKind } from "./cells";
import { indexFirst, shownName } from "./pandas";

/** The most that a page or a dictionary may unpack to. */
const MAX_PAGE = 256 * 2 ** 20;

/** Instants come as whole milliseconds since 1970, or as whole nanoseconds where the file is finer. */
const PARSERS = {
  timestampFromMilliseconds: (ms: bigint) => Number(ms),
  timestampFromMicroseconds: (us: bigint) => (us % 1000n === 0n ? Number(us) / 1e3 : us * 1000n),
  timestampFromNanoseconds: (ns: bigint) => (ns % 1_000_000n === 0n ? Number(ns / 1_000_000n) : ns),
  dateFromDays: (days: number) => days * 86_400_000,
};

interface ParquetColumn {
  readonly name: string;
  readonly kind: ColumnKind;
  /** How many of its numbers make a millisecond, where it holds times of day. */
  readonly clock: number | null;
}

/**
 * Reads a Parquet file, one group of rows after another, so that no more than a group is in memory beside what is kept.
 * Columns of lists and records are left out by name.
 */
export async function readParquet({ name, blob }: NamedBlob, options: TableOptions, hooks: ReadHooks): Promise<Result<Table, ReadProblem>> {
  try {
    const file = bufferOf(blob);
    const metadata = await parquetMetadataAsync(file, { geoparquet: false });
    return await readGroups(name, file, metadata, rowsAsked(options), hooks);
  } catch (error) {
    if (isUnreadable(error)) throw error;
    return refuse("damaged-file", name, { format: "parquet", said: messageOf(error) });
  }
}

const bufferOf = (blob: Bytes): AsyncBuffer => ({ byteLength: blob.size, slice: (from, to = blob.size) => blob.slice(from, to).arrayBuffer() });

async function readGroups(file: string, bytes: AsyncBuffer, metadata: FileMetaData, range: RowRange, hooks: ReadHooks): Promise<Result<Table, ReadProblem>> {
  const { children } = parquetSchema(metadata);
  const flat = children.filter(({ children: inner, element }) => inner.length === 0 && element.repetition_type !== "REPEATED");
  const pandas = metadata.key_value_metadata?.find(({ key }) => key === "pandas")?.value;
  const columns = indexFirst(flat.map((tree): ParquetColumn => ({ name: tree.element.name, kind: kindOf(tree), clock: clockUnit(tree) })), pandas);
  const all = Number(metadata.num_rows);
  const fit = rowsToRead(file, range, all, columns.length);
  if (!fit.ok) return fit;
  const rows = fit.value;
  if (metadata.row_groups.reduce((sum, { num_rows: each }) => sum + Number(each), 0) !== all) throw new Error("row groups and rows differ");

  const shown = uniqueNames(columns.map((column) => shownName(column.name)));
  const cells = new Map(columns.map(({ name, kind, clock }, i) => [name, new ColumnCells(shown[i]!, kind, rows, clock)]));
  let start = 0;
  for (const { num_rows: length } of metadata.row_groups) {
    const end = start + Number(length);
    if (hooks.signal?.aborted) return aborted(file);
    if (end > range.from && start < (range.to ?? all)) await readGroup(bytes, metadata, { start, end, range }, cells);
    start = end;
    hooks.onProgress?.(all === 0 ? 1 : end / all);
  }
  const nested = children.filter((tree) => !flat.includes(tree)).map(({ element }) => element.name);
  const notices: Notice[] = nested.length === 0 ? [] : [{ kind: "noticed/nested-columns", params: { names: nested } }];
  return ok(typedTable({ file, format: "parquet", rows, columns: [...cells.values()].map((column) => column.finish()), range, notices }));
}

/** Column by column: the library unpacks all that it is asked for at once, and holds each number as an object. */
async function readGroup(file: AsyncBuffer, metadata: FileMetaData, { start, end, range }: { start: number; end: number; range: RowRange }, cells: ReadonlyMap<string, ColumnCells>): Promise<void> {
  for (const [name, column] of cells) {
    await parquetRead({
      file,
      metadata,
      columns: [name],
      rowStart: start,
      rowEnd: end,
      compressors: bounded,
      parsers: PARSERS,
      geoparquet: false,
      onChunk({ columnData, rowStart }) {
        for (let i = 0; i < columnData.length; i++) {
          const row = rowStart + i;
          if (row < end && isAsked(range, row)) column.put((row - range.from) / range.every, columnData[i]);
        }
      },
    });
  }
}

/** A damaged file can claim that a page unpacks to any size. */
const bounded = Object.fromEntries(
  Object.entries(compressors).map(([codec, unpack]) => [
    codec,
    (packed: Uint8Array, length: number) => {
      if (length > MAX_PAGE) throw new Error("a page is too large");
      return unpack(packed, length);
    },
  ]),
);

/** A time of day comes in the unit that the file counts in, which the schema says. */
function clockUnit({ element: { converted_type: converted, logical_type: logical } }: SchemaTree): number | null {
  if (converted === "TIME_MILLIS") return 1;
  if (converted === "TIME_MICROS") return 1e3;
  if (logical?.type !== "TIME") return null;
  return { MILLIS: 1, MICROS: 1e3, NANOS: 1e6 }[logical.unit];
}

function kindOf(tree: SchemaTree): ColumnKind {
  const { type, converted_type: converted, logical_type: logical } = tree.element;
  if (logical?.type === "TIMESTAMP" || logical?.type === "DATE" || converted === "DATE" || converted?.startsWith("TIMESTAMP_") || type === "INT96") return "instant";
  if (converted === "DECIMAL" || logical?.type === "DECIMAL" || logical?.type === "FLOAT16") return "number";
  if (clockUnit(tree) !== null) return "text";
  return type === "BYTE_ARRAY" || type === "FIXED_LEN_BYTE_ARRAY" ? "text" : "number";
}
