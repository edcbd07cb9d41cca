import type { Problem } from "../result";
import { branchLayout, poolOf, runLayout, type BranchSizes, type Wanted } from "./layout";
import { regionBytes } from "./region";

/** The kernel addresses its memory by 32 bits. */
const MOST_ADDRESSES = 2 ** 32;
/** Steps beyond which nothing is tried: the time grows with T². */
const MOST_STEPS = 32_768;

/** Bytes that a run of one branch takes: the kernel's memory (regions included), and the arrays that it gives. */
export function bytesNeeded(sizes: BranchSizes, wanted: Wanted): { kernel: number; results: number } {
  const { batch, steps, units, heads } = sizes;
  const cells = wanted.overview === undefined ? 0 : 2 * Math.ceil(steps / poolOf(steps, wanted.overview.size)) ** 2;
  const floats =
    batch * (steps * units + heads * ((wanted.maps ? steps * steps : 0) + cells + (wanted.measures ? steps : 0)));
  const run = runLayout(sizes, wanted, branchLayout(sizes).end);
  return { kernel: run.end + regionBytes(steps), results: 4 * floats };
}

/** The largest number of steps whose run fits into `budget` bytes, at most 32,768; 0 where not even one does. */
export function largestSteps(sizes: Omit<BranchSizes, "steps">, wanted: Wanted, budget: number): number {
  const fits = (steps: number) => {
    const { kernel, results } = bytesNeeded({ ...sizes, steps }, wanted);
    return kernel <= MOST_ADDRESSES && kernel + results <= budget;
  };
  let low = 0;
  let high = MOST_STEPS;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

declare module "../result" {
  interface Problems {
    /** A window that does not fit into so many bytes; `most` steps would. */
    "engine/long-window": { readonly steps: number; readonly bytes: number; readonly most: number };
  }
}

/** What keeps a run without whole maps from fitting into `budget` bytes, told before it starts; null where it fits. */
export function refuseSize(sizes: BranchSizes, wanted: Omit<Wanted, "maps">, budget: number): Problem | null {
  const most = largestSteps(sizes, wanted, budget);
  if (sizes.steps <= most) return null;
  return {
    kind: "engine/long-window",
    params: { steps: sizes.steps, bytes: budget, most },
  };
}
