import type { Attention } from "../../../attention/attention";
import type { Precision } from "../../../attention/precision/compare";
import type { Preparation } from "../../../attention/prepare";
import type { RowTable } from "../../../training/task/tables";
import type { LayerWeights } from "../../../weights/names";

/** One branch's window as the series has it, and what it goes through before the layer. */
export interface CheckedInput {
  readonly width: number;
  /** `(T, width)` */
  readonly values: Float32Array;
  /** `(T,)`: 0 for a step that neither attends nor is attended to; null for no mask. */
  readonly mask: Uint8Array | null;
  readonly preparation: Preparation | null;
  /** Columns that stand beside what comes of it, one row for each step; null for none. */
  readonly place: RowTable | null;
}

/** A layer and the two windows that it is run on. */
export interface LayerRun {
  readonly units: number;
  readonly heads: number;
  readonly causal: boolean;
  readonly weights: LayerWeights;
  readonly steps: number;
  readonly short: CheckedInput;
  readonly long: CheckedInput;
}

export const CHECK_BACKENDS = ["webgpu", "wasm"] as const;
export type CheckBackend = (typeof CHECK_BACKENDS)[number];

/** Whether TensorFlow.js' own layer gives the same. */
export interface CheckQuestion {
  readonly type: "check";
  /** What TensorFlow.js is to compute on. */
  readonly backend: CheckBackend;
  readonly run: LayerRun;
  /** What is held against it. */
  readonly attention: Attention;
}

export interface CheckAnswer {
  readonly difference: Precision;
  /** What TensorFlow.js says that it computed on. */
  readonly backend: CheckBackend;
  /** Of its second run, from arrays to arrays: the first one makes ready what each shape needs. */
  readonly milliseconds: number;
}

/** Numbers of each branch's maps that may be checked: 64 MB, and a few times that in TensorFlow.js. */
const MOST_CELLS = 2 ** 24;

/** Whether a layer's maps are small enough to be checked. */
export const isComparable = ({ heads, steps }: Pick<LayerRun, "heads" | "steps">): boolean => heads * steps ** 2 <= MOST_CELLS;

