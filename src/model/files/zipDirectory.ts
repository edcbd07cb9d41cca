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

/** What the directory says of an entry. Places are bytes from the start of the zip. */
export interface ZipRecord {
  readonly name: string;
  /** The name as it stands, which the entry's own record must have, too. */
  readonly nameBytes: Uint8Array;
  readonly isStored: boolean;
  /** CRC-32 of what is packed. */
  readonly check: number;
  /** Bytes packed, and once unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where the entry's own record begins, and where that of the directory does: no entry goes on that far. */
  readonly local: number;
  readonly at: number;
}

/** Where the records of all entries lie, and how many they are. */
export interface ZipDirectory {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const END_RECORD = 22;
const CENTRAL_RECORD = 46;
const LOCAL_RECORD = 30;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffff_ffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** The last bytes of a zip that say where its directory lies, at most. */
export const LONGEST_END = END_RECORD + LONGEST_COMMENT;

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => new DataView(buffer, byteOffset, byteLength);

/**
 * Finds the directory by the last bytes of a zip, which begin at `start`.
 * Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 * @throws ZipError
 */
export function findDirectory(tail: Uint8Array, start: number): ZipDirectory {
  const data = viewOf(tail);
  const first = Math.max(0, tail.length - LONGEST_END);
  for (let at = tail.length - END_RECORD; at >= first; at--) {
    const ends = data.getUint32(at, true) === 0x06054b50 && at + END_RECORD + data.getUint16(at + 20, true) === tail.length;
    if (!ends) continue;
    const from = data.getUint32(at + 16, true);
    if (from + data.getUint32(at + 12, true) !== start + at) throw new ZipError({ kind: "directory-misplaced" });
    return { from, to: start + at, count: data.getUint16(at + 10, true) };
  }
  throw new ZipError({ kind: "cut-short" });
}

/**
 * The records of a directory, whose bytes `bytes` are. `limit` bounds what all entries together unpack to: a small file cannot make a
 * large one unnoticed.
 * @throws ZipError
 */
export function recordsIn(bytes: Uint8Array, { from, count }: ZipDirectory, limit: number): ZipRecord[] {
  const data = viewOf(bytes);
  const records: ZipRecord[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + CENTRAL_RECORD > bytes.length || data.getUint32(at, true) !== 0x02014b50) throw new ZipError({ kind: "directory-damaged" });
    const nameLength = data.getUint16(at + 28, true);
    const next = at + CENTRAL_RECORD + nameLength + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
    if (next > bytes.length) throw new ZipError({ kind: "directory-damaged" });
    const record = recordAt(data, at, bytes.subarray(at + CENTRAL_RECORD, at + CENTRAL_RECORD + nameLength), from + at);
    if (names.has(record.name)) throw new ZipError({ kind: "twice", name: record.name });
    names.add(record.name);
    total += record.size;
    if (total > limit) throw new ZipError({ kind: "large", megabytes: Math.floor(limit / 2 ** 20) });
    records.push(record);
    at = next;
  }
  if (at !== bytes.length) throw new ZipError({ kind: "directory-damaged" });
  return records;
}

function recordAt(data: DataView, at: number, nameBytes: Uint8Array, place: number): ZipRecord {
  const name = new TextDecoder().decode(nameBytes);
  const flags = data.getUint16(at + 8, true);
  const method = data.getUint16(at + 10, true);
  const [check, packed, size, local] = [16, 20, 24, 42].map((offset) => data.getUint32(at + offset, true)) as [number, number, number, number];
  if (packed === IN_ZIP64 || size === IN_ZIP64 || local === IN_ZIP64) throw new ZipError({ kind: "larger-than-4-gb", name });
  if ((flags & ENCRYPTED) !== 0) throw new ZipError({ kind: "encrypted", name });
  if (method !== STORED && method !== DEFLATED) throw new ZipError({ kind: "other-packing", name });
  if (method === STORED && packed !== size) throw new ZipError({ kind: "sizes", name });
  return { name, nameBytes, isStored: method === STORED, check, packed, size, local, at: place };
}

/** So many bytes from `local` on are the entry's own record, up to its name. */
export const localBytes = ({ nameBytes }: ZipRecord): number => LOCAL_RECORD + nameBytes.length;

/**
 * Where the packed bytes of an entry begin. `own`: its own record, `localBytes` long, or as much of it as there is, which must carry
 * the same name as the directory does.
 * @throws ZipError
 */
export function packedFrom(own: Uint8Array, record: ZipRecord): number {
  const { name, nameBytes, local, at, packed } = record;
  const data = viewOf(own);
  const fits = local + localBytes(record) <= at && data.getUint32(0, true) === 0x04034b50;
  if (!fits || data.getUint16(26, true) !== nameBytes.length) throw new ZipError({ kind: "misplaced", name });
  if (nameBytes.some((byte, i) => own[LOCAL_RECORD + i] !== byte)) throw new ZipError({ kind: "other-name", name });
  const start = local + localBytes(record) + data.getUint16(28, true);
  if (start + packed > at) throw new ZipError({ kind: "beyond-place", name });
  return start;
}
