import { attend } from "./attend";
import { contract } from "./contract";
import { descend } from "./descend";
import { gather } from "./gather";
import { giveBack } from "./giveBack";
import { job, long, plan, short } from "./plan";
import { addRows, readOut } from "./readOut";
import { takeQueries, turnFours, turnPoints } from "./turn";

/**
 * Windows `first` to `first + count` of the batch, group by group: forward, loss, and, where that is asked for, back. A group
 * goes all the way before the next begins, so that nothing leaves the second-level cache and nothing is computed twice. What is
 * found is added up in a portion of its own, which begins empty.
 */
export function rows(first: i32, count: i32, portion: i32, backward: bool): void {
  plan.portion = job.sums + job.sumBytes * portion;
  memory.fill(plan.portion, 0, job.sumBytes);
  short.spans = job.shortSpans;
  long.spans = job.longSpans;
  for (let w = first; w < first + count; w += plan.perGroup) {
    plan.first = w;
    plan.count = min(plan.perGroup, first + count - w);
    gather(short);
    gather(long);
    turnPoints(short);
    turnPoints(long);
    for (let q = 0; q < plan.queries; q += plan.part) {
      plan.step = plan.firstQuery + q;
      plan.rows = min(plan.part, plan.queries - q);
      plan.columns = plan.count * plan.rows;
      forward();
      readOut(backward);
      if (backward) back(q === 0);
    }
    if (!backward) continue;
    if (short.inward) giveBack(short);
    if (long.inward) giveBack(long);
  }
}

function forward(): void {
  takeQueries(short);
  takeQueries(long);
  attend(short);
  attend(long);
  const inner = job.heads * short.inner;
  contract(short.context, plan.columnRow, short.values, plan.unitRow, inner, plan.bias, 0,
    plan.mixed, plan.unitRow, plan.columns, job.units);
  contract(long.context, plan.columnRow, long.values, plan.unitRow, job.heads * long.inner, plan.mixed, plan.unitRow,
    plan.mixed, plan.unitRow, plan.columns, job.units);
  if (job.mixed !== 0) keepMixed();
}

/** Rows that were not computed, because nothing reads them out, are left as they are. */
function keepMixed(): void {
  const bytes = <usize>job.units << 2;
  let from = plan.mixed;
  for (let w = 0; w < plan.count; w++) {
    let to = job.mixed + bytes * ((plan.first + w) * job.steps + plan.step);
    for (let q = 0; q < plan.rows; q++) {
      memory.copy(to, from, bytes);
      from += plan.unitRow;
      to += bytes;
    }
  }
}

function back(isFirst: bool): void {
  if (isFirst) {
    if (short.inward) memory.fill(short.pointSlopes, 0, short.pointRow * (plan.count * job.steps));
    if (long.inward) memory.fill(long.pointSlopes, 0, long.pointRow * (plan.count * job.steps));
  }
  memory.fill(plan.mixed + plan.unitRow * plan.columns, 0, plan.unitRow << 3);
  turnFours(plan.mixed, plan.unitRow, plan.turned, plan.columnRow, plan.columns + 7, job.units);
  addRows(plan.mixed, plan.unitRow, plan.columns, plan.portion + plan.biasSums, job.units);
  descend(short);
  descend(long);
}
