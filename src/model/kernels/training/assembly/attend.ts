import { NEVER } from "../../assembly/softmax";
import { keysEnd, lanesAt } from "./blocks";
import { contract, contractScaled } from "./contract";
import { evenOut } from "./even";
import { Branch, job, plan, spanEnd, spanStart } from "./plan";
import { exponentiate } from "./powers";
import { scores } from "./scores";

/** For the group's queries: scores, their powers, and by these the weighted means of the points; head by head. */
export function attend(b: Branch): void {
  contract(b.scores, b.scoresRow, b.asking, plan.columnRow, b.inner + 1, plan.zeros, 0,
    b.projected, plan.columnRow, job.heads * b.inner, plan.columns);
  let powers = b.powers;
  for (let w = 0; w < plan.count; w++) {
    const slot = plan.first + w;
    const from = spanStart(b, slot);
    for (let h = 0; h < job.heads; h++) {
      for (let q = 0; q < plan.rows; q += 8) {
        const lanes = lanesAt(b, q);
        const end = keysEnd(b, slot, q);
        if (end > from) attendBlock(b, w, h, q, lanes, from, end, powers);
        powers += <usize>(job.steps * lanes) << 2;
      }
    }
    if (b.spans !== 0) evenOut(b, w);
  }
}

function attendBlock(b: Branch, w: i32, h: i32, q: i32, lanes: i32, from: i32, end: i32, powers: usize): void {
  const column = <usize>(w * plan.rows + q) << 2;
  const head = plan.columnRow * (h * b.inner) + column;
  const keys = b.keys + (<usize>(w * job.steps + from) << 2);
  const row = <usize>lanes << 2;
  v128.store(plan.peaks, f32x4.splat(NEVER));
  v128.store(plan.peaks, f32x4.splat(NEVER), 16);
  const open = job.causal ? max(from, min(plan.step + q, end)) : end;
  scores(keys, b.keyRow, b.projected + head, plan.columnRow, b.inner, powers, open - from, lanes, plan.peaks);
  if (open < end) {
    const edge = powers + row * (open - from);
    contract(keys + (<usize>(open - from) << 2), b.keyRow, b.projected + head, plan.columnRow, b.inner, plan.zeros, 0,
      edge, row, end - open, lanes);
    closeAhead(edge, row, end - open, open - plan.step - q);
  }
  const inverses = b.inverses + plan.columnRow * h + column;
  exponentiate(powers, end - from, lanes, plan.peaks, inverses);
  if (b.inward) blank(b, powers, w, q, from, end);
  const points = b.points + (<usize>((w * job.steps + from) * b.inner) << 2);
  contractScaled(points, <usize>b.inner << 2, powers, row, end - from, plan.zeros, 0,
    b.context + head, plan.columnRow, b.inner, lanes, inverses);
}

/** Keys from the block's own steps on: a query before a key does not see it. `ahead` is the first key's step less the first query's. */
function closeAhead(block: usize, row: usize, keys: i32, ahead: i32): void {
  for (let k = 0; k < keys; k++) {
    for (let q: usize = 0; q < row; q += 4) {
      if (<i32>(q >> 2) < ahead + k) store<f32>(block + q, NEVER);
      const peak = plan.peaks + q;
      store<f32>(peak, max(load<f32>(peak), load<f32>(block + q)));
    }
    block += row;
  }
}

/**
 * Clears the lanes that are no query of this window, or a padded one: sums over lanes, for the slopes of the points, must not
 * count them. Of two keys beyond the last, which such a sum takes in pairs, the first is cleared as well.
 */
function blank(b: Branch, block: usize, w: i32, q: i32, from: i32, end: i32): void {
  const slot = plan.first + w;
  for (let lane = 0; lane < 8; lane++) {
    const step = plan.step + q + lane;
    if (q + lane < plan.rows && isSeen(b, slot, step)) continue;
    const at = block + (<usize>lane << 2);
    for (let k = 0; k < end - from; k++) store<f32>(at + (<usize>k << 5), 0);
  }
  if (end < job.steps) memory.fill(block + (<usize>(end - from) << 5), 0, 32);
}

@inline
function isSeen(b: Branch, slot: i32, step: i32): bool {
  return step >= spanStart(b, slot) && step < spanEnd(b, slot);
}
