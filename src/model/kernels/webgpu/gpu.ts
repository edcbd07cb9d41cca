import { openScopes } from "./errorScopes";
import { GpuFailure } from "./failure";
import type { GpuWork, Stretch, Turn } from "./turn";

/** A device with what makes its work safe: a failure that WebGPU would only warn of, leaving zeros, is thrown as a `GpuFailure`. */
export interface Gpu {
  readonly device: GPUDevice;
  /** Whether shaders may use subgroups, and know which one they are in. */
  readonly subgroups: boolean;
  /** Weights that are computed before others get their turn. */
  readonly blockWeights: number;
  /**
   * @param name what its passes are called by whoever times them
   * @param layout of its bindings; the shader's own where it is not said
   */
  pipeline(name: string, code: string, layout?: GPUPipelineLayout): Promise<GPUComputePipeline>;
  /** A new buffer of `bytes`; throws a `RangeError` for more than one may have. */
  buffer(bytes: number): GPUBuffer;
  upload(buffer: GPUBuffer, values: Float32Array<ArrayBuffer> | Int32Array<ArrayBuffer>): void;
  /** Runs `encode` and hands its passes to the GPU. Resolves when the GPU has taken them without a failure. */
  run(encode: (turn: Turn) => void): Promise<void>;
  /** As `run`, and then reads the stretches that `encode` returns, as floats. Rejects when the device is lost. */
  read(encode: (turn: Turn) => readonly Stretch[]): Promise<Float32Array[]>;
  work(): GpuWork;
  /** Gives back what belongs to no kernel. */
  destroy(): void;
}

/** What else may be said of a device. */
export interface GpuOptions {
  /** Whether it is imitated on the processor. */
  readonly software?: boolean;
  /** What its shading language has; the browser's own where it is not said. */
  readonly language?: WGSLLanguageFeatures;
  /** Where a pass writes when it began and ended; each dispatch is then a pass of its own, under its shader's name. */
  readonly clock?: (name: string) => GPUComputePassTimestampWrites | undefined;
}

/** Bytes between two jobs: the largest alignment that a device may ask for. */
const SLOT = 256;
/** Most passes of a turn. */
const SLOTS = 16;

/** Some milliseconds on a GPU, and enough rows to fill it. */
const BLOCK_WEIGHTS = 2 ** 26;
/** A GPU that is imitated on the processor takes seconds for those, and nothing could call it off in between. */
const SOFTWARE_BLOCK_WEIGHTS = 2 ** 21;

