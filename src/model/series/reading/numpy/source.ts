import type { ZipEntry } from "../../../files/zip";
import type { Bytes } from "../reading";

/** The longest header of a `.npy` and all before it. */
export const HEAD = (1 << 16) + 12;

/** Bytes that are read piece by piece, so that a large file need not be in memory. */
export interface ByteSource {
  readonly size: number;
  readonly read: (from: number, to: number) => Promise<Uint8Array>;
}

export const sourceOf = (blob: Bytes): ByteSource => ({
  size: blob.size,
  read: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
});

/** An entry of a zip: of a large one its head without the rest, and all of it, its check sum looked at, once more than that is read. */
export function sourceInZip({ size, start, read }: ZipEntry): ByteSource {
  let whole: Uint8Array | null = null;
  return {
    size,
    async read(from, to) {
      if (whole === null && size > HEAD && to <= HEAD) return start(to).subarray(from);
      whole ??= read();
      return whole.subarray(from, to);
    },
  };
}
