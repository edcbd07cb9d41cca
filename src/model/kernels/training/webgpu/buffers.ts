import type { Gpu } from "../../webgpu/gpu";
import { joinData, type TaskData } from "./data";
import { JOB_BYTES } from "./job";
import { foldLayout, scratchLayout } from "./layout";
import { sumsOf } from "./products";
import { BINDINGS } from "./shaders/bindings";
import { gatherGroups } from "./shaders/prepare";
import { fours, type Shape } from "./shape";

/** Steps that are handed to the GPU together. */
export const BLOCK = 64;

/** Their jobs, and one for what the last of them leaves to be done. */
export const JOBS = BLOCK + 1;

/** Where everything of a task stands on the GPU. */
export interface Layouts {
  readonly data: TaskData;
  readonly folds: ReturnType<typeof foldLayout>;
  readonly scratch: ReturnType<typeof scratchLayout>;
  readonly sums: ReturnType<typeof sumsOf>;
}

export function layoutsOf(shape: Shape, software: boolean): Layouts {
  const scratch = scratchLayout(shape);
  return { data: joinData(shape.task), folds: foldLayout(shape, gatherGroups(shape, shape.task.capacity, software)), scratch, sums: sumsOf(shape, scratch) };
}

/** Numbers that a step's windows and spans take at most. */
export const batchWords = ({ task: { capacity } }: Shape) => 5 * capacity;

/** All of a task's memory on the GPU, and the group that binds it in the order of `shaders/bindings.ts`. */
export interface Buffers {
  readonly jobs: GPUBuffer;
  readonly windows: GPUBuffer;
  readonly state: GPUBuffer;
  readonly scratch: GPUBuffer;
  readonly records: GPUBuffer;
  readonly bound: GPUBindGroup;
  destroy(): void;
}

export function bindingLayout(device: GPUDevice): GPUBindGroupLayout {
  const entries = Array.from({ length: BINDINGS }, (_, binding): GPUBindGroupLayoutEntry => ({
    binding,
    visibility: GPUShaderStage.COMPUTE,
    buffer: binding === 0 ? { type: "uniform", hasDynamicOffset: true } : { type: "storage" },
  }));
  return device.createBindGroupLayout({ entries });
}

/** Makes them. Throws a `RangeError` where one is larger than the GPU lets it be, and a `GpuFailure` where its memory does not suffice. */
export async function makeBuffers(
  gpu: Gpu, shape: Shape, { data, folds, scratch, sums }: Layouts, layout: GPUBindGroupLayout,
): Promise<Buffers> {
  const made: GPUBuffer[] = [];
  const keep = (buffer: GPUBuffer) => {
    made.push(buffer);
    return buffer;
  };
  const vectors = (count: number) => keep(gpu.buffer(16 * Math.max(1, count)));
  const destroy = () => {
    for (const buffer of made) buffer.destroy();
  };
  const make = (): Buffers => {
    const jobs = keep(gpu.device.createBuffer({ size: JOB_BYTES * JOBS, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST }));
    const series = vectors(fours(data.values.length));
    const windows = vectors(fours(BLOCK * batchWords(shape)));
    const state = vectors(shape.count);
    const work = [folds.size, scratch.size, sums.size].map(vectors) as [GPUBuffer, GPUBuffer, GPUBuffer];
    const records = vectors(BLOCK);
    gpu.upload(series, data.values);
    const all = [jobs, series, windows, state, ...work, records];
    const bound = gpu.device.createBindGroup({
      layout,
      entries: all.map((buffer, binding) => ({ binding, resource: { buffer, size: binding === 0 ? JOB_BYTES : buffer.size } })),
    });
    return { jobs, windows, state, scratch: work[1], records, bound, destroy };
  };
  let buffers: Buffers | null = null;
  try {
    // A device tells only afterwards that it had no memory.
    await gpu.run(() => {
      buffers = make();
    });
    return buffers as unknown as Buffers;
  } catch (error) {
    destroy();
    throw error;
  }
}
