import { ReadOut } from "./job";
import { job, plan } from "./plan";
import { lineOf } from "./allocator";

/** Queries of a group: enough for the tiles, few enough that all its buffers stay in the second-level cache. */
const GROUP: i32 = 64;
/** Most bytes of a group's powers, and of its points, for the same reason. */
const POWERS: i32 = 1 << 19;
const POINTS: i32 = 1 << 16;

/** Decides which queries are worked off together: whole windows where they are short, parts of one where they are long. */
export function planGroups(): void {
  const steps = job.steps;
  plan.firstQuery = job.readOut === ReadOut.Last ? steps - 1 : 0;
  plan.queries = steps - plan.firstQuery;
  if (plan.queries <= GROUP || job.readOut === ReadOut.Mean) {
    plan.part = plan.queries;
    const widest = max(job.shortWidth, job.longWidth);
    const most = min(GROUP / plan.queries, POINTS / (steps * widest * 4));
    plan.perGroup = max(1, min(job.capacity, most));
  } else {
    const most = POWERS / (2 * job.heads * steps * 4);
    plan.part = max(8, min(GROUP, most & ~7));
    plan.perGroup = 1;
  }
  plan.columnRow = lineOf(max(plan.perGroup * plan.part, job.steps === plan.part ? plan.perGroup * steps : 0) + 8);
}
