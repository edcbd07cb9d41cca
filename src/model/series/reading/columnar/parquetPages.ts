import type { ColumnMetaData, SchemaElement } from "hyparquet";
import { checkBlocks, checkLengths, checkRepeated } from "./parquetDelta";
import { onesInRuns } from "./parquetRuns";
import { readThrift, type ThriftFields, type ThriftValue } from "./thrift";

/** A column of one group of rows. */
export interface ParquetChunk {
  readonly meta: ColumnMetaData;
  readonly element: SchemaElement;
  /** How many rows the group has. */
  readonly rows: number;
}

/** A page of a column, which its header says to be sound. */
export interface ParquetPage {
  /** Where its header begins in the column's bytes, where what follows it does, and where that ends. */
  readonly head: number;
  readonly from: number;
  readonly to: number;
  readonly isDictionary: boolean;
  /** How many rows it has, or the dictionary, words. */
  readonly values: number;
  readonly encoding: number;
  /** Bytes at its start that are never packed; null where its levels are packed with the values, as in pages of version 1. */
  readonly levels: number | null;
  /** Bytes before the levels that say which values are there, of those. */
  readonly repetitions: number;
  /** How many of its rows hold nothing; null where only its levels tell. */
  readonly nulls: number | null;
  readonly isPacked: boolean;
  /** Bytes of what follows the header once all of it is unpacked. */
  readonly unpacked: number;
}

/** How many of a page's rows hold a value, where those begin, and where the levels that say which. */
interface PresentValues {
  readonly count: number;
  readonly from: number;
  readonly levels: number;
}

/** Numbers by which Parquet names what is read here. */
const [DATA, DICTIONARY, DATA_2] = [0, 2, 3];
const [PLAIN, PLAIN_DICTIONARY, RLE, DELTA, LENGTHS, REPEATED, RLE_DICTIONARY, SPLIT] = [0, 2, 3, 5, 6, 7, 8, 9];

/**
 * The pages of a column, one after another, by their headers; none is unpacked. What a header claims is held against the column's bytes
 * and its rows before anything is made of it.
 * @throws RangeError where a page claims more than there can be, or rows are missing
 */
export function* pagesOf(bytes: Uint8Array, { rows }: ParquetChunk): Generator<ParquetPage> {
  let left = rows;
  for (let at = 0; left > 0; ) {
    const { fields, end } = readThrift(bytes, at);
    const page = pageOf(fields, at, end);
    if (page.to > bytes.length) throw new RangeError("a page is longer than its column");
    if (!page.isDictionary && page.values > left) throw new RangeError("a page has more rows than its group");
    yield page;
    if (!page.isDictionary) left -= page.values;
    at = page.to;
  }
}

function pageOf(fields: ThriftFields, head: number, from: number): ParquetPage {
  const kind = fields.get(1);
  const own = structure(fields.get(kind === DATA ? 5 : kind === DICTIONARY ? 7 : kind === DATA_2 ? 8 : -1));
  const length = whole(fields.get(3));
  const about = { head, from, to: from + length, isDictionary: kind === DICTIONARY, values: whole(own.get(1)), unpacked: whole(fields.get(2)) };
  if (kind !== DATA_2) return { ...about, encoding: whole(own.get(2)), levels: null, repetitions: 0, nulls: null, isPacked: true };
  const [nulls, repetitions] = [whole(own.get(2)), whole(own.get(6))];
  const levels = repetitions + whole(own.get(5));
  if (nulls > about.values || levels > length) throw new RangeError("a page has more levels than bytes");
  return { ...about, encoding: whole(own.get(4)), levels, repetitions, nulls, isPacked: own.get(7) !== false };
}

function structure(value: ThriftValue | undefined): ThriftFields {
  if (!(value instanceof Map)) throw new RangeError("a page of a kind that is not known");
  return value;
}

function whole(value: ThriftValue | undefined): number {
  if (typeof value !== "number" || value < 0) throw new RangeError("a page's header is damaged");
  return value;
}

/** Whether the values of a page lie there as they are, and whether they are places in a dictionary. */
export const isPlain = ({ encoding }: ParquetPage): boolean => encoding === PLAIN;
export const isOfWords = ({ encoding }: ParquetPage): boolean => encoding === PLAIN_DICTIONARY || encoding === RLE_DICTIONARY;

/**
 * Holds what a page claims against its bytes, once they are unpacked: `values` without the levels of a page of version 2, which
 * are in `levels`. Says where the values are.
 * @throws RangeError where runs or values claim more than there are
 */
export function checkPage(page: ParquetPage, chunk: ParquetChunk, values: Uint8Array, levels: Uint8Array | null): PresentValues {
  const present = presentIn(page, chunk.element, values, levels);
  checkValues(page, chunk, values, present);
  return present;
}

function presentIn(page: ParquetPage, element: SchemaElement, values: Uint8Array, levels: Uint8Array | null): PresentValues {
  const isSaid = !page.isDictionary && element.repetition_type !== "REQUIRED";
  const at = levels === null ? 4 : page.repetitions;
  const count = isSaid ? onesInRuns(levels ?? values, at, { width: 1, count: page.values }) : page.values;
  if (page.nulls !== null && count !== page.values - page.nulls) throw new RangeError("a page has other rows without a value than it says");
  return { count, from: isSaid && levels === null ? 4 + new DataView(values.buffer, values.byteOffset).getUint32(0, true) : 0, levels: at };
}

function checkValues(page: ParquetPage, { meta, element }: ParquetChunk, values: Uint8Array, { count, from }: PresentValues): void {
  if (page.isDictionary || page.encoding === PLAIN || page.encoding === SPLIT) return checkPlain(count, meta, element, values.length - from);
  if (page.encoding === DELTA) return checkBlocks(values, from, count);
  if (page.encoding === LENGTHS) return checkLengths(values, from, count);
  if (page.encoding === REPEATED) return checkRepeated(values, from, count);
  if (page.encoding !== RLE && !isOfWords(page)) return;
  const isTruth = page.levels === null ? meta.type === "BOOLEAN" : page.encoding === RLE;
  const width = isTruth ? 1 : (values[from] ?? 0);
  // In pages of version 1, places of no bits are not written at all.
  if (width > 0 || page.levels !== null) onesInRuns(values, from + (isTruth ? 4 : 1), { width, count });
}

function checkPlain(count: number, { type }: ColumnMetaData, { type_length: fixed }: SchemaElement, bytes: number): void {
  const bits = { BOOLEAN: 1, INT32: 32, INT64: 64, INT96: 96, FLOAT: 32, DOUBLE: 64, BYTE_ARRAY: 32, FIXED_LEN_BYTE_ARRAY: 8 * Math.max(1, fixed ?? 1) }[type];
  if (count * bits > 8 * bytes) throw new RangeError("a page has more values than bytes");
}
