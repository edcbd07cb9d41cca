import { littleEndian } from "../../files/floats";
import { FLOAT32_DATATYPE } from "./array";
import { MESSAGE } from "./objects";
import { HDF5_MARK } from "./read";

/** An array of float32 to write. */
export interface Float32Entry {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** Groups and arrays by name. */
export interface Group {
  readonly [name: string]: Group | Float32Entry;
}

const SUPERBLOCK = 96;
/** How many names fit in one leaf: twice the leaf's K, which is 4 unless the superblock says otherwise. */
const LEAF_ENTRIES = 8;
const LEAF = 8 + 40 * LEAF_ENTRIES;
/** K = 16 gives 32 children and 33 keys. HDF5 reads nodes and leaves at their full size. */
const NODE = 24 + 8 * 32 + 8 * 33;
const HEAP_HEADER = 32;
const NO_FREE_SPACE = 1n;
const NOWHERE = 0xffff_ffff_ffff_ffffn;
const NEWEST_CONTIGUOUS = [3, 1] as const;

const padded = (length: number) => Math.ceil(length / 8) * 8;

/**
 * An HDF5 file of groups of at most eight members each, which h5py, and so Keras, reads: superblock
 * version 0, groups with symbol tables, each array in one piece. The same groups give the same bytes.
 * Source: "HDF5 File Format Specification Version 3.0", The HDF Group.
 * @throws RangeError when a group has more members, or a shape does not fit its values
 */
export function writeHdf5(root: Group): Uint8Array<ArrayBuffer> {
  const file = new Growing();
  const superblock = file.take(SUPERBLOCK);
  const group = writeGroup(file, root);
  const bytes = file.finish();
  const data = new DataView(bytes.buffer);
  bytes.set(HDF5_MARK, superblock);
  bytes.set([8, 8], superblock + 13);
  data.setUint16(superblock + 16, LEAF_ENTRIES / 2, true);
  data.setUint16(superblock + 18, 16, true);
  data.setBigUint64(superblock + 32, NOWHERE, true);
  data.setBigUint64(superblock + 40, BigInt(bytes.length), true);
  data.setBigUint64(superblock + 48, NOWHERE, true);
  writeEntry(data, superblock + 56, 0, group);
  return bytes;
}

/** Where an object's header lies; for a group also its index and names. */
interface Placed {
  readonly header: number;
  readonly group: { readonly node: number; readonly heap: number } | null;
}

function writeGroup(file: Growing, group: Group): Placed {
  const members = Object.entries(group).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (members.length > LEAF_ENTRIES) throw new RangeError(`a group of ${members.length} members, more than ${LEAF_ENTRIES}`);
  const placed = members.map(([name, member]) => ({
    name: new TextEncoder().encode(name),
    object: isArray(member) ? writeArray(file, name, member) : writeGroup(file, member),
  }));

  // The names start with an empty one, to which the first key of the index points.
  const nameOffsets: number[] = [];
  let namesLength = 8;
  for (const { name } of placed) {
    nameOffsets.push(namesLength);
    namesLength += padded(name.length + 1);
  }
  const header = writeHeader(file, [{ kind: MESSAGE.symbolTable, length: 16 }]);
  const node = file.take(NODE);
  const heap = file.take(HEAP_HEADER);
  const names = file.take(namesLength);
  const leaf = members.length === 0 ? null : file.take(LEAF);

  file.later((bytes, data) => {
    const message = header + 24;
    data.setBigUint64(message, BigInt(node), true);
    data.setBigUint64(message + 8, BigInt(heap), true);

    mark(bytes, heap, "HEAP");
    data.setBigUint64(heap + 8, BigInt(namesLength), true);
    data.setBigUint64(heap + 16, NO_FREE_SPACE, true);
    data.setBigUint64(heap + 24, BigInt(names), true);

    mark(bytes, node, "TREE");
    data.setBigUint64(node + 8, NOWHERE, true);
    data.setBigUint64(node + 16, NOWHERE, true);
    if (leaf === null) return;
    data.setUint16(node + 6, 1, true);
    data.setBigUint64(node + 32, BigInt(leaf), true);
    data.setBigUint64(node + 40, BigInt(nameOffsets.at(-1) ?? 0), true);

    mark(bytes, leaf, "SNOD");
    bytes[leaf + 4] = 1;
    data.setUint16(leaf + 6, placed.length, true);
    for (const [i, { name, object }] of placed.entries()) {
      const offset = nameOffsets[i] ?? 0;
      bytes.set(name, names + offset);
      writeEntry(data, leaf + 8 + 40 * i, offset, object);
    }
  });
  return { header, group: { node, heap } };
}

function writeArray(file: Growing, name: string, { shape, values }: Float32Entry): Placed {
  const size = shape.reduce((a, b) => a * b, 1);
  if (size !== values.length) throw new RangeError(`${name}: shape (${shape}) needs ${size} values, there are ${values.length}`);
  const dataspace = { kind: MESSAGE.dataspace, length: 8 + 8 * shape.length };
  const datatype = { kind: MESSAGE.datatype, length: padded(FLOAT32_DATATYPE.length) };
  const layout = { kind: MESSAGE.layout, length: padded(18) };
  const header = writeHeader(file, [dataspace, datatype, layout]);
  const start = values.length === 0 ? null : file.take(values.byteLength);

  file.later((bytes, data) => {
    let at = header + 24;
    bytes.set([1, shape.length], at);
    shape.forEach((length, axis) => data.setBigUint64(at + 8 + 8 * axis, BigInt(length), true));
    at += dataspace.length + 8;
    bytes.set(FLOAT32_DATATYPE, at);
    at += datatype.length + 8;
    bytes.set(NEWEST_CONTIGUOUS, at);
    data.setBigUint64(at + 2, start === null ? NOWHERE : BigInt(start), true);
    data.setBigUint64(at + 10, BigInt(values.byteLength), true);
    if (start !== null) bytes.set(littleEndian(values), start);
  });
  return { header, group: null };
}

/** Version 1 object header with room for the messages; the first message's body starts 24 bytes in. */
function writeHeader(file: Growing, messages: readonly { kind: number; length: number }[]): number {
  const length = messages.reduce((sum, message) => sum + 8 + message.length, 0);
  const header = file.take(16 + length);
  file.later((bytes, data) => {
    bytes[header] = 1;
    data.setUint16(header + 2, messages.length, true);
    data.setUint32(header + 4, 1, true);
    data.setUint32(header + 8, length, true);
    let at = header + 16;
    for (const message of messages) {
      data.setUint16(at, message.kind, true);
      data.setUint16(at + 2, message.length, true);
      at += 8 + message.length;
    }
  });
  return header;
}

/** A symbol table entry; for a group it repeats where index and names lie, as h5py writes it. */
function writeEntry(data: DataView, at: number, nameOffset: number, { header, group }: Placed): void {
  data.setBigUint64(at, BigInt(nameOffset), true);
  data.setBigUint64(at + 8, BigInt(header), true);
  if (group === null) return;
  data.setUint32(at + 16, 1, true);
  data.setBigUint64(at + 24, BigInt(group.node), true);
  data.setBigUint64(at + 32, BigInt(group.heap), true);
}

function mark(bytes: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
}

const isArray = (member: Group | Float32Entry): member is Float32Entry => member["values"] instanceof Float32Array;

/** Places are handed out first, then everything is written at once: a group points to what comes after it. */
class Growing {
  private length = 0;
  private readonly steps: ((bytes: Uint8Array, data: DataView) => void)[] = [];

  /** The place of `length` bytes, at a multiple of 8. */
  take(length: number): number {
    const at = this.length;
    this.length += padded(length);
    return at;
  }

  later(step: (bytes: Uint8Array, data: DataView) => void): void {
    this.steps.push(step);
  }

  finish(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.length);
    const data = new DataView(bytes.buffer);
    for (const step of this.steps) step(bytes, data);
    return bytes;
  }
}
