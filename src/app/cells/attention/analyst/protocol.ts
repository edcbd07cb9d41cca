import type { Attention, AttentionRequest } from "../../../../model/attention/attention";
import type { HeadMeasures } from "../../../../model/attention/analysis/measures";
import type { Mixed, MixerState, Outputs } from "../../../../model/attention/analysis/mixer";
import type { Filling, Occlusion } from "../../../../model/attention/analysis/occlusion";
import type { Walk } from "../../../../model/attention/analysis/walk";
import type { Failure } from "../../../../model/failure";
import type { Branch } from "../../../../model/attention/branch";

/** What is asked about: one sample (batch 1) and what the layer made of it. */
export interface AnalysedPass {
  readonly request: AttentionRequest;
  readonly attention: Attention;
}

export type AnalystQuestion =
  | { readonly ask: "mix"; readonly state: MixerState }
  /** Measures of one branch's heads under a state of the mixer; `at` says when each of its steps is (ms or samples). */
  | { readonly ask: "measure"; readonly state: MixerState; readonly branch: Branch; readonly at: Float64Array }
  | { readonly ask: "occlude"; readonly branch: Branch; readonly filling: Filling }
  | { readonly ask: "walk"; readonly branch: Branch; readonly head: number; readonly query: number };

/** What each kind of question is answered with. */
export interface Answers {
  readonly mix: Mixed;
  readonly measure: readonly HeadMeasures[];
  readonly occlude: Occlusion;
  readonly walk: Walk;
}

export type QuestionOf<Kind extends keyof Answers> = Extract<AnalystQuestion, { readonly ask: Kind }>;

/** What of a subject goes to the worker: not the maps, which are large, and which it makes row by row where it needs them. */
export interface SentSubject {
  readonly request: AttentionRequest;
  readonly outputs: Outputs;
}

/** From the page: a question on a subject, which comes along the first time. */
export interface ToAnalyst {
  readonly id: number;
  readonly subjectId: number;
  readonly subject: SentSubject | null;
  readonly question: AnalystQuestion;
}

/** To the page; `bug` is what was thrown. */
export type FromAnalyst =
  | { readonly id: number; readonly type: "answer"; readonly answer: Answers[keyof Answers] }
  | { readonly id: number; readonly type: "bug"; readonly failure: Failure };
