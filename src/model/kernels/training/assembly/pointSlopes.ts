import { addProduct, sumsOf } from "../../assembly/simd";
import { keysEnd } from "./blocks";
import { contract } from "./contract";
import { Branch, job, plan, spanStart } from "./plan";

/** What the points get as queries: dx += R Mᵀ. */
export function addQuerySlopes(b: Branch, w: i32): void {
  const to = b.pointSlopes + b.pointRow * (w * job.steps + plan.step);
  contract(b.projectedSlopes + (<usize>(w * plan.rows) << 2), plan.columnRow, b.scoresUpright, b.pointRow, job.heads * b.inner,
    to, b.pointRow, to, b.pointRow, plan.rows, b.inner);
}

/** What they get as keys of one head: dx += dSᵀ P + A'ᵀ (dC / ΣA'), two keys and four coordinates at a time. */
export function addKeySlopes(b: Branch, w: i32, h: i32, powers: usize): void {
  const slot = plan.first + w;
  const from = spanStart(b, slot);
  const last = ((plan.rows + 7) & ~7) - 8;
  const end = keysEnd(b, slot, last);
  const head = plan.columnRow * (h * b.inner) + (<usize>(w * plan.rows) << 2);
  for (let key = from; key < end; key += 2) {
    let q = 0;
    if (job.causal) while (keysEnd(b, slot, q) <= key) q += 8;
    const at = (<usize>(q * job.steps) << 2) + (<usize>(key - from) << 5);
    const to = b.pointSlopes + b.pointRow * (w * job.steps + key);
    for (let d = 0; d < b.inner; d += 4) {
      const lines = head + plan.columnRow * d + (<usize>q << 2);
      addPair(plan.scoreSlopes + at, powers + at, b.projected + lines, b.plainSlopes + lines, (last - q >> 3) + 1,
        to + (<usize>d << 2), b.pointRow, key + 1 < end);
    }
  }
}

/** Sums over `blocks` blocks of eight queries, four at a time: first of slopes and queries, then of powers and contexts. */
@inline
function addPair(
  slopes: usize, powers: usize, queries: usize, contexts: usize, blocks: i32, to: usize, toRow: usize, both: bool,
): void {
  const line = plan.columnRow;
  const line2 = line << 1;
  const line3 = line2 + line;
  const step = <usize>job.steps << 5;
  let c00 = f32x4.splat(0), c01 = c00, c02 = c00, c03 = c00;
  let c10 = c00, c11 = c00, c12 = c00, c13 = c00;
  let a0: v128, a1: v128, each: v128;
  for (let part = 0; part < 2; part++) {
    let a = part === 0 ? slopes : powers;
    let b = part === 0 ? queries : contexts;
    const end = b + (<usize>blocks << 5);
    let stride: usize = 16;
    while (b < end) {
      a0 = v128.load(a);
      a1 = v128.load(a, 32);
      each = v128.load(b);
      c00 = addProduct(c00, a0, each);
      c10 = addProduct(c10, a1, each);
      each = v128.load(b + line);
      c01 = addProduct(c01, a0, each);
      c11 = addProduct(c11, a1, each);
      each = v128.load(b + line2);
      c02 = addProduct(c02, a0, each);
      c12 = addProduct(c12, a1, each);
      each = v128.load(b + line3);
      c03 = addProduct(c03, a0, each);
      c13 = addProduct(c13, a1, each);
      a += stride;
      stride = step - stride;
      b += 16;
    }
  }
  v128.store(to, f32x4.add(v128.load(to), sumsOf(c00, c01, c02, c03)));
  if (both) v128.store(to + toRow, f32x4.add(v128.load(to + toRow), sumsOf(c10, c11, c12, c13)));
}
