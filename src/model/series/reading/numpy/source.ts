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

/** Bytes of an entry of a zip, which is whole only where `finish` throws nothing. */
export interface ZipSource extends ByteSource {
  /** Looks at what was not read, so that its check sum shows. @throws ZipError */
  readonly finish: () => void;
}

/** An entry of a zip: of a large one its head without the rest; then its pieces as they are unpacked, from its start again where one asks for what is gone. */
export function sourceInZip({ size, start, pieces }: ZipEntry): ZipSource {
  let rest: Generator<Uint8Array, void> | null = null;
  let piece: Uint8Array = new Uint8Array();
  /** Where the piece begins. */
  let at = 0;
  const next = (): boolean => {
    rest ??= pieces();
    const { value, done } = rest.next();
    at += piece.length;
    piece = value ?? new Uint8Array();
    return done !== true;
  };
  return {
    size,
    async read(from, to) {
      if (rest === null && size > HEAD && to <= HEAD) return start(to).subarray(from);
      if (from < at) [rest, piece, at] = [null, new Uint8Array(), 0];
      const bytes = new Uint8Array(to - from);
      for (let filled = 0; filled < bytes.length; ) {
        const part = piece.subarray(Math.max(0, from + filled - at), Math.max(0, to - at));
        bytes.set(part, filled);
        filled += part.length;
        if (filled < bytes.length && !next()) break;
      }
      return bytes;
    },
    finish() {
      while (next());
    },
  };
}
