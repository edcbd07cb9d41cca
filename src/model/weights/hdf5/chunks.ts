import { Malformed } from "../faults";
import { sizeOf } from "../stored";
import type { ByteBlock, FileBytes } from "./bytes";
import { unfiltered, type Filter } from "./filters";

/** A chunk: where it lies in the array, where its bytes lie in the file and how many, and which filters it went without. */
interface Chunk {
  readonly place: readonly number[];
  readonly at: number;
  readonly length: number;
  readonly skipped: number;
}

export interface Chunked {
  readonly shape: readonly number[];
  /** Bytes of one element. */
  readonly width: number;
  readonly filters: readonly Filter[];
  readonly path: string;
}

/** The bytes of an array that lies in chunks, row-major; `layout` is the message that says where. @throws Malformed */
export function readChunks(file: FileBytes, layout: ByteBlock, about: Chunked): Uint8Array {
  const { shape, width, filters, path } = about;
  const old = layout.u8(0) === 3;
  const axes = layout.u8(old ? 2 : 3) - 1;
  const sizeWidth = old ? 4 : layout.u8(4);
  const start = old ? 11 : 5;
  const sizes = Array.from({ length: axes }, (_, axis) => layout.number(start + axis * sizeWidth, sizeWidth));
  if (axes !== shape.length || axes === 0 || sizes.includes(0)) throw new Malformed({ kind: "shape-unreadable", path });
  const chunkBytes = sizeOf(sizes) * width;
  const whole = sizeOf(shape) * width;
  // Chunks reach over the edge of an array, but not so far that a small file could ask for any memory.
  if (whole > MOST_BYTES || chunkBytes > MOST_BYTES) throw new Malformed({ kind: "scattered", array: path });
  const rest = start + (axes + 1) * sizeWidth;
  const chunks = old
    ? treeChunks(file, layout.u64(3), axes, path)
    : indexedChunks(file, layout, rest, { counts: shape.map((size, axis) => Math.ceil(size / sizes[axis]!)), sizes, chunkBytes, about });
  const bytes = file.room(whole, path);
  let filled = 0;
  for (const { place, at, length, skipped } of chunks) {
    const block = file.claim(at, filters.length === 0 ? chunkBytes : length, { part: "array", path });
    const content = unfiltered(file.slice(block.at, block.length), filters, skipped, chunkBytes, path);
    filled += put(bytes, content, { shape, sizes, place, width });
  }
  if (filled !== whole) throw new Malformed({ kind: "array-size", array: path, bytes: filled });
  return bytes;
}

const MOST_BYTES = 160 * 2 ** 20;

/** Copies what of a chunk lies inside of the array; says how many bytes that were. */
function put(target: Uint8Array, chunk: Uint8Array, { shape, sizes, place, width }: { shape: readonly number[]; sizes: readonly number[]; place: readonly number[]; width: number }): number {
  if (place.some((from, axis) => from >= shape[axis]!)) return 0;
  const last = shape.length - 1;
  const run = Math.min(sizes[last]!, shape[last]! - place[last]!) * width;
  const rows = sizeOf(sizes.slice(0, last));
  let copied = 0;
  for (let row = 0; row < rows; row++) {
    let rest = row;
    let to = place[last]!;
    let stride = shape[last]!;
    let inside = true;
    for (let axis = last - 1; axis >= 0; axis--) {
      const at = place[axis]! + (rest % sizes[axis]!);
      rest = Math.floor(rest / sizes[axis]!);
      inside &&= at < shape[axis]!;
      to += at * stride;
      stride *= shape[axis]!;
    }
    if (!inside) continue;
    target.set(chunk.subarray(row * sizes[last]! * width, row * sizes[last]! * width + run), to * width);
    copied += run;
  }
  return copied;
}

const NODE_HEADER = 24;

