import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import { findDirectory, localBytes, packedFrom, recordsIn, ZipError, type ZipRecord } from "./zipDirectory";

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

/** Packed bytes handed to the inflater at a time; each byte can grow to about a thousand. */
const PIECE = 4096;

/**
 * The entries that a zip's directory lists. Nothing is unpacked yet. `limit` bounds what all of
 * them together unpack to: a small file cannot make a large one unnoticed. Unpacking that much takes seconds, so
 * large files are read in a worker.
 * @throws ZipError
 */
export function readZip(bytes: Uint8Array, limit: number): ZipEntry[] {
  const directory = findDirectory(bytes, 0);
  return recordsIn(bytes.subarray(directory.from, directory.to), directory, limit).map((record) => entryOf(bytes, record));
}

function entryOf(bytes: Uint8Array, record: ZipRecord): ZipEntry {
  const { name, size, check, isStored } = record;
  const source = () => packedBytes(bytes, record);
  function* pieces(): Generator<Uint8Array, void> {
    let sum = 0;
    for (const piece of isStored ? [source()] : inflated(source(), size, name)) {
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
      const target = isStored ? source() : new Uint8Array(size);
      let filled = 0;
      for (const piece of pieces()) {
        if (!isStored) target.set(piece, filled);
        filled += piece.length;
      }
      return target;
    },
    start: (length) => (isStored ? source().subarray(0, length) : inflateStart(source(), Math.min(length, size), name)),
  };
}

function packedBytes(bytes: Uint8Array, record: ZipRecord): Uint8Array {
  const start = packedFrom(bytes.subarray(record.local, record.local + localBytes(record)), record);
  return bytes.subarray(start, start + record.packed);
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
