import { crc32 } from "../../../files/crc32";
import { inflated } from "../../../files/inflated";
import { findDirectory, localBytes, LONGEST_END, packedFrom, recordsIn, ZipError, type ZipRecord } from "../../../files/zipDirectory";
import { isUnreadable } from "../../../files/unreadable";
import { bytesBetween, GivenBack } from "../bytes";
import type { Bytes } from "../reading";

/** A part of a zip that lies in a file, of which no more is in memory than is being read. */
export interface ZipPart {
  readonly name: string;
  /** Bytes once unpacked. */
  readonly size: number;
  /**
   * Unpacks it piece by piece, never more than `size` bytes; a piece is empty once the next one is asked for. That all came as it was
   * packed shows behind the last.
   * @throws ZipError, and a DOMException where the file is gone
   */
  readonly pieces: () => AsyncGenerator<Uint8Array, void>;
}

/** Packed bytes that are read at a time, and of those that are unpacked at a time. */
const AT_ONCE = 1 << 17;
const PIECE = 1 << 15;

/** What the directory of a zip in a file lists. Nothing is unpacked yet. @throws ZipError */
export async function recordsOfFile(file: Bytes): Promise<ZipRecord[]> {
  const start = Math.max(0, file.size - LONGEST_END);
  const directory = findDirectory(await bytesBetween(file, start, file.size), start);
  return recordsIn(await bytesBetween(file, directory.from, directory.to), directory, Infinity);
}

export const partOf = (file: Bytes, record: ZipRecord): ZipPart => ({ name: record.name, size: record.size, pieces: () => piecesOf(file, record) });

async function* piecesOf(file: Bytes, record: ZipRecord): AsyncGenerator<Uint8Array, void> {
  const { name, size, check, local, packed, isStored } = record;
  const back = new GivenBack();
  const from = packedFrom(await bytesBetween(file, local, Math.min(file.size, local + localBytes(record))), record);
  const source = packedPieces(file, from, from + packed, back);
  let [filled, sum] = [0, 0];
  try {
    for await (const piece of isStored ? source : inflated(async () => (await source.next()).value ?? null)) {
      filled += piece.length;
      if (filled > size) throw new ZipError({ kind: "unpacked-size", name, bytes: null, claims: size });
      sum = crc32(piece, sum);
      yield piece;
      // What Node unpacks may share its buffer with what comes next.
      if (!isStored && piece.length === piece.buffer.byteLength) back.add(piece.buffer);
    }
  } catch (error) {
    if (error instanceof ZipError || isUnreadable(error)) throw error;
    throw new ZipError({ kind: "damaged", name });
  } finally {
    back.close();
  }
  if (filled !== size) throw new ZipError({ kind: "unpacked-size", name, bytes: filled, claims: size });
  if (sum !== check) throw new ZipError({ kind: "check-sum", name });
}

async function* packedPieces(file: Bytes, from: number, to: number, back: GivenBack): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  let before: ArrayBuffer | null = null;
  for (let at = from; at < to; at += AT_ONCE) {
    const bytes = new Uint8Array(await file.slice(at, Math.min(to, at + AT_ONCE)).arrayBuffer());
    for (let start = 0; start < bytes.length; start += PIECE) {
      yield bytes.subarray(start, start + PIECE);
      // Those that were given last may still be read by what unpacks them.
      if (before !== null) back.add(before);
      before = null;
    }
    before = bytes.buffer;
  }
}
