import type { Optimiser } from "../trainer";

/** Words of a step's job, in the order of the shaders' `Job`. */
export interface StepJob {
  /** Windows of the batch, and where its indices begin among those that were sent. */
  readonly batch: number;
  readonly windows: number;
  /** Where the spans of each branch begin; -1 for none. */
  readonly shortSpans: number;
  readonly longSpans: number;
  /** Where the step's loss goes; one that is not the first is only taken if the one before was. */
  readonly record: number;
  readonly task: "evaluate" | "differentiate" | "step";
  readonly optimiser: Optimiser | null;
  /** The step's number among those that were taken, from 1. */
  readonly step: number;
}

export const JOB_STRUCT = /* wgsl */ `
struct Job {
  batch: u32, windows: u32, shortSpans: i32, longSpans: i32,
  record: u32, backward: u32, follows: u32, isAdam: u32,
  rate: f32, toward1: f32, toward2: f32, epsilon: f32,
  keep: f32, clip: f32, momentum: f32, spare: f32,
}`;

/** Bytes from one job to the next: the largest alignment that a device may ask for. */
export const JOB_BYTES = 256;

/** Corrections and complements are taken in double precision: single keeps four digits of 1 - 0.999. */
export function writeJob(to: DataView, at: number, job: StepJob): void {
  const { optimiser, step } = job;
  const follows = job.task === "step" && optimiser !== null;
  const whole = [job.batch, job.windows, job.shortSpans, job.longSpans, job.record, Number(job.task !== "evaluate"), Number(follows), Number(optimiser?.kind === "adam")];
  whole.forEach((value, i) => to.setInt32(at + 4 * i, value, true));
  if (optimiser === null) return;
  const { rate, clip, decay } = optimiser;
  const own = optimiser.kind === "sgd"
    ? { rate, toward1: 0, toward2: 0, epsilon: 0, momentum: optimiser.momentum }
    : {
        rate: (rate * Math.sqrt(1 - optimiser.beta2 ** step)) / (1 - optimiser.beta1 ** step),
        toward1: 1 - optimiser.beta1,
        toward2: 1 - optimiser.beta2,
        epsilon: optimiser.epsilon,
        momentum: 0,
      };
  [own.rate, own.toward1, own.toward2, own.epsilon, 1 - rate * decay, clip, own.momentum]
    .forEach((value, i) => to.setFloat32(at + 32 + 4 * i, value, true));
}
