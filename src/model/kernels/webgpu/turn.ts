/** What the kernels did on a device since it was handed to them. */
export interface GpuWork {
  /** How often something was handed to the GPU: each time costs a round trip. */
  readonly submissions: number;
  /** Compute passes, and dispatches in them. */
  readonly passes: number;
  readonly dispatches: number;
  /** Bytes written into GPU memory from JavaScript, and read back. */
  readonly uploaded: number;
  readonly readBack: number;
  /** Bytes that the passes read or write at least once. */
  readonly touched: number;
  /** Of the passes that compute products, padding in it; what a causal mask spares is not left out. */
  readonly multiplyAdds: number;
}

/** The same while it is counted. */
export type GpuCounts = { -readonly [Count in keyof GpuWork]: GpuWork[Count] };

/** Where the pass of that name writes when it began and ended. */
export type Clock = (name: string) => GPUComputePassTimestampWrites | undefined;

/** A stretch of a buffer, from its start on where `first`, a byte, is not said. */
export interface Stretch {
  readonly buffer: GPUBuffer;
  readonly bytes: number;
  readonly first?: number;
}

/** A shader's run within a pass of several; `offset` is where its uniform begins in the buffer that the first group binds. */
export interface Dispatch {
  readonly pipeline: GPUComputePipeline;
  readonly offset: number;
  readonly groups: readonly [x: number, y: number, z: number];
}

/** Compute passes that are handed to the GPU together. */
export interface Turn {
  /**
   * `words` are the shader's `Job`; `bound` its storage, each at the number of its binding.
   * @param groups workgroups along x, y and z
   * @param multiplyAdds for `GpuWork`
   */
  pass(
    pipeline: GPUComputePipeline,
    words: readonly number[],
    bound: readonly (readonly [binding: number, stretch: Stretch])[],
    groups: readonly [x: number, y: number, z: number],
    multiplyAdds?: number,
  ): void;
  /** One pass of shaders that share a bind group of the caller's; each sees what those before it wrote. */
  sequence(bound: GPUBindGroup, dispatches: readonly Dispatch[]): void;
}
