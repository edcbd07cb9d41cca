import { DATA_AT, instantiate, type KernelSource } from "../wasm";
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
  const { exports, memory, grow } = await instantiate<Exports>(source);
  const { job, ...calls } = exports;
  let floats = new Float32Array(memory.buffer);
  let words = new Int32Array(memory.buffer);
  const place = (field: JobField) => job.value / 4 + FIELD[field];
  return {
    ...calls,
    dataAt: DATA_AT,
    get: (field) => words[place(field)]!,
    set(fields) {
      for (const name of JOB_FIELDS) {
        const value = fields[name];
        if (value !== undefined) words[place(name)] = value;
      }
    },
    reserve(bytes) {
      if (!grow(bytes)) return;
      floats = new Float32Array(memory.buffer);
      words = new Int32Array(memory.buffer);
    },
    floats: () => floats,
    words: () => words,
  };
}
