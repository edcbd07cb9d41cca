import type { Bytes } from "../reading";

/** Bytes that are read piece by piece, so that a large file need not be in memory. */
export interface Source {
  readonly size: number;
  readonly read: (from: number, to: number) => Promise<Uint8Array>;
}

export const sourceOf = (blob: Bytes): Source => ({
  size: blob.size,
  read: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
});

export const sourceIn = (bytes: Uint8Array): Source => ({ size: bytes.length, read: async (from, to) => bytes.subarray(from, to) });
