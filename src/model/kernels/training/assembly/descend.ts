import { addProduct } from "../../assembly/simd";
import { keysEnd, lanesAt } from "./blocks";
import { contract } from "./contract";
import { dots } from "./dots";
import { holdStill, spreadEvenly } from "./even";
import { addKeySlopes, addQuerySlopes } from "./pointSlopes";
import { Branch, job, plan, spanStart } from "./plan";
import { product } from "./product";
import { scoreSlopes } from "./scoreSlopes";

/** ln 2: scores are for powers of two. */
const LN2: f32 = 0.6931471805599453;

/**
 * From the slopes of Z back to those of M and N, which are added to the portion's, and, where they are asked for, of the points.
 * With C = A' x / ΣA' : dC = G Nᵀ, dS = A' ∘ (dC' xᵀ - δ), δ = Σ_d dC'·C, dC' = ln 2 · dC / ΣA'; R = dS x, dM = x̂ᵀ R, dN = Cᵀ G.
 */
export function descend(b: Branch): void {
  const inners = job.heads * b.inner;
  const line = plan.columnRow;
  contract(b.valuesUpright, b.scoresRow, plan.turned, line, job.units, plan.zeros, 0, b.contextSlopes, line, inners, plan.columns);
  if (b.spans !== 0 && b.inward) for (let w = 0; w < plan.count; w++) spreadEvenly(b, w);
  scale(b);
  const values = plan.portion + b.valueSums;
  product(b.context, line, 4, plan.mixed, plan.unitRow, plan.columns, values, plan.unitRow, values, plan.unitRow, inners, job.units);
  let powers = b.powers;
  for (let w = 0; w < plan.count; w++) {
    for (let h = 0; h < job.heads; h++) {
      const first = powers;
      for (let q = 0; q < plan.rows; q += 8) {
        const lanes = lanesAt(b, q);
        descendBlock(b, w, h, q, lanes, powers);
        powers += <usize>(job.steps * lanes) << 2;
      }
      if (b.inward) addKeySlopes(b, w, h, first);
    }
    if (b.spans !== 0) holdStill(b, w);
    if (b.inward) addQuerySlopes(b, w);
  }
  dots(b.asking, line, b.projectedSlopes, line, (plan.columns + 3) & ~3, 1, true,
    plan.portion + b.scoreSums, b.scoresRow, b.inner + 1, inners);
}

/** dC' and -δ, for all columns, and dC over the sum of powers where the points ask for it. */
function scale(b: Branch): void {
  const line = plan.columnRow;
  const factor = f32x4.splat(LN2);
  for (let h = 0; h < job.heads; h++) {
    for (let j: usize = 0; j < <usize>(plan.columns + 7) << 2; j += 16) {
      let at = line * (h * b.inner) + j;
      const inverse = v128.load(b.inverses + line * h + j);
      const both = f32x4.mul(factor, inverse);
      let offset = f32x4.splat(0);
      for (let d = 0; d < b.inner; d++) {
        const slope = v128.load(b.contextSlopes + at);
        const scaled = f32x4.mul(slope, both);
        v128.store(b.contextSlopes + at, scaled);
        if (b.inward) v128.store(b.plainSlopes + at, f32x4.mul(slope, inverse));
        offset = addProduct(offset, scaled, v128.load(b.context + at));
        at += line;
      }
      v128.store(b.offsets + line * h + j, f32x4.neg(offset));
    }
  }
}

function descendBlock(b: Branch, w: i32, h: i32, q: i32, lanes: i32, powers: usize): void {
  const slot = plan.first + w;
  const from = spanStart(b, slot);
  const end = keysEnd(b, slot, q);
  if (end <= from) return;
  const line = plan.columnRow;
  const column = <usize>(w * plan.rows + q) << 2;
  const head = line * (h * b.inner) + column;
  const row = <usize>lanes << 2;
  const key = <usize>(w * job.steps + from) << 2;
  const slopes = plan.scoreSlopes + (<usize>(q * job.steps) << 2);
  scoreSlopes(b.keys + key, b.keyRow, b.contextSlopes + head, line, b.inner, b.offsets + line * h + column,
    slopes, end - from, lanes, powers);
  if (b.inward && end < job.steps) memory.fill(slopes + row * (end - from), 0, row);
  contract(b.points + key * b.inner, <usize>b.inner << 2, slopes, row, end - from, plan.zeros, 0,
    b.projectedSlopes + head, line, b.inner, lanes);
}
