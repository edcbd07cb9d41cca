import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { AttentionRequest } from "../attention/attention";
import type { Branch } from "../attention/branch";
import { referenceAttention, relativeError } from "../attention/reference";
import { sampleRequest, sampleRequests } from "../layers/samples";
import { foldBranch } from "./fold";
import { createKernel, type Kernel } from "./kernel";
import type { BranchTask } from "./load";

const BRANCHES: readonly Branch[] = ["short", "long"];

let kernel: Kernel;
beforeAll(async () => {
  kernel = await createKernel(readFileSync(new URL("./attention.wasm", import.meta.url)));
});

function taskOf({ weights, batch, steps, causal, ...inputs }: AttentionRequest, branch: Branch): BranchTask {
  const { values, mask } = inputs[branch];
  return { folded: foldBranch(weights, branch), batch, steps, values, mask, causal };
}

/** The largest absolute difference; infinite where one is not a number. */
function gap(values: ArrayLike<number>, reference: ArrayLike<number>): number {
  if (values.length !== reference.length) return Infinity;
  let most = 0;
  for (let i = 0; i < reference.length; i++) {
    const each = Math.abs((values[i] as number) - (reference[i] as number));
    if (!(each <= most)) most = Number.isNaN(each) ? Infinity : each;
  }
  return most;
}

const wide = { batch: 2, steps: 37, heads: 3 };
const requests = [
  ...sampleRequests(80),
  sampleRequest({ ...wide, shortWidth: 70, longWidth: 16, units: 16, causal: true, masked: true }, 1),
  sampleRequest({ ...wide, shortWidth: 65, longWidth: 64, units: 64, causal: false, masked: false }, 2),
  sampleRequest({ ...wide, shortWidth: 13, longWidth: 3, units: 5, causal: false, masked: true }, 3),
];

test("gives the maps and outputs of the float64 reference to 1e-5, one request after another in one memory", () => {
  for (const request of requests) {
    const reference = referenceAttention(request);
    for (const branch of BRANCHES) {
      kernel.load(taskOf(request, branch));
      const { maps, output } = kernel.attend({ maps: true });
      expect(gap(maps ?? [], reference[branch].maps)).toBeLessThan(1e-5);
      expect(relativeError(output, reference[branch].output)).toBeLessThan(1e-5);
    }
  }
});