/** Wraps a device. Nothing is made on it before the first use; `destroy` of what was made is the caller's, or the device's. */
export function createGpu(device: GPUDevice, { software = false, language, clock }: GpuOptions = {}): Gpu {
  const pipelines = new Map<string, Promise<GPUComputePipeline>>();
  const done = { passes: 0, dispatches: 0, uploaded: 0, readBack: 0, touched: 0 };
  let jobs: GPUBuffer | null = null;

  /** Runs `action` at once, and throws what the device finds wrong with it, after `giveBack` of what was made. */
  async function guarded<T>(action: () => T, giveBack: (made: T) => void = () => {}): Promise<T> {
    const closeScopes = openScopes(device);
    let value: T;
    try {
      value = action();
    } catch (error) {
      closeScopes().catch(() => {});
      throw error;
    }
    const failure = await closeScopes();
    if (failure === null) return value;
    giveBack(value);
    // It may itself be what could not be made.
    jobs?.destroy();
    jobs = null;
    throw failure;
  }

  const begin = (encoder: GPUCommandEncoder, name: string) => encoder.beginComputePass(clock && { timestampWrites: clock(name) });

  function submit<T, R>(encode: (turn: Turn) => T, finish: (encoder: GPUCommandEncoder, value: T) => R): R {
    const encoder = device.createCommandEncoder();
    const uniforms = (jobs ??= device.createBuffer({ size: SLOT * SLOTS, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST }));
    let slot = 0;
    const value = encode({
      pass(pipeline, words, bound, groups) {
        if (slot === SLOTS) throw new Error(`A turn has at most ${SLOTS} passes.`);
        device.queue.writeBuffer(uniforms, slot * SLOT, Uint32Array.from(words));
        const entries: GPUBindGroupEntry[] = [{ binding: 0, resource: { buffer: uniforms, offset: slot * SLOT, size: SLOT } }];
        for (const [binding, { buffer, bytes }] of bound) {
          entries.push({ binding, resource: { buffer, size: bytes } });
          done.touched += bytes;
        }
        slot++;
        done.passes++;
        done.dispatches++;
        const pass = begin(encoder, pipeline.label);
        pass.setPipeline(pipeline);
        pass.setBindGroup(0, device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }));
        pass.dispatchWorkgroups(...groups);
        pass.end();
      },
      sequence(bound, dispatches) {
        const together = clock ? dispatches.map((dispatch) => [dispatch]) : [dispatches];
        for (const part of together) {
          const pass = begin(encoder, part[0]?.pipeline.label ?? "");
          for (const { pipeline, offset, groups } of part) {
            pass.setPipeline(pipeline);
            pass.setBindGroup(0, bound, [offset]);
            pass.dispatchWorkgroups(...groups);
          }
          pass.end();
        }
        done.passes += together.length;
        done.dispatches += dispatches.length;
      },
    });
    const result = finish(encoder, value);
    device.queue.submit([encoder.finish()]);
    return result;
  }

  /** Copies what is to be read into a buffer that JavaScript can see, and asks for it before the error scopes are asked: one wait covers both. */
  function startReading(encode: (turn: Turn) => readonly Stretch[]) {
    const reading = submit(encode, (encoder, stretches) => {
      const size = stretches.reduce((sum, { bytes }) => sum + bytes, 0);
      const staging = device.createBuffer({ size, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST });
      let to = 0;
      for (const { buffer, bytes, first } of stretches) {
        encoder.copyBufferToBuffer(buffer, first ?? 0, staging, to, bytes);
        to += bytes;
      }
      return { staging, stretches };
    });
    const ready = reading.staging.mapAsync(GPUMapMode.READ);
    // Whoever awaits it is told; a refusal that the error scopes tell first must not count as unheard.
    ready.catch(() => {});
    return { ...reading, ready };
  }

  return {
    device,
    subgroups: device.features.has("subgroups") && (language ?? navigator.gpu.wgslLanguageFeatures).has("subgroup_id"),
    blockWeights: software ? SOFTWARE_BLOCK_WEIGHTS : BLOCK_WEIGHTS,
    pipeline(name, code, layout) {
      const known = pipelines.get(code);
      if (known) return known;
      const module = device.createShaderModule({ code });
      const made = device.createComputePipelineAsync({ label: name, layout: layout ?? "auto", compute: { module } });
      pipelines.set(code, made);
      // What failed once is tried anew.
      made.catch(() => pipelines.delete(code));
      return made;
    },
    buffer(bytes) {
      const most = Math.min(device.limits.maxStorageBufferBindingSize, device.limits.maxBufferSize);
      if (bytes > most) throw new RangeError(`The GPU holds at most ${most} bytes together; ${bytes} are needed.`);
      return device.createBuffer({
        size: bytes,
        usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST | GPUBufferUsage.COPY_SRC,
      });
    },
    upload(buffer, values) {
      device.queue.writeBuffer(buffer, 0, values);
      done.uploaded += values.byteLength;
    },
    run: (encode) => guarded(() => submit(encode, () => {})),
    async read(encode) {
      const { staging, stretches, ready } = await guarded(
        () => startReading(encode),
        (made) => made.staging.destroy(),
      );
      try {
        // Nothing was wrong with it, and yet it does not come.
        await ready.catch((reason: unknown) => {
          throw new GpuFailure("lost", String(reason));
        });
        let from = 0;
        return stretches.map(({ bytes }) => {
          const part = new Float32Array(staging.getMappedRange(from, bytes).slice(0));
          from += bytes;
          done.readBack += bytes;
          return part;
        });
      } finally {
        staging.destroy();
      }
    },
    work: () => ({ ...done }),
    destroy: () => jobs?.destroy(),
  };
}
