/** A GPU's own times of passes. */
export interface Stamps {
  /** As of `GpuOptions`. */
  clock(name: string): GPUComputePassTimestampWrites | undefined;
  /** What each pass of `run` took, ms, by name, in the order in which they were handed over. No others are timed. */
  during(run: () => Promise<unknown>): Promise<Record<string, number[]>>;
  destroy(): void;
}

/** Passes that one query set tells of: WebGPU lets it hold 4,096 stamps. */
const SET = 2048;

export function createStamps(device: GPUDevice): Stamps {
  const sets: GPUQuerySet[] = [];
  const size = 16 * SET;
  const resolved = device.createBuffer({ size, usage: GPUBufferUsage.QUERY_RESOLVE | GPUBufferUsage.COPY_SRC });
  const staging = device.createBuffer({ size, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST });
  let names: string[] | null = null;

  async function readSet(querySet: GPUQuerySet, count: number): Promise<number[]> {
    const encoder = device.createCommandEncoder();
    encoder.resolveQuerySet(querySet, 0, 2 * count, resolved, 0);
    encoder.copyBufferToBuffer(resolved, 0, staging, 0, 16 * count);
    device.queue.submit([encoder.finish()]);
    await staging.mapAsync(GPUMapMode.READ);
    const nanoseconds = new BigUint64Array(staging.getMappedRange().slice(0, 16 * count));
    staging.unmap();
    return Array.from({ length: count }, (_, i) => Number(nanoseconds[2 * i + 1]! - nanoseconds[2 * i]!) / 1e6);
  }

  return {
    clock(name) {
      if (names === null) return undefined;
      const at = names.push(name) - 1;
      const querySet = (sets[Math.floor(at / SET)] ??= device.createQuerySet({ type: "timestamp", count: 2 * SET }));
      return { querySet, beginningOfPassWriteIndex: 2 * (at % SET), endOfPassWriteIndex: 2 * (at % SET) + 1 };
    },
    async during(run) {
      const timed: string[] = (names = []);
      try {
        await run();
      } finally {
        names = null;
      }
      const found: Record<string, number[]> = {};
      for (let first = 0; first < timed.length; first += SET) {
        const some = timed.slice(first, first + SET);
        const ms = await readSet(sets[first / SET]!, some.length);
        for (const [i, name] of some.entries()) (found[name] ??= []).push(ms[i]!);
      }
      return found;
    },
    destroy() {
      for (const each of [...sets, resolved, staging]) each.destroy();
    },
  };
}
