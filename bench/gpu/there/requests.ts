import type { AttentionRequest } from "../../../src/model/attention/attention";
import { foldBranch } from "../../../src/model/attention/fold";
import { sampleRequest } from "../../../src/model/attention/samples.testing";
import type { BranchTask } from "../../../src/model/kernels/load";
import type { Sizes } from "../../sizes";

export const requestFor = ({ width, ...sizes }: Sizes): AttentionRequest =>
  sampleRequest({ ...sizes, shortWidth: width, longWidth: width, causal: false, masked: false }, 1);

/** The first steps of a request of one window: so one series serves all lengths. */
export function firstSteps(request: AttentionRequest, steps: number): AttentionRequest {
  const part = ({ values, width, mask }: AttentionRequest["short"]) => ({ values: values.subarray(0, steps * width), width, mask });
  return { ...request, steps, short: part(request.short), long: part(request.long) };
}

/** The branch that is timed alone; the other one is as large. */
export function branchTask({ weights, batch, steps, causal, short: { values, mask } }: AttentionRequest): BranchTask {
  return { folded: foldBranch(weights, "short"), batch, steps, values, mask, causal };
}

export const sizesOf = ({ batch, steps, units, heads, short: { width } }: AttentionRequest): Sizes => ({ batch, steps, width, units, heads });