/** Chunks in a B-tree (version 1), each told by its place in the array. */
function treeChunks(file: FileBytes, root: number | null, axes: number, path: string): Chunk[] {
  const chunks: Chunk[] = [];
  const nodes = root === null ? [] : [root];
  const keyBytes = 8 + 8 * (axes + 1);
  for (let at = nodes.pop(); at !== undefined; at = nodes.pop()) {
    const head = file.claim(at, NODE_HEADER, { part: "index", path });
    head.expect(0, "TREE", { part: "index", path });
    if (head.u8(4) !== 1) throw new Malformed({ kind: "scattered", array: path });
    const count = head.u16(6);
    const body = file.claim(at + NODE_HEADER, count * (keyBytes + 8) + keyBytes, { part: "index", path });
    for (let i = 0; i < count; i++) {
      const key = i * (keyBytes + 8);
      const child = body.address(key + keyBytes);
      if (head.u8(5) > 0) nodes.push(child);
      else chunks.push({ place: Array.from({ length: axes }, (_, axis) => body.address(key + 8 + 8 * axis)), at: child, length: body.u32(key), skipped: body.u32(key + 4) });
    }
  }
  return chunks;
}

const SINGLE = 1;
const IMPLICIT = 2;
const FIXED_ARRAY = 3;
const FILTERED_SINGLE = 2;

interface Indexed {
  /** How many chunks there are along each axis, and the sizes of one. */
  readonly counts: readonly number[];
  readonly sizes: readonly number[];
  readonly chunkBytes: number;
  readonly about: Chunked;
}

/** Chunks as layouts of version 4 index them: one alone, one behind another, or by an array of their addresses. */
function indexedChunks(file: FileBytes, layout: ByteBlock, at: number, indexed: Indexed): Chunk[] {
  const { chunkBytes, counts, about } = indexed;
  const { path, filters } = about;
  const kind = layout.u8(at);
  const placeOf = (i: number) => placeAt(i, indexed);
  if (kind === SINGLE) {
    const filtered = (layout.u8(2) & FILTERED_SINGLE) !== 0;
    const length = filtered ? layout.address(at + 1) : chunkBytes;
    return [{ place: placeOf(0), at: layout.address(at + (filtered ? 13 : 1)), length, skipped: filtered ? layout.u32(at + 9) : 0 }];
  }
  const all = sizeOf(counts);
  if (all > MOST_CHUNKS) throw new Malformed({ kind: "scattered", array: path });
  if (kind === IMPLICIT && filters.length === 0) {
    const first = layout.address(at + 1);
    return Array.from({ length: all }, (_, i) => ({ place: placeOf(i), at: first + i * chunkBytes, length: chunkBytes, skipped: 0 }));
  }
  if (kind !== FIXED_ARRAY) throw new Malformed({ kind: "scattered", array: path });
  return arrayChunks(file, layout.address(at + 2), all, indexed);
}

const MOST_CHUNKS = 100_000;
const CHECK_SUM = 4;

function arrayChunks(file: FileBytes, at: number, all: number, indexed: Indexed): Chunk[] {
  const { path, filters } = indexed.about;
  const head = file.claim(at, 28, { part: "index", path });
  head.expect(0, "FAHD", { part: "index", path });
  const filtered = head.u8(5) === 1;
  const entry = head.u8(6);
  // An index of so many that it is paged, or one that does not fit the filters.
  if (all > 2 ** head.u8(7) || head.address(8) !== all || filtered !== filters.length > 0 || entry !== (filtered ? Math.max(13, entry) : 8)) {
    throw new Malformed({ kind: "scattered", array: path });
  }
  const block = file.claim(head.address(16), 14 + entry * all + CHECK_SUM, { part: "index", path });
  block.expect(0, "FADB", { part: "index", path });
  return Array.from({ length: all }, (_, i) => {
    const start = 14 + i * entry;
    const sizeWidth = entry - 12;
    return {
      place: placeAt(i, indexed),
      at: block.address(start),
      length: filtered ? block.number(start + 8, sizeWidth) : indexed.chunkBytes,
      skipped: filtered ? block.u32(start + 8 + sizeWidth) : 0,
    };
  });
}

/** Where the `i`-th chunk lies in the array, the last axis running fastest. */
function placeAt(i: number, { counts, sizes }: Pick<Indexed, "counts" | "sizes">): number[] {
  const place = counts.map(() => 0);
  let rest = i;
  for (let axis = counts.length - 1; axis >= 0; axis--) {
    place[axis] = (rest % counts[axis]!) * sizes[axis]!;
    rest = Math.floor(rest / counts[axis]!);
  }
  return place;
}
