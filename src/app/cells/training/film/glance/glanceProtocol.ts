import type { HeadMeasures } from "../../../../../model/attention/analysis/measures";
import type { AttentionRequest } from "../../../../../model/attention/attention";
import type { Branch } from "../../../../../model/attention/branch";
import type { Failure } from "../../../../../model/failure";
import type { GlanceQuestion } from "../../../../../model/training/glance";

/** A branch's maps, small enough for a strip of many moments. */
export interface SmallMaps {
  /** S, at most T. */
  readonly side: number;
  /** `(H, S, S)`: means of what lies under each cell. */
  readonly small: Float32Array;
  readonly measures: readonly HeadMeasures[];
}

/** A moment of the film at a glance. */
export interface SmallGlance extends Readonly<Record<Branch, SmallMaps>> {
  /** Heads of the short branch that have found what was planted. */
  readonly found: readonly number[];
}

export type GlanceAsk =
  | ({ readonly ask: "glance" } & GlanceQuestion)
  /** All heads' maps of a branch in full. */
  | { readonly ask: "maps"; readonly request: AttentionRequest; readonly branch: Branch };

export interface GlanceAnswers {
  readonly glance: SmallGlance;
  /** `(H, T, T)` */
  readonly maps: Float32Array;
}

export type ToGlancer = { readonly id: number } & GlanceAsk;

export type FromGlancer =
  | { readonly id: number; readonly answer: GlanceAnswers[keyof GlanceAnswers] }
  | { readonly id: number; readonly failure: Failure };
