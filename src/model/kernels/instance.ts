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
  /** As `assembly/tally.ts` and `assembly/columns.ts` say. */
  tally(sums: number, heads: number, rows: number, mask: number, to: number): void;
  sum(values: number, count: number): number;
  countBins(values: number, count: number, below: number, counts: number): number;
  collect(values: number, count: number, least: number, span: number, to: number): number;
  addApart(values: number, count: number, usual: number, to: number): void;
}

/** A running kernel and its memory, which grows when asked to and never shrinks. */
export interface Instance extends Omit<Exports, "job" | "end"> {
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
  const { job: jobAt, ...calls } = exports;
  let floats = new Float32Array(memory.buffer);
  let octets = new Uint8Array(memory.buffer);
  let job = new Int32Array(memory.buffer, jobAt.value, JOB_FIELDS.length);
  return {
    ...calls,
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
