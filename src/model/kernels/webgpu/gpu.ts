import { nextTask } from "../../nextTask";
import { openScopes } from "./errorScopes";
import { GpuFailure } from "./failure";
import { createPace, softwarePace, type BlockPace } from "./pace";
import { createPipelines } from "./pipelines";
import { copyOut, floatsIn, mappedBytes } from "./readBack";
import { createRecorder } from "./recorder";
import { createStaging } from "./staging";
import { mayUseSubgroups } from "./subgroups";
import type { Clock, GpuWork, Stretch, Turn } from "./turn";

/** A device with what makes its work safe: a failure that WebGPU would only warn of, leaving zeros, is thrown as a `GpuFailure`. */
export interface Gpu {
  readonly device: GPUDevice;
  /** Whether it is imitated on the processor: there each workgroup costs, and so does waiting within it. */
  readonly software: boolean;
  /** Whether shaders may use subgroups, and know which one they are in. */
  readonly subgroups: boolean;
  /** How many weights are computed before others get their turn. */
  readonly pace: BlockPace;
  /** Blocks that are handed over before the first of them is read: the GPU computes one while another is read. */
  readonly ahead: number;
  /** Workgroups that fill it, where the work has fewer of its own. */
  readonly workgroups: number;
  /**
   * @param name what its passes are called by whoever times them
   * @param layout of its bindings; the shader's own where it is not said
   */
  pipeline(name: string, code: string, layout?: GPUPipelineLayout): Promise<GPUComputePipeline>;
  /** A new buffer of `bytes`; throws a `RangeError` for more than one may have. */
  buffer(bytes: number): GPUBuffer;
  upload(buffer: GPUBuffer, values: Float32Array<ArrayBuffer> | Int32Array<ArrayBuffer>): void;
  /**
   * Hands the passes of `encode` to the GPU, together with all that is asked for in the same task: one submission serves them.
   * Resolves when the GPU has taken them without a failure.
   */
  run(encode: (turn: Turn) => void): Promise<void>;
  /** As `run`, and then reads the stretches that `encode` returns, as floats. Rejects when the device is lost. */
  read(encode: (turn: Turn) => readonly Stretch[]): Promise<Float32Array[]>;
  /** As `read`, but the floats are the GPU's own, and gone when `take` returns: nothing is copied but by it. */
  read<T>(encode: (turn: Turn) => readonly Stretch[], take: (floats: Float32Array[]) => T): Promise<T>;
  work(): GpuWork;
  /** Gives back what belongs to no kernel. */
  destroy(): void;
}

/** What else may be said of a device. */
export interface GpuOptions {
  /** Whether it is imitated on the processor. */
  readonly software?: boolean;
  /** How large blocks are; by what the last one took where it is not said. */
  readonly pace?: BlockPace;
  /** What its shading language has; the browser's own where it is not said. */
  readonly language?: WGSLLanguageFeatures;
  /** Where a pass writes when it began and ended; each dispatch is then a pass of its own, under its shader's name. */
  readonly clock?: Clock;
}

/** Workgroups of 128 threads that fill a GPU of 132 cores. Half as many spare joins, and took a tenth to a quarter longer on one from T = 2,048 on. */
const WORKGROUPS = 1024;

/** What waits for the next submission. */
interface Waiting {
  readonly encode: (turn: Turn) => readonly Stretch[];
  readonly taken: (floats: Float32Array[]) => void;
  readonly fail: (error: unknown) => void;
}

/** What goes in one submission at most: each has passes of its own. */
const TOGETHER = 4;

/** Wraps a device. Nothing is made on it before the first use; `destroy` of what was made is the caller's, or the device's. */
export function createGpu(device: GPUDevice, { software = false, pace = software ? softwarePace() : createPace(), language, clock }: GpuOptions = {}): Gpu {
  const done = { submissions: 0, passes: 0, dispatches: 0, uploaded: 0, readBack: 0, touched: 0, multiplyAdds: 0 };
  const recorder = createRecorder(device, done, clock);
  const staging = createStaging(device);
  const waiting: Waiting[] = [];

  /** Hands over what was asked for, in one submission. */
  function handOver(all: readonly Waiting[]) {
    const { encoder, turn, submit } = recorder.start();
    const encoded = all.flatMap((asked) => {
      try {
        const stretches = asked.encode(turn);
        return [{ asked, stretches, target: copyOut(encoder, staging, stretches) }];
      } catch (error) {
        asked.fail(error);
        return [];
      }
    });
    submit();
    return encoded.map((read) => {
      const ready = read.target?.mapAsync(GPUMapMode.READ, 0, mappedBytes(read.stretches));
      // Whoever awaits it is told; a refusal that the error scopes tell first must not count as unheard.
      ready?.catch(() => {});
      return { ...read, ready };
    });
  }

  /** Hands over, and gives each its floats. Maps are asked for before the error scopes are: one wait covers both. */
  async function send(all: readonly Waiting[]): Promise<void> {
    const closeScopes = openScopes(device);
    let reads: ReturnType<typeof handOver>;
    try {
      reads = handOver(all);
    } catch (error) {
      // What was not handed over is waited for by nobody.
      await closeScopes();
      for (const { fail } of all) fail(new GpuFailure("refused", String(error)));
      return;
    }
    const failure = await closeScopes();
    // It may itself be what could not be made.
    if (failure !== null) recorder.destroy();
    for (const { asked, stretches, target, ready } of reads) {
      try {
        if (failure !== null) throw failure;
        // Nothing was wrong with it, and yet it does not come.
        await ready?.catch((reason: unknown) => {
          throw new GpuFailure("lost", String(reason));
        });
        asked.taken(floatsIn(target, stretches));
        for (const { bytes } of stretches) done.readBack += bytes;
        target?.unmap();
        if (target !== null) staging.giveBack(target);
      } catch (error) {
        target?.destroy();
        asked.fail(error);
      }
    }
  }

  async function flush(): Promise<void> {
    const handed = [];
    while (waiting.length > 0) handed.push(send(waiting.splice(0, TOGETHER)));
    await Promise.all(handed);
  }

  const ask = <T>(encode: Waiting["encode"], take: (floats: Float32Array[]) => T) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ encode, taken: (floats) => resolve(take(floats)), fail: reject });
      if (waiting.length === 1) nextTask().then(flush, reject);
    });

  const copied = (floats: Float32Array[]) => floats.map((each) => each.slice());

  return {
    device,
    software,
    subgroups: mayUseSubgroups(device, language),
    pace,
    ahead: software ? 1 : 2,
    workgroups: software ? 1 : WORKGROUPS,
    pipeline: createPipelines(device),
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
    run: (encode) =>
      ask(
        (turn) => {
          encode(turn);
          return [];
        },
        () => {},
      ),
    read: <T>(encode: Waiting["encode"], take?: (floats: Float32Array[]) => T) => (take ? ask(encode, take) : ask(encode, copied)) as Promise<T & Float32Array[]>,
    work: () => ({ ...done }),
    destroy() {
      recorder.destroy();
      staging.destroy();
    },
  };
}
