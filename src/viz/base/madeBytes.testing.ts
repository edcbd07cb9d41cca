import { vi } from "vitest";

/** Bytes of all arrays of numbers that `work` makes, those that it drops again as well. */
export function madeBytes(work: () => void): number {
  let bytes = 0;
  // Classes of their own, so that what is mapped or sliced from such an array counts as well.
  const count = ({ byteLength }: Float32Array | Float64Array, [from]: unknown[]) => {
    // A part of an array takes no room of its own.
    if (!(from instanceof ArrayBuffer)) bytes += byteLength;
  };
  vi.stubGlobal("Float32Array", class extends Float32Array {
    constructor(...given: [number]) {
      super(...given);
      count(this, given);
    }
  });
  vi.stubGlobal("Float64Array", class extends Float64Array {
    constructor(...given: [number]) {
      super(...given);
      count(this, given);
    }
  });
  try {
    work();
  } finally {
    vi.unstubAllGlobals();
  }
  return bytes;
}
