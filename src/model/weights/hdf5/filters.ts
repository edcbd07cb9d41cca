import { Unzlib } from "fflate";
import { joined } from "../../files/joined";
import { Malformed } from "../faults";
import type { ByteBlock } from "./bytes";

/** What the bytes of a chunk went through, in the order of writing. */
export type Filter = { readonly kind: "deflate" } | { readonly kind: "fletcher32" } | { readonly kind: "shuffle"; readonly width: number };

const DEFLATE = 1;
const SHUFFLE = 2;
const FLETCHER32 = 3;
const FLETCHER_BYTES = 4;
const PIECE = 4096;

/** The filters of an array whose elements have `width` bytes. @throws Malformed for those of add-ons, and for bytes shuffled by another width, which no writer does */
export function readFilters(message: ByteBlock, width: number, path: string): Filter[] {
  const version = message.u8(0);
  if (version !== 1 && version !== 2) throw new Malformed({ kind: "compressed", array: path });
  let at = version === 1 ? 8 : 2;
  return Array.from({ length: message.u8(1) }, (): Filter => {
    const id = message.u16(at);
    const named = version === 1 || id >= 256;
    const nameLength = named ? message.u16(at + 2) : 0;
    const values = message.u16(at + (named ? 6 : 4));
    const data = at + (named ? 8 : 6) + (version === 1 ? Math.ceil(nameLength / 8) * 8 : nameLength);
    const first = values > 0 ? message.u32(data) : 0;
    at = data + 4 * values + (version === 1 && values % 2 === 1 ? 4 : 0);
    if (id === DEFLATE) return { kind: "deflate" };
    if (id === FLETCHER32) return { kind: "fletcher32" };
    if (id === SHUFFLE && first !== width) throw new Malformed({ kind: "compressed", array: path });
    if (id === SHUFFLE) return { kind: "shuffle", width };
    throw new Malformed({ kind: "compressed", array: path });
  });
}

/** The `size` bytes that a chunk was written from; `skipped` has a bit for each filter that was not applied to it. @throws Malformed */
export function unfiltered(chunk: Uint8Array, filters: readonly Filter[], skipped: number, size: number, path: string): Uint8Array {
  let bytes = chunk;
  for (let i = filters.length - 1; i >= 0; i--) {
    const filter = filters[i]!;
    if (((skipped >> i) & 1) !== 0) {
      // Bytes that do not shrink go unpacked; but nothing keeps them from being shuffled, and no length tells whether they were.
      if (filter.kind === "shuffle") throw new Malformed({ kind: "compressed", array: path });
      continue;
    }
    if (filter.kind === "deflate") bytes = inflated(bytes, size + FLETCHER_BYTES, path);
    else if (filter.kind === "fletcher32") bytes = checked(bytes, path);
    else bytes = unshuffled(bytes, filter.width);
  }
  if (bytes.length !== size) throw new Malformed({ kind: "array-size", array: path, bytes: bytes.length });
  return bytes;
}

function inflated(packed: Uint8Array, most: number, path: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const unpacker = new Unzlib((piece) => {
    size += piece.length;
    if (size > most) throw new Malformed({ kind: "array-size", array: path, bytes: size });
    pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length; at += PIECE) unpacker.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  } catch (error) {
    throw error instanceof Malformed ? error : new Malformed({ kind: "chunk-damaged", array: path });
  }
  const bytes = joined(pieces);
  if (!fitsAdler(packed, bytes)) throw new Malformed({ kind: "chunk-damaged", array: path });
  return bytes;
}

/** The check sum behind what zlib packed. Source: RFC 1950. */
function fitsAdler(packed: Uint8Array, bytes: Uint8Array): boolean {
  if (packed.length < 4) return false;
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return new DataView(packed.buffer, packed.byteOffset + packed.length - 4, 4).getUint32(0) === b * 65536 + a;
}

/** Source: H5_checksum_fletcher32, two bytes at a time, the high one first. */
function checked(bytes: Uint8Array, path: string): Uint8Array {
  const data = bytes.subarray(0, Math.max(0, bytes.length - FLETCHER_BYTES));
  let [a, b] = [0, 0];
  for (let i = 0; i < data.length; i += 2) {
    a = (a + data[i]! * 256 + (data[i + 1] ?? 0)) % 65535;
    b = (b + a) % 65535;
  }
  const sum = bytes.subarray(data.length);
  const stored = ((sum[3] ?? 0) * 2 ** 24 + (sum[2] ?? 0) * 2 ** 16 + (sum[1] ?? 0) * 256 + (sum[0] ?? 0)) >>> 0;
  const same = (x: number, y: number) => x % 65535 === y % 65535;
  if (!same(stored % 65536, a) || !same(Math.floor(stored / 65536), b)) throw new Malformed({ kind: "chunk-damaged", array: path });
  return data;
}

/** Puts the bytes of each element together again, which lie by their place in it. */
function unshuffled(bytes: Uint8Array, width: number): Uint8Array {
  const count = Math.floor(bytes.length / width);
  const result = bytes.slice();
  for (let i = 0; i < count; i++) for (let place = 0; place < width; place++) result[i * width + place] = bytes[place * count + i]!;
  return result;
}
