import { layOut } from "./layout";
import { job as theJob, plan } from "./plan";

export { fold } from "./fold";
export { rows } from "./rows";
export { chain, totalLoss } from "./chain";
export { adam, descent, gradientNorm } from "./update";

/** Where the caller writes the job; everything from `end` on is the caller's. */
export const job: usize = changetype<usize>(theJob);
export const end: usize = __heap_base;

/** Gives everything its place from `from` on, and returns the first byte behind. The memory may have to grow to that. */
export function prepare(from: usize): usize {
  return layOut(from);
}

/** Clears all that is computed anew in each step, where something that is no number may linger beyond the last column. */
export function clear(): void {
  memory.fill(plan.scratch, 0, plan.scratchBytes);
}
