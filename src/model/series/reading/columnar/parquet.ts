import { parquetMetadata, parquetSchema, type FileMetaData, type RowGroup, type SchemaElement, type SchemaTree } from "hyparquet";
import { isUnreadable } from "../../../files/unreadable";
import { messageOf } from "../../../failure";
import { ok, type Notice, type Result } from "../../../result";
import { bytesBetween } from "../bytes";
import { aborted, refuse, type ReadProblem } from "../fault";
import type { Bytes, NamedBlob, ReadHooks } from "../reading";
import type { TableOptions } from "../readTable";
import { letGo } from "../numbers/letGo";
import { isAsked, rowsAsked, rowsToRead, type RowRange } from "../rows/rows";
import { type Table, uniqueNames } from "../table";
import { typedTable } from "../typedTable";
import { durationsIn } from "./durations";
import { ColumnCells, type ColumnKind } from "./cells";
import { indexFirst, shownName } from "./pandas";
import { columnStretches } from "./parquetColumn";
import { readThrift } from "./thrift";

interface ParquetColumn {
  readonly name: string;
  readonly element: SchemaElement;
  readonly kind: ColumnKind;
  /** How many of its numbers make a millisecond, where it holds times of day. */
  readonly clock: number | null;
  /** How many of its numbers make a second, where it holds durations. */
  readonly lasts: number | null;
}

/**
 * Reads a Parquet file, one group of rows after another, so that no more than a group is in memory beside what is kept.
 * Columns of lists and records are left out by name.
 */
export async function readParquet({ name, blob }: NamedBlob, options: TableOptions, hooks: ReadHooks): Promise<Result<Table, ReadProblem>> {
  try {
    return await readGroups(name, blob, await footerOf(blob), rowsAsked(options), hooks);
  } catch (error) {
    if (isUnreadable(error)) throw error;
    return refuse("damaged-file", name, { format: "parquet", said: messageOf(error) });
  }
}

/** What the end of a file says of it: its length and "PAR1" are the last of that. */
async function footerOf(blob: Bytes): Promise<FileMetaData> {
  const end = new DataView(await blob.slice(Math.max(0, blob.size - END), blob.size).arrayBuffer());
  const length = end.byteLength < END ? 0 : end.getUint32(0, true);
  if (length === 0 || length > blob.size - END) throw new Error("the file breaks off");
  const footer = await blob.slice(blob.size - END - length, blob.size).arrayBuffer();
  readThrift(new Uint8Array(footer), 0);
  return parquetMetadata(footer, { geoparquet: false });
}

/** Bytes behind what the end says. */
const END = 8;

async function readGroups(file: string, bytes: Bytes, metadata: FileMetaData, range: RowRange, hooks: ReadHooks): Promise<Result<Table, ReadProblem>> {
  const { children } = parquetSchema(metadata);
  const flat = children.filter(({ children: inner, element }) => inner.length === 0 && element.repetition_type !== "REPEATED");
  const said = (name: string) => metadata.key_value_metadata?.find(({ key }) => key === name)?.value;
  const lasting = durationsIn(said("ARROW:schema"));
  const lastsOf = ({ element: { name, type } }: SchemaTree) => (type === "INT64" ? (lasting.get(name) ?? null) : null);
  const columns = indexFirst(flat.map((tree): ParquetColumn => ({ name: tree.element.name, element: tree.element, kind: kindOf(tree), clock: clockUnit(tree), lasts: lastsOf(tree) })), said("pandas"));
  const all = Number(metadata.num_rows);
  const fit = rowsToRead(file, range, all, columns.length);
  if (!fit.ok) return fit;
  const rows = fit.value;
  if (metadata.row_groups.reduce((sum, { num_rows: each }) => sum + Number(each), 0) !== all) throw new Error("row groups and rows differ");

  const shown = uniqueNames(columns.map((column) => shownName(column.name)));
  const cells = new Map(columns.map(({ name, element, kind, clock, lasts }, i) => [name, { element, cells: new ColumnCells(shown[i]!, kind, rows, { clock, lasts }) }]));
  let start = 0;
  for (const group of metadata.row_groups) {
    const end = start + Number(group.num_rows);
    if (hooks.signal?.aborted) return aborted(file);
    if (end > range.from && start < (range.to ?? all)) await readGroup(bytes, group, { start, range }, cells);
    start = end;
    hooks.onProgress?.(all === 0 ? 1 : end / all);
  }
  const nested = children.filter((tree) => !flat.includes(tree)).map(({ element }) => element.name);
  const notices: Notice[] = nested.length === 0 ? [] : [{ kind: "noticed/nested-columns", params: { names: nested } }];
  return ok(typedTable({ file, format: "parquet", rows, columns: Array.from(cells.values(), (column) => column.cells.finish()), range, notices }));
}

/** Column by column, so that no more than one is in memory as it is in the file. */
async function readGroup(
  file: Bytes,
  group: RowGroup,
  { start, range }: { readonly start: number; readonly range: RowRange },
  columns: ReadonlyMap<string, { readonly element: SchemaElement; readonly cells: ColumnCells }>,
): Promise<void> {
  const rows = Number(group.num_rows);
  const wanted = (from: number, to: number) => start + to > range.from && start + from < (range.to ?? Infinity);
  for (const [name, { element, cells }] of columns) {
    const meta = group.columns.find(({ meta_data: about }) => about?.path_in_schema.length === 1 && about.path_in_schema[0] === name)?.meta_data;
    if (meta === undefined) throw new Error(`a group lacks ${name}`);
    if (Number(meta.num_values) !== rows) throw new Error("values and rows differ");
    const first = Number(meta.dictionary_page_offset || meta.data_page_offset);
    const last = first + Number(meta.total_compressed_size);
    if (!(first >= 0 && first <= last && last <= file.size)) throw new Error(`${name} lies beyond the file`);
    const bytes = await bytesBetween(file, first, last);
    for await (const { start: at, values } of columnStretches(bytes, { meta, element, rows }, wanted)) {
      for (let i = 0; i < values.length; i++) {
        const row = start + at + i;
        if (isAsked(range, row)) cells.put((row - range.from) / range.every, values[i]);
      }
    }
    letGo(bytes);
  }
}

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
