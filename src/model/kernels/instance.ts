import { JOB_FIELDS, type Job } from "./job";

/** The compiled kernel: its bytes, or a module already made of them (a module can be sent to workers). */
export type KernelSource = BufferSource | WebAssembly.Module;

/** What `assembly/index.ts` exports; addresses and strides in bytes. */
interface Exports {
  attend(job: number): void;
  multiply(
    a: number, aStride: number, b: number, bStride: number, c: number, cStride: number,
    start: number, rows: number, inner: number, columns: number,
  ): void;
  transpose(from: number, fromStride: number, to: number, toStride: number, rows: number, columns: number): void;
}

/** Where the job stands; what lies before it is the compiler's. */
const JOB_AT = 1024;
const PAGE = 65_536;

/** The first byte that is free for data. */
export const DATA_AT = 2048;

/** A running kernel and its memory, which grows when asked to and never shrinks. */
export interface Instance extends Omit<Exports, "attend"> {
  attend(job: Job): void;
  /** Makes sure that the memory has this many bytes; views taken before may be dead after it. */
  reserve(bytes: number): void;
  bytes(): number;
  /** All of the memory as floats, until the next `reserve`. */
  floats(): Float32Array;
  octets(): Uint8Array;
}

/** Starts the kernel. Throws a `RangeError` from `reserve` where the browser has no memory left. */
export async function startInstance(source: KernelSource): Promise<Instance> {
  const module = source instanceof WebAssembly.Module ? source : await WebAssembly.compile(source);
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
  const { attend, multiply, transpose } = exports as unknown as Exports;
  let floats = new Float32Array(memory.buffer);
  let octets = new Uint8Array(memory.buffer);
  let words = new Int32Array(memory.buffer);
  return {
    multiply,
    transpose,
    attend(job) {
      for (let i = 0; i < JOB_FIELDS.length; i++) words[JOB_AT / 4 + i] = job[JOB_FIELDS[i] as keyof Job];
      attend(JOB_AT);
    },
    reserve(bytes) {
      const missing = bytes - memory.buffer.byteLength;
      if (missing <= 0) return;
      memory.grow(Math.ceil(missing / PAGE));
      floats = new Float32Array(memory.buffer);
      octets = new Uint8Array(memory.buffer);
      words = new Int32Array(memory.buffer);
    },
    bytes: () => memory.buffer.byteLength,
    floats: () => floats,
    octets: () => octets,
  };
}
