import { Inflate } from "fflate";
import { crc32 } from "./crc32";

/** What one entry of a zip says of itself. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes once unpacked. */
  readonly size: number;
  /**
   * Unpacks the entry; a stored one is a view on the zip's bytes. Never more than `size` bytes come out.
   * @throws ZipError
   */
  readonly read: () => Uint8Array;
  /**
   * The same piece by piece, so that all of it need not be in memory. That it is whole shows behind the last piece.
   * @throws ZipError
   */
  readonly pieces: () => Generator<Uint8Array, void>;
  /**
   * Its first bytes, as many as that or fewer; nothing behind them is unpacked, and no check sum looked at.
   * @throws ZipError
   */
  readonly start: (length: number) => Uint8Array;
}

/** What is wrong with a zip; `name` is that of an entry. */
export type ZipFault =
  | { readonly kind: "cut-short" | "directory-misplaced" | "directory-damaged" }
  | {
      readonly kind: "twice" | "larger-than-4-gb" | "encrypted" | "other-packing" | "sizes" | "check-sum" | "misplaced" | "other-name" | "beyond-place" | "damaged";
      readonly name: string;
    }
  | { readonly kind: "large"; readonly megabytes: number }
  /** It unpacks to another number of bytes than the directory claims; `bytes` is null where it is more. */
  | { readonly kind: "unpacked-size"; readonly name: string; readonly bytes: number | null; readonly claims: number };

export class ZipError extends Error {
  constructor(readonly fault: ZipFault) {
    super(fault.kind);
  }
}

/** Packed bytes handed to the inflater at a time; each byte can grow to about a thousand. */
const PIECE = 4096;
const END_RECORD = 22;
const CENTRAL_RECORD = 46;
const LOCAL_RECORD = 30;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffff_ffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/**
 * The entries that a zip's directory lists. Nothing is unpacked yet. `limit` bounds what all of
 * them together unpack to: a small file cannot make a large one unnoticed. Unpacking that much takes seconds, so
 * large files are read in a worker.
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 * @throws ZipError
 */
export function readZip(bytes: Uint8Array, limit: number): ZipEntry[] {
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(data);
  const count = data.getUint16(end + 10, true);
  let at = data.getUint32(end + 16, true);
  if (at + data.getUint32(end + 12, true) !== end) throw new ZipError({ kind: "directory-misplaced" });

  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_RECORD > end || data.getUint32(at, true) !== 0x02014b50) throw new ZipError({ kind: "directory-damaged" });
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => data.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const next = at + CENTRAL_RECORD + nameLength + extraLength + commentLength;
    if (next > end) throw new ZipError({ kind: "directory-damaged" });
    const entry = readEntry(bytes, data, at, nameLength);
    if (names.has(entry.name)) throw new ZipError({ kind: "twice", name: entry.name });
    names.add(entry.name);
    total += entry.size;
    if (total > limit) throw new ZipError({ kind: "large", megabytes: Math.floor(limit / 2 ** 20) });
    entries.push(entry);
    at = next;
  }
  if (at !== end) throw new ZipError({ kind: "directory-damaged" });
  return entries;
}

function findEnd(data: DataView): number {
  const first = Math.max(0, data.byteLength - END_RECORD - LONGEST_COMMENT);
  for (let at = data.byteLength - END_RECORD; at >= first; at--) {
    const ends = data.getUint32(at, true) === 0x06054b50 && at + END_RECORD + data.getUint16(at + 20, true) === data.byteLength;
    if (ends) return at;
  }
  throw new ZipError({ kind: "cut-short" });
}

function readEntry(bytes: Uint8Array, data: DataView, at: number, nameLength: number): ZipEntry {
  const name = new TextDecoder().decode(bytes.subarray(at + CENTRAL_RECORD, at + CENTRAL_RECORD + nameLength));
  const flags = data.getUint16(at + 8, true);
  const method = data.getUint16(at + 10, true);
  const [check, packed, size, local] = [16, 20, 24, 42].map((offset) => data.getUint32(at + offset, true)) as [
    number,
    number,
    number,
    number,
  ];
  if (packed === IN_ZIP64 || size === IN_ZIP64 || local === IN_ZIP64) throw new ZipError({ kind: "larger-than-4-gb", name });
  if ((flags & ENCRYPTED) !== 0) throw new ZipError({ kind: "encrypted", name });
  if (method !== STORED && method !== DEFLATED) throw new ZipError({ kind: "other-packing", name });
  if (method === STORED && packed !== size) throw new ZipError({ kind: "sizes", name });
  const source = () => packedBytes(bytes, data, { at, nameLength, local, packed, name });
  function* pieces(): Generator<Uint8Array, void> {
    let sum = 0;
    for (const piece of method === STORED ? [source()] : inflated(source(), size, name)) {
      sum = crc32(piece, sum);
      yield piece;
    }
    if (sum !== check) throw new ZipError({ kind: "check-sum", name });
  }
  return {
    name,
    size,
    pieces,
    read: () => {
      const target = method === STORED ? source() : new Uint8Array(size);
      let filled = 0;
      for (const piece of pieces()) {
        if (method !== STORED) target.set(piece, filled);
        filled += piece.length;
      }
      return target;
    },
    start: (length) => (method === STORED ? source().subarray(0, length) : inflateStart(source(), Math.min(length, size), name)),
  };
}

/** The bytes behind the local record, which must carry the same name as the directory does. */
function packedBytes(
  bytes: Uint8Array,
  data: DataView,
  { at, nameLength, local, packed, name }: { at: number; nameLength: number; local: number; packed: number; name: string },
): Uint8Array {
  const fits = local + LOCAL_RECORD + nameLength <= at && data.getUint32(local, true) === 0x04034b50;
  if (!fits || data.getUint16(local + 26, true) !== nameLength) throw new ZipError({ kind: "misplaced", name });
  for (let i = 0; i < nameLength; i++) {
    if (bytes[local + LOCAL_RECORD + i] !== bytes[at + CENTRAL_RECORD + i]) {
      throw new ZipError({ kind: "other-name", name });
    }
  }
  const start = local + LOCAL_RECORD + nameLength + data.getUint16(local + 28, true);
  if (start + packed > at) throw new ZipError({ kind: "beyond-place", name });
  return bytes.subarray(start, start + packed);
}

function inflateStart(source: Uint8Array, length: number, name: string): Uint8Array {
  const target = new Uint8Array(length);
  let filled = 0;
  const inflater = new Inflate((piece) => {
    const part = piece.subarray(0, length - filled);
    target.set(part, filled);
    filled += part.length;
  });
  try {
    for (let at = 0; at < source.length && filled < length; at += PIECE) inflater.push(source.subarray(at, at + PIECE));
  } catch {
    throw new ZipError({ kind: "damaged", name });
  }
  return target.subarray(0, filled);
}

/** What is packed, piece by piece and never more than `size` bytes. */
function* inflated(source: Uint8Array, size: number, name: string): Generator<Uint8Array, void> {
  let ready: Uint8Array[] = [];
  let filled = 0;
  const inflater = new Inflate((piece) => {
    filled += piece.length;
    ready.push(piece);
  });
  for (let at = 0; at < source.length; at += PIECE) {
    try {
      inflater.push(source.subarray(at, at + PIECE), at + PIECE >= source.length);
    } catch {
      throw new ZipError({ kind: "damaged", name });
    }
    if (filled > size) throw new ZipError({ kind: "unpacked-size", name, bytes: null, claims: size });
    yield* ready;
    ready = [];
  }
  if (filled !== size) throw new ZipError({ kind: "unpacked-size", name, bytes: filled, claims: size });
}
