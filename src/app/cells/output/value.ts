import type { BranchShare } from "../../../model/attention/analysis/branchShare";
import type { AttentionValue } from "../attention/value";

/** Z, its two parts, and what each branch brings to it step by step. */
export interface OutputValue extends Pick<AttentionValue, "seriesId" | "attention" | "windows" | "sampleSteps"> {
  readonly shares: readonly BranchShare[];
}
