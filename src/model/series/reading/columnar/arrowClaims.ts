import { CompressionType, getCompressionCodec, Type } from "@uwdata/flechette";
import { ascii, beginsWith } from "../formats/formats";
import { checkOffsets, checkViews } from "./arrowColumns";
import { arrowFields, checkMetadata, dictionariesOf, nodesOf, type ArrowField } from "./arrowSchema";
import { FlatBytes, type FlatVector } from "./flatBytes";

const MARK = ascii("ARROW1");
/** Kinds of messages. */
const [SCHEMA, DICTIONARY, RECORDS] = [1, 2, 3];
/** Versions of Arrow are counted from 0; before the fourth each place of bytes had 8 more before it. */
const FOURTH = 3;
const NESTED: ReadonlySet<number> = new Set([Type.List, Type.LargeList, Type.ListView, Type.LargeListView, Type.FixedSizeList, Type.Struct, Type.Map, Type.Union, Type.RunEndEncoded]);
/** Words of a dictionary that take no bytes, as where there is one that is nothing. */
const SPARE_WORDS = 64;

/** What a batch claims of its columns' lengths, and where their bytes lie. */
interface Batch {
  readonly head: FlatBytes;
  /** By which number the dictionary is known that it is of; null where it is one of rows. */
  readonly dictionary: number | null;
  readonly nodes: FlatVector;
  /** Places and lengths in the body. */
  readonly regions: readonly (readonly [offset: number, length: number])[];
  readonly codec: number | null;
  readonly body: FlatBytes;
}

interface Message {
  readonly fields: readonly ArrowField[] | null;
  readonly batch: Batch | null;
  readonly end: number;
}

/**
 * What flechette is to read of an Arrow file or stream, once what it claims was held against the bytes that are there. That is all of
 * it; but of a file in which dictionaries lie behind rows, as polars writes it, its messages, since flechette looks for them before.
 * Source: https://arrow.apache.org/docs/format/Columnar.html#serialization-and-interprocess-communication-ipc
 * @throws RangeError where it claims more than is there
 */
export function soundArrow(file: Uint8Array): Uint8Array | Uint8Array[] {
  const bytes = new FlatBytes(file);
  const { fields, batches, messages } = beginsWith(file, MARK) ? ofFile(bytes) : ofStream(bytes);
  if (fields === null) throw new RangeError("no columns are told");
  const [nodes, words] = [nodesOf(fields), dictionariesOf(fields)];
  for (const batch of batches) {
    if (batch.dictionary === null) {
      if (batch.nodes.length < nodes) throw new RangeError("a batch lacks columns");
      continue;
    }
    const field = words.get(batch.dictionary);
    if (field === undefined) throw new RangeError("a dictionary is of no column");
    checkDictionary(batch, field);
  }
  return messages ?? file;
}

interface Told {
  readonly fields: readonly ArrowField[] | null;
  readonly batches: readonly Batch[];
  /** Its messages in the order in which they are understood, where that is not the one in which they lie. */
  readonly messages: Uint8Array[] | null;
}

/** A file names its messages at its end. */
function ofFile(bytes: FlatBytes): Told {
  const end = bytes.bytes.length - MARK.length - 4;
  const from = end - bytes.whole(end);
  const member = bytes.table(from);
  const schema = member(6);
  checkMetadata(bytes, member(12));
  if (schema === null) return { fields: null, batches: [], messages: null };
  const [words, rows] = [bytes.each(member(8), 24, bytes.long), bytes.each(member(10), 24, bytes.long)];
  const places = [...words, ...rows];
  const messages = places.map((place) => messageAt(bytes, place));
  const batches = messages.map((message) => message?.batch ?? null).filter((batch) => batch !== null);
  const isBehind = words.some((place) => place > (rows[0] ?? Infinity));
  const version = member(4);
  const about = { version: version === null ? 0 : bytes.short(version), schema: schema + bytes.whole(schema) - from };
  const inOrder = () => [schemaMessage(bytes.part(from, end - from).bytes, about), ...places.map((place, i) => bytes.bytes.subarray(place, messages[i]?.end ?? place))];
  return { fields: arrowFields(bytes, schema), batches, messages: isBehind ? inOrder() : null };
}

/** A message of the schema that lies at `schema` in the end of a file: its length, a table of four members, and the end as it is. */
function schemaMessage(end: Uint8Array, { version, schema }: { readonly version: number; readonly schema: number }): Uint8Array {
  const table = [12, 16, 4, 6, 8, 0, 12, 0, version, SCHEMA];
  const bytes = new Uint8Array(4 + HEAD + end.length);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, HEAD + end.length, true);
  view.setInt32(4, 16, true);
  table.forEach((value, i) => view.setUint16(8 + 2 * i, value, true));
  view.setInt32(28, 4 + schema, true);
  bytes.set(end, 4 + HEAD);
  return bytes;
}

