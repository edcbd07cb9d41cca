import { CompressionType, setCompressionCodec, tableFromIPC, Type, type DataType } from "@uwdata/flechette";
import { decompress as unzstd } from "fzstd";
import { messageOf } from "../../../failure";
import { ok, type Notice, type Result } from "../../../result";
import { letGoOfBytes } from "../bytes";
import { aborted, refuse, type ReadProblem } from "../fault";
import type { NamedBlob, ReadHooks } from "../reading";
import type { TableOptions } from "../readTable";
import { isAsked, rowsAsked, rowsToRead } from "../rows/rows";
import { type Table, uniqueNames } from "../table";
import { typedTable } from "../typedTable";
import { soundArrow } from "./arrowClaims";
import { checkColumn } from "./arrowColumns";
import { ColumnCells, type ColumnKind } from "./cells";
import { PER_SECOND } from "./durations";
import { lz4Frame } from "./lz4Frame";
import { indexFirst, shownName } from "./pandas";

/** The most that a buffer may unpack to. */
const MAX_BUFFER = 256 * 2 ** 20;

/** Reads an Arrow file or stream, which Feather is too (version 2), packed by LZ4 or Zstandard or not at all. */
export async function readArrow({ name, blob }: NamedBlob, options: TableOptions, hooks: ReadHooks): Promise<Result<Table, ReadProblem>> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  if (hooks.signal?.aborted) return aborted(name);
  registerCodecs();
  try {
    return columnsIn(name, tableFromIPC(soundArrow(bytes), { useBigInt: true, useBigIntTimestamp: true, useDate: false }), options, hooks);
  } catch (error) {
    return refuse("damaged-file", name, { format: "arrow", said: messageOf(error) });
  } finally {
    // Columns are copies. What is no Blob may be asked for its bytes again.
    if (blob instanceof Blob) letGoOfBytes(bytes.buffer);
  }
}

function columnsIn(file: string, table: ReturnType<typeof tableFromIPC>, options: TableOptions, hooks: ReadHooks): Result<Table, ReadProblem> {
  const range = rowsAsked(options);
  const fields = table.schema.fields.map(({ name, type }, at) => ({ name, at, type, kind: kindOf(type) }));
  const flat = fields.filter((field): field is (typeof fields)[number] & { kind: ColumnKind } => field.kind !== null);
  const columns = indexFirst(flat, table.schema.metadata?.get("pandas"));
  const all = table.numRows;
  for (const { at } of columns) checkColumn(table.getChildAt(at)!, all);
  const fit = rowsToRead(file, range, all, columns.length);
  if (!fit.ok) return fit;
  const rows = fit.value;
  const names = uniqueNames(columns.map(({ name }) => shownName(name)));
  const read = columns.map(({ at, type, kind }, i) => {
    const unit = type.typeId === Type.Timestamp ? type.unit : null;
    const lasts = type.typeId === Type.Duration ? PER_SECOND[type.unit] : null;
    const cells = new ColumnCells(names[i]!, kind, rows, { clock: type.typeId === Type.Time ? PER_MS[type.unit] : null, lasts });
    let row = 0;
    for (const value of table.getChildAt(at)!) {
      if (value === undefined) throw new RangeError("a word is not in its dictionary");
      if (isAsked(range, row)) cells.put((row - range.from) / range.every, typeof value === "bigint" && unit !== null ? instantOf(value, unit) : value);
      row++;
    }
    hooks.onProgress?.((i + 1) / columns.length);
    return cells.finish();
  });
  const nested = fields.filter(({ kind }) => kind === null).map(({ name }) => name);
  const notices: Notice[] = nested.length === 0 ? [] : [{ kind: "noticed/nested-columns", params: { names: nested } }];
  return ok(typedTable({ file, format: "arrow", rows, columns: read, range, notices }));
}

/** How many of each unit of Arrow (seconds, milliseconds, microseconds, nanoseconds) make a millisecond. */
const PER_MS = [1e-3, 1, 1e3, 1e6] as const;
type Unit = keyof typeof PER_MS & (0 | 1 | 2 | 3);

/** Whole milliseconds since 1970, or whole nanoseconds where the instant is finer. */
function instantOf(value: bigint, unit: Unit): number | bigint {
  if (unit < 2) return Number(value) / PER_MS[unit];
  const perMs = BigInt(PER_MS[unit]);
  return value % perMs === 0n ? Number(value / perMs) : unit === 2 ? value * 1000n : value;
}

/** What a column holds; null for lists and records. */
function kindOf(type: DataType): ColumnKind | null {
  switch (type.typeId) {
    case Type.Timestamp:
    case Type.Date:
      return "instant";
    case Type.Int:
    case Type.Float:
    case Type.Decimal:
    case Type.Bool:
    case Type.Duration:
      return "number";
    case Type.Time:
    case Type.Utf8:
    case Type.LargeUtf8:
    case Type.Utf8View:
      return "text";
    case Type.Dictionary:
      return kindOf(type.dictionary);
    case Type.RunEndEncoded:
      return type.children[1] === undefined ? null : kindOf(type.children[1].type);
    default:
      return null;
  }
}

/** The library leaves unpacking to others; to register the same again changes nothing. */
function registerCodecs(): void {
  const encode = () => {
    throw new Error("nothing is written here");
  };
  const bounded = (packed: Uint8Array, length: number, times: number) => {
    if (!(length >= 0 && length <= Math.min(MAX_BUFFER, times * (packed.length + 64)))) throw new RangeError("a buffer is too large");
    return length;
  };
  setCompressionCodec(CompressionType.LZ4_FRAME, { encode, decode: (packed, length) => lz4Frame(packed, bounded(packed, length, LZ4_TIMES)) });
  setCompressionCodec(CompressionType.ZSTD, { encode, decode: (packed, length) => unzstd(packed, new Uint8Array(bounded(packed, length, ZSTD_TIMES))) });
}

/** How many times as large what they hold can be: a byte of LZ4 makes a match longer by 255, and four of Zstandard say 128 kB of one byte. */
const [LZ4_TIMES, ZSTD_TIMES] = [255, 1 << 16];
