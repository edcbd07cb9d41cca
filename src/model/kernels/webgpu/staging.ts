/** Buffers that JavaScript can read, kept for the next one who reads: new ones are fresh pages, slow to touch. */
export interface Staging {
  /** A buffer of at least so many bytes, that nobody else has. */
  take(bytes: number): GPUBuffer;
  /** Takes it back, unmapped. */
  giveBack(buffer: GPUBuffer): void;
  destroy(): void;
}

/** Two for each branch: one is read while the other is filled. */
const MOST = 4;
/** Bytes beyond which none is kept. */
const LARGEST = 2 ** 26;

export function createStaging(device: GPUDevice): Staging {
  const free: GPUBuffer[] = [];
  return {
    take(bytes) {
      const at = free.findIndex(({ size }) => size >= bytes);
      if (at >= 0) return free.splice(at, 1)[0]!;
      // Too small for what is read now: room for the larger one.
      free.shift()?.destroy();
      return device.createBuffer({ size: bytes, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST });
    },
    giveBack(buffer) {
      if (free.length < MOST && buffer.size <= LARGEST) free.push(buffer);
      else buffer.destroy();
    },
    destroy() {
      for (const buffer of free.splice(0)) buffer.destroy();
    },
  };
}
