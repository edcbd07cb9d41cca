import { Gunzip } from "fflate";
import { crc32 } from "./crc32";

/** What is wrong with a gzip. */
export type GunzipFault = "damaged" | "large";

/** Packed bytes handed over at a time; each byte can grow to about a thousand. */
const PIECE = 1 << 14;
/** Check sum and size, at the very end. */
const TRAILER = 8;

/**
 * What a gzip holds, of one member or several; never more than `limit` bytes.
 * Source: RFC 1952.
 */
export function gunzip(packed: Uint8Array, limit: number): Uint8Array<ArrayBuffer> | GunzipFault {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let furtherMembers = 0;
  const unpacker = new Gunzip((piece) => {
    size += piece.length;
    pieces.push(piece);
  });
  unpacker.onmember = () => furtherMembers++;
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      unpacker.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
      if (size > limit) return "large";
    }
  } catch {
    return "damaged";
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift()) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return furtherMembers === 0 && !fitsTrailer(packed, bytes) ? "damaged" : bytes;
}

function fitsTrailer(packed: Uint8Array, bytes: Uint8Array): boolean {
  if (packed.length < TRAILER) return false;
  const trailer = new DataView(packed.buffer, packed.byteOffset + packed.length - TRAILER, TRAILER);
  return trailer.getUint32(4, true) === bytes.length % 2 ** 32 && trailer.getUint32(0, true) === crc32(bytes);
}