/** Bytes of a message before its schema. */
const HEAD = 28;

function ofStream(bytes: FlatBytes): Told {
  let fields: Told["fields"] = null;
  const batches: Batch[] = [];
  for (let message = messageAt(bytes, 0); message !== null; message = messageAt(bytes, message.end)) {
    fields ??= message.fields;
    if (message.batch !== null) batches.push(message.batch);
  }
  return { fields, batches, messages: null };
}

/** The message that begins at `at`; null where there is none. */
function messageAt(bytes: FlatBytes, at: number): Message | null {
  if (at + 4 > bytes.bytes.length) return null;
  const goesOn = bytes.whole(at) === -1;
  const from = at + (goesOn ? 8 : 4);
  if (from > bytes.bytes.length) return null;
  const length = bytes.whole(from - 4);
  if (length === 0) return null;
  const head = bytes.part(from, length);
  const member = head.table(0);
  const [version, kind, header, size] = [member(4), member(6), member(8), member(10)];
  const body = bytes.part(from + length, size === null ? 0 : head.long(size));
  const message = { fields: null, batch: null, end: from + length + body.bytes.length };
  if (kind === null || header === null) return message;
  const isOld = version === null || head.short(version) < FOURTH;
  if (head.byte(kind) === SCHEMA) return { ...message, fields: arrowFields(head, header) };
  if (head.byte(kind) === RECORDS) return { ...message, batch: batchAt(header, { head, body, isOld, dictionary: null }) };
  if (head.byte(kind) !== DICTIONARY) return message;
  const about = head.table(header);
  const [id, data] = [about(4), about(6)];
  return data === null ? message : { ...message, batch: batchAt(data, { head, body, isOld, dictionary: id === null ? 0 : head.long(id) }) };
}

function batchAt(at: number, { head, body, isOld, dictionary }: { readonly head: FlatBytes; readonly body: FlatBytes; readonly isOld: boolean; readonly dictionary: number | null }): Batch {
  const member = head.table(at);
  const skip = isOld ? 8 : 0;
  const regions = head.each(member(8), 16 + skip, (place) => {
    const region = [head.long(place + skip), head.long(place + skip + 8)] as const;
    body.part(...region);
    return region;
  });
  const views = head.each(member(12), 8, head.long);
  if (views.reduce((sum, each) => sum + (each < 0 ? Infinity : each), 0) > regions.length) throw new RangeError("a batch lacks texts");
  const packing = member(10);
  const codec = packing === null ? null : codecAt(head, packing);
  return { head, body, dictionary, nodes: head.vector(member(6), 16), regions, codec };
}

function codecAt(head: FlatBytes, at: number): number {
  const codec = head.table(at)(4);
  return codec === null ? CompressionType.LZ4_FRAME : head.byte(codec);
}

/**
 * Every word of a dictionary is made as soon as it is met: there may not be more of them than there are bits for, and no two may be made
 * of the same bytes.
 */
function checkDictionary(batch: Batch, { type, children }: ArrowField): void {
  if (children.length > 0 || NESTED.has(type)) throw new RangeError("a dictionary of lists or records");
  if (batch.nodes.length === 0) throw new RangeError("a dictionary lacks its words");
  const words = batch.head.long(batch.nodes.from);
  const buffers = batch.regions.map((_, i) => unpacked(batch, i));
  const bits = 8 * buffers.reduce((sum, { length }) => sum + length, 0);
  if (words < 0 || words > bits + SPARE_WORDS) throw new RangeError("a dictionary has more words than bits");
  if (words === 0) return;
  const [, second, third] = buffers;
  if (type === Type.Utf8View || type === Type.BinaryView) checkViews(second ?? new Uint8Array(), words, bits / 8);
  const width = type === Type.Utf8 || type === Type.Binary ? 4 : type === Type.LargeUtf8 || type === Type.LargeBinary ? 8 : 0;
  if (width === 0 || second === undefined) return;
  const aligned = second.slice(0, second.length - (second.length % width));
  checkOffsets(width === 4 ? new Int32Array(aligned.buffer) : new BigInt64Array(aligned.buffer), words, third?.length ?? 0);
}

/** The bytes of a buffer, which begins with its length where it is packed: -1 where that one is not. */
function unpacked({ body, regions, codec }: Batch, i: number): Uint8Array {
  const [offset, length] = regions[i]!;
  const part = body.part(offset, length);
  if (codec === null || length === 0) return part.bytes;
  const whole = part.long(0);
  const packed = part.bytes.subarray(8);
  return whole === -1 ? packed : (getCompressionCodec(codec as 0 | 1)?.decode(packed, whole) ?? packed);
}
