import { parquetRead, type Compressors, type DecodedArray, type FileMetaData } from "hyparquet";
import { isDirect, numberStretches } from "./parquetDirect";
import { INSTANTS, numberForm, type ParquetNumbers } from "./parquetNumbers";
import { checkPage, pagesOf, type ParquetChunk, type ParquetPage } from "./parquetPages";
import { unpackerOf } from "./parquetUnpack";

/** Rows that are unpacked at a time, at least, as writers put into a group of rows; pages are not divided. Fewer at a time took longer, and no less memory. */
const ROWS_AT_ONCE = 1 << 20;
/** So many times as many rows as its dictionary has texts, since those are made each time. */
const ROWS_FOR_A_TEXT = 8;
/** Some rows of a column, from `start` on, as counted in its group. */
interface ColumnStretch {
  readonly start: number;
  readonly values: DecodedArray | ParquetNumbers;
}

/**
 * The values of a column of one group of rows, some pages at a time: the library holds each number that it unpacks as an object.
 * What one of them gives is gone when the next is asked for. `wanted` says whether any of the rows from one to before another are; where none is, nothing is unpacked.
 * @throws Error where the column is damaged
 */
export async function* columnStretches(bytes: Uint8Array<ArrayBuffer>, chunk: ParquetChunk, wanted: (from: number, to: number) => boolean): AsyncGenerator<ColumnStretch> {
  const form = numberForm(chunk.element);
  const all = [...pagesOf(bytes, chunk)];
  if (form !== null && all.every(isDirect)) yield* numberStretches(bytes, all, { chunk, form }, wanted);
  else yield* libraryStretches(bytes, all, chunk, wanted);
}

async function* libraryStretches(bytes: Uint8Array<ArrayBuffer>, all: readonly ParquetPage[], chunk: ParquetChunk, wanted: (from: number, to: number) => boolean): AsyncGenerator<ColumnStretch> {
  let dictionary: ParquetPage | null = null;
  let pages: ParquetPage[] = [];
  const words = chunk.meta.type === "BYTE_ARRAY" ? ROWS_FOR_A_TEXT : 0;
  const unpackers = unpackersOf(chunk);
  let buffer = new ArrayBuffer(0);
  let [start, rows, seen] = [0, 0, 0];
  for (const page of all) {
    if (page.isDictionary) {
      dictionary = page;
      continue;
    }
    pages.push(page);
    rows += page.values;
    seen += page.values;
    if (seen < chunk.rows && rows < Math.max(ROWS_AT_ONCE, words * (dictionary?.values ?? 0))) continue;
    if (wanted(start, seen)) {
      const taken = dictionary === null ? pages : [dictionary, ...pages];
      const length = taken.reduce((sum, { head, to }) => sum + to - head, 0);
      // One buffer for all stretches: what is made and dropped again and again has the engine collect garbage all the time.
      const isAll = bytes.byteOffset === 0 && taken[0]!.head === 0 && length === taken.at(-1)!.to;
      if (isAll) buffer = bytes.buffer;
      else if (buffer === bytes.buffer || buffer.byteLength < length) buffer = new ArrayBuffer(length);
      for (const values of await unpacked(bytes, taken, chunk, { rows, buffer, unpackers })) {
        yield { start, values };
        start += values.length;
      }
    }
    [pages, start, rows] = [[], seen, 0];
  }
}

/** Has the library read a column of nothing but these pages, which are put into `buffer`, where they are not there already. */
async function unpacked(bytes: Uint8Array, pages: readonly ParquetPage[], chunk: ParquetChunk, { rows, buffer, unpackers }: { readonly rows: number; readonly buffer: ArrayBuffer; readonly unpackers: Unpackers }): Promise<DecodedArray[]> {
  unpackers.packed.clear();
  let at = 0;
  for (const page of pages) {
    const own = new Uint8Array(buffer, at, page.to - page.head);
    if (buffer !== bytes.buffer) own.set(bytes.subarray(page.head, page.to));
    at += own.length;
    const body = own.subarray(page.from - page.head);
    const levels = page.levels === null ? null : body.subarray(0, page.levels);
    const check = (values: Uint8Array) => checkPage(page, chunk, values, levels);
    const values = body.subarray(page.levels ?? 0);
    if (chunk.meta.codec === "UNCOMPRESSED" || !page.isPacked) check(values);
    else unpackers.packed.set(values.byteOffset, { page, check });
  }
  const read: DecodedArray[] = [];
  await parquetRead({
    file: { byteLength: START + at, slice: () => buffer },
    metadata: columnAlone(chunk, at, rows),
    compressors: unpackers.compressors,
    parsers: INSTANTS,
    geoparquet: false,
    onChunk: ({ columnData }) => read.push(columnData),
  });
  if (read.reduce((sum, { length }) => sum + length, 0) !== rows) throw new Error("rows are missing in a page");
  return read;
}

/** Where the pages begin, as a place of 0 means none. */
const START = 4;

function columnAlone({ meta, element }: ParquetChunk, length: number, rows: number): FileMetaData {
  const own = { ...meta, num_values: BigInt(rows), data_page_offset: BigInt(START), total_compressed_size: BigInt(length) };
  delete own.dictionary_page_offset;
  return {
    version: 2,
    schema: [{ name: "schema", num_children: 1 }, element],
    num_rows: BigInt(rows),
    row_groups: [{ columns: [{ file_offset: 0n, meta_data: own }], total_byte_size: BigInt(length), num_rows: BigInt(rows) }],
    metadata_length: 0,
  };
}

/** What unpacks the pages of a column. */
interface Unpackers {
  readonly compressors: Compressors;
  /** The pages that the library is given, by where the bytes of each lie that are packed. */
  readonly packed: Map<number, { readonly page: ParquetPage; readonly check: (values: Uint8Array) => void }>;
}

/** Unpacks a dictionary once, and looks at what comes out before the library reads it. */
function unpackersOf({ meta }: ParquetChunk): Unpackers {
  const packed: Unpackers["packed"] = new Map();
  const unpack = unpackerOf(meta);
  if (unpack === null) return { packed, compressors: {} };
  let dictionary: { readonly page: ParquetPage; readonly values: Uint8Array } | null = null;
  const unpackPage = (bytes: Uint8Array, length: number): Uint8Array => {
    const known = packed.get(bytes.byteOffset);
    if (known !== undefined && dictionary?.page === known.page) return dictionary.values;
    const values = unpack(bytes, length);
    known?.check(values);
    if (known?.page.isDictionary) dictionary = { page: known.page, values };
    return values;
  };
  return { packed, compressors: { [meta.codec]: unpackPage } };
}
