import { decompress as unzstd } from "fzstd";
import type { ColumnMetaData } from "hyparquet";
import { compressors } from "hyparquet-compressors";

/** The most that a page or a dictionary may unpack to, and how many times what it takes packed. */
const MAX_PAGE = 256 * 2 ** 20;
const MOST_TIMES: Readonly<Record<string, number>> = { SNAPPY: 64, LZ4: 256, LZ4_RAW: 256, GZIP: 1033, ZSTD: 1 << 16 };

/** What unpacks pages, no more than a packing can hold; null where nothing is known that does. It throws where a page claims more. */
export function unpackerOf({ codec }: ColumnMetaData): ((bytes: Uint8Array, length: number) => Uint8Array) | null {
  const unpack = codec === "ZSTD" ? (bytes: Uint8Array, length: number) => unzstd(bytes, new Uint8Array(length)) : compressors[codec];
  if (unpack === undefined) return null;
  return (bytes, length) => {
    if (!(length >= 0 && length <= Math.min(MAX_PAGE, (MOST_TIMES[codec] ?? Infinity) * (bytes.length + 1024)))) throw new Error("a page is too large");
    // What packs nothing may be something that not every library unpacks.
    return length === 0 ? new Uint8Array(0) : unpack(bytes, length);
  };
}
