import type { Optimiser } from "../optimiser";

/** A batch that a step computes. */
export interface BatchJob {
  /** Windows of the batch, and where its indices begin among those that were sent. */
  readonly batch: number;
  readonly windows: number;
  /** Where the spans of each branch begin; -1 for none. */
  readonly shortSpans: number;
  readonly longSpans: number;
  /** Whether slopes are wanted, and not only the loss. */
  readonly backward: boolean;
}

/** What a batch that was computed before leaves to be done: its loss and the gradient's length are told, and the weights learn. */
export interface PendingJob {
  /** Where they are told; a batch that is not the first is only learnt from if the one before was. */
  readonly record: number;
  /** Null where nothing is learnt. */
  readonly optimiser: Optimiser | null;
  /** The step's number among those that were taken, from 1. */
  readonly step: number;
}

export const JOB_STRUCT = /* wgsl */ `
struct Job {
  batch: u32, windows: u32, shortSpans: i32, longSpans: i32,
  backward: u32, pending: u32, record: u32, learns: u32,
  rate: f32, toward1: f32, toward2: f32, epsilon: f32,
  keep: f32, clip: f32, momentum: f32, isAdam: u32,
}`;

/** Bytes from one job to the next: the largest alignment that a device may ask for. */
export const JOB_BYTES = 256;

/**
 * A step's job is to learn from the batch before and to compute its own; either may be missing. Corrections and complements are taken
 * in double precision: single keeps four digits of 1 - 0.999.
 */
export function writeJob(to: DataView, at: number, own: BatchJob | null, pending: PendingJob | null): void {
  const optimiser = pending?.optimiser ?? null;
  const whole = [
    own?.batch ?? 0, own?.windows ?? 0, own?.shortSpans ?? -1, own?.longSpans ?? -1,
    Number(own?.backward ?? false), Number(pending !== null), pending?.record ?? 0, Number(optimiser !== null),
  ];
  whole.forEach((value, i) => to.setInt32(at + 4 * i, value, true));
  if (pending === null || optimiser === null) return;
  const { step } = pending;
  const { rate, clip, decay } = optimiser;
  const kind = optimiser.kind === "sgd"
    ? { rate, toward1: 0, toward2: 0, epsilon: 0, momentum: optimiser.momentum }
    : {
        rate: (rate * Math.sqrt(1 - optimiser.beta2 ** step)) / (1 - optimiser.beta1 ** step),
        toward1: 1 - optimiser.beta1,
        toward2: 1 - optimiser.beta2,
        epsilon: optimiser.epsilon,
        momentum: 0,
      };
  [kind.rate, kind.toward1, kind.toward2, kind.epsilon, 1 - rate * decay, clip, kind.momentum]
    .forEach((value, i) => to.setFloat32(at + 32 + 4 * i, value, true));
  to.setInt32(at + 60, Number(optimiser.kind === "adam"), true);
}
