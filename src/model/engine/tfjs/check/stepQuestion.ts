import type { Series } from "../../../series/series";
import type { TrainingSettings } from "../../../training/settings";
import type { CheckBackend } from "./question";

/** Whether TensorFlow.js' gradients of one step of a training are the same. */
export interface StepQuestion {
  readonly type: "check-step";
  /** What TensorFlow.js is to compute on. */
  readonly backend: CheckBackend;
  readonly series: Series;
  readonly settings: TrainingSettings;
  /** Before the step. */
  readonly weights: Float32Array;
  /** Its number, by which its batch is known. */
  readonly step: number;
}

export interface StepAnswer {
  readonly backend: CheckBackend;
  /** Of the batch, before the step. */
  readonly loss: Readonly<Record<"own" | "tfjs", number>>;
  /** The array of gradients that is farthest: of its own largest number, or of a hundredth of the largest of all. */
  readonly gradient: { readonly array: string; readonly relative: number };
  /** Arrays that were held against each other, and numbers in them. */
  readonly arrays: number;
  readonly numbers: number;
  /** Of a second step each, from windows to gradients. */
  readonly milliseconds: Readonly<Record<"own" | "tfjs", number>>;
}
