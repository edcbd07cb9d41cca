import type { Gpu } from "./gpu";
import type { Stretch } from "./turn";

/** Buffers by name, which grow when more is asked for and are given back together. */
export interface Buffers {
  /** A buffer with room for `floats`; what stood in it is gone where it had to grow. */
  reserve(name: string, floats: number): Stretch;
  /** As `reserve`, holding `values`. */
  upload(name: string, values: Float32Array<ArrayBuffer>): Stretch;
  /** What was last reserved under the name. */
  at(name: string): Stretch;
  destroy(): void;
  count(): number;
  bytes(): number;
}

export function createBuffers(gpu: Gpu): Buffers {
  const kept = new Map<string, Stretch>();
  const all = () => [...kept.values()].map(({ buffer }) => buffer);
  const reserve = (name: string, floats: number): Stretch => {
    // A binding may not be empty, and vectors of four are read.
    const bytes = 16 * Math.ceil(Math.max(1, floats) / 4);
    const known = kept.get(name)?.buffer;
    if (known === undefined || known.size < bytes) {
      // Given back first, so that both need not fit at a time.
      known?.destroy();
      kept.delete(name);
      kept.set(name, { buffer: gpu.buffer(bytes), bytes });
    } else {
      kept.set(name, { buffer: known, bytes });
    }
    return kept.get(name)!;
  };
  return {
    reserve,
    upload(name, values) {
      const stretch = reserve(name, values.length);
      gpu.upload(stretch.buffer, values);
      return stretch;
    },
    at(name) {
      const stretch = kept.get(name);
      if (stretch === undefined) throw new Error(`Nothing was put under ${name}.`);
      return stretch;
    },
    destroy() {
      for (const buffer of all()) buffer.destroy();
      kept.clear();
    },
    count: () => kept.size,
    bytes: () => all().reduce((sum, { size }) => sum + size, 0),
  };
}
