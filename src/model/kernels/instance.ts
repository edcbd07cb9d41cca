import { JOB_FIELDS } from "./job";
import { instantiate, type KernelSource } from "./wasm";

/** What `assembly/index.ts` exports; addresses and strides in bytes. */
interface Exports {
  /** Where the job stands, and the first byte that the kernel does not use itself. */
  readonly job: WebAssembly.Global<"i32">;
  readonly end: WebAssembly.Global<"i32">;
  attend(): void;
  multiply(
    a: number, aStride: number, b: number, bStride: number, c: number, cStride: number,
    start: number, rows: number, inner: number, columns: number,
  ): void;
  transpose(from: number, fromStride: number, to: number, toStride: number, rows: number, columns: number): void;
}

/** A running kernel and its memory, which grows when asked to and never shrinks. */
export interface Instance extends Pick<Exports, "attend" | "multiply" | "transpose"> {
  /** What `attend` is to do: words in the places of `FIELD`. */
  job(): Int32Array;
  /** Makes sure that the memory has this many bytes; views taken before may be dead after it. */
  reserve(bytes: number): void;
  bytes(): number;
  /** All of the memory as floats, until the next `reserve`. */
  floats(): Float32Array;
  octets(): Uint8Array;
}

/** Starts the kernel. Throws a `RangeError` from `reserve` where the browser has no memory left. */
export async function startInstance(source: KernelSource): Promise<Instance> {
  const { exports, memory, grow } = await instantiate<Exports>(source);
  const { attend, multiply, transpose, job: jobAt } = exports;
  let floats = new Float32Array(memory.buffer);
  let octets = new Uint8Array(memory.buffer);
  let job = new Int32Array(memory.buffer, jobAt.value, JOB_FIELDS.length);
  return {
    attend,
    multiply,
    transpose,
    job: () => job,
    reserve(bytes) {
      if (!grow(bytes)) return;
      floats = new Float32Array(memory.buffer);
      octets = new Uint8Array(memory.buffer);
      job = new Int32Array(memory.buffer, jobAt.value, JOB_FIELDS.length);
    },
    bytes: () => memory.buffer.byteLength,
    floats: () => floats,
    octets: () => octets,
  };
}
