import type { Attention, AttentionRequest } from "../attention/attention";
import type { MapRegion } from "../attention/survey";
import type { Problem, ProblemOf } from "../result";
import type { LayerWeights } from "../weights/names";
import type { EngineState, Surveyed } from "./engine";
import type { Failures } from "./failures";

/**
 * What the page tells the worker. All but `abort` are taken in the order in which they were sent.
 * Weights travel apart from requests, since they change less often than inputs do; the inputs of
 * a survey travel apart from it, since regions of it are read from the same.
 */
export type ToWorker =
  | {
      readonly type: "start";
      /** The backend asked for, as the person wrote it; null to choose. */
      readonly backend: string | null;
      /** What the page wants the person told once the engine runs. */
      readonly notice: ProblemOf | null;
      /** What failed in workers before this one. */
      readonly failures: Failures;
    }
  | { readonly type: "weights"; readonly weightsId: number; readonly weights: LayerWeights }
  | { readonly type: "forget"; readonly weightsId: number }
  | { readonly type: "inputs"; readonly inputsId: number; readonly weightsId: number; readonly request: WeightlessRequest }
  | { readonly type: "forgetInputs"; readonly inputsId: number }
  | JobMessage
  | { readonly type: "abort"; readonly id: number }
  | { readonly type: "measure"; readonly id: number }
  | { readonly type: "loseDevice" };

/** What is computed; each ends in one `done` or `failed`. */
export type JobMessage =
  | { readonly type: "attend"; readonly id: number; readonly weightsId: number; readonly request: WeightlessRequest }
  | { readonly type: "survey"; readonly id: number; readonly inputsId: number; readonly size: number }
  | { readonly type: "region"; readonly id: number; readonly inputsId: number; readonly region: MapRegion };

export type WeightlessRequest = Omit<AttentionRequest, "weights">;

/** What the worker tells the page. */
export type FromWorker =
  | { readonly type: "state"; readonly state: EngineState }
  /** All that failed so far: it outlives the worker. */
  | { readonly type: "failures"; readonly failures: Failures }
  | { readonly type: "progress"; readonly id: number; readonly fraction: number }
  | { readonly type: "done"; readonly id: number; readonly value: JobAnswer }
  | { readonly type: "failed"; readonly id: number; readonly problem: Problem }
  | { readonly type: "measured"; readonly id: number; readonly memory: EngineMemory };

/** What a job gives: `attend`, `survey` and `region` in this order. */
export type JobAnswer = Attention | Surveyed | Float32Array;

/** What the engine holds. */
export interface EngineMemory {
  readonly tensors: number;
  readonly bytes: number;
}

declare module "../result" {
  interface Problems {
    /** Called off: something newer took its place. */
    "engine/aborted": Nothing;
  }
}

export const ABORTED: Problem = { kind: "engine/aborted", params: {} };
