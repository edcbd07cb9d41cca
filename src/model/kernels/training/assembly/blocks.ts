import { Branch, job, plan, spanEnd } from "./plan";

/*
 * The group's queries are worked off in blocks of 8 or 4 of one window and one head, side by side in the lanes. A block at a
 * window's end may reach into the next window's columns, which are written after it. Its powers stand with a line for each
 * key, without gaps.
 */

/** Queries of the block that begins with the window's query `q` of this group. */
@inline
export function lanesAt(b: Branch, q: i32): i32 {
  return b.inward || plan.rows - q > 4 ? 8 : 4;
}

/** The key behind the last that this block looks at. */
@inline
export function keysEnd(b: Branch, slot: i32, q: i32): i32 {
  const end = spanEnd(b, slot);
  return job.causal ? min(end, plan.step + min(q + 8, plan.rows)) : end;
}
