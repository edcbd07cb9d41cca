import { attend as attendJob } from "./attend";
import { Job } from "./job";

export { addApart, collect, countBins, sum } from "./columns";
export { multiply, transpose } from "./multiply";
export { tally } from "./tally";

/** Where the caller writes the job; everything from `end` on is the caller's. */
export const job: usize = memory.data(offsetof<Job>(), 16);
export const end: usize = __heap_base;

export function attend(): void {
  attendJob(changetype<Job>(job));
}
