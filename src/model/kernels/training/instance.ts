import type { KernelSource } from "../instance";
import { JOB_FIELDS, type JobField, FIELD } from "./job";

/** What `assembly/index.ts` exports. */
interface Exports {
  readonly job: WebAssembly.Global<"i32">;
  readonly end: WebAssembly.Global<"i32">;
  prepare(from: number): number;
  clear(): void;
  fold(): void;
  rows(first: number, count: number, portion: number, backward: number): void;
  chain(portions: number): void;
  totalLoss(portions: number): number;
  gradientNorm(): number;
  adam(rate: number, toward1: number, toward2: number, epsilon: number, keep: number, scale: number): void;
  descent(rate: number, momentum: number, keep: number, scale: number): void;
}

/** The first byte that is not the kernel's own. */
const DATA_AT = 4096;
const PAGE = 65_536;

/** A running kernel with a memory of its own, which grows when asked to and never shrinks. */
export interface TrainingInstance extends Omit<Exports, "job" | "end"> {
  readonly dataAt: number;
  get(field: JobField): number;
  set(fields: Readonly<Partial<Record<JobField, number>>>): void;
  /** Makes sure that the memory has this many bytes; views taken before may be dead after it. */
  reserve(bytes: number): void;
  floats(): Float32Array;
  words(): Int32Array;
}

/** Starts the kernel. `reserve` throws a `RangeError` where the browser has no memory left. */
export async function startTrainingInstance(source: KernelSource): Promise<TrainingInstance> {
  const module = source instanceof WebAssembly.Module ? source : await WebAssembly.compile(source);
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
  const { job, end, ...calls } = exports as unknown as Exports;
  if (end.value > DATA_AT) throw new Error(`The kernel's own data ends at ${end.value}, beyond ${DATA_AT}.`);
  let floats = new Float32Array(memory.buffer);
  let words = new Int32Array(memory.buffer);
  const place = (field: JobField) => job.value / 4 + FIELD[field];
  return {
    ...calls,
    dataAt: DATA_AT,
    get: (field) => words[place(field)] as number,
    set(fields) {
      for (const name of JOB_FIELDS) {
        const value = fields[name];
        if (value !== undefined) words[place(name)] = value;
      }
    },
    reserve(bytes) {
      const missing = bytes - memory.buffer.byteLength;
      if (missing <= 0) return;
      memory.grow(Math.ceil(missing / PAGE));
      floats = new Float32Array(memory.buffer);
      words = new Int32Array(memory.buffer);
    },
    floats: () => floats,
    words: () => words,
  };
}
