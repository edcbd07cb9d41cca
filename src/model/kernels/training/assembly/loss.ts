import { sumOf } from "../../assembly/simd";
import { Loss } from "./job";
import { LANES } from "./dots";
import { job, plan } from "./plan";
import { putLanes } from "./product";

/**
 * Puts the loss's slopes in place of a row of `outputs` numbers, and returns what the row adds to the loss; both for the mean
 * over all numbers of the batch that are judged, `rowsPerWindow` rows of each window. `step` is the row's step in its window.
 */
export function judge(row: usize, index: i32, step: i32, rowsPerWindow: i32): f64 {
  const scale = 1 / (<f64>job.batch * <f64>rowsPerWindow * <f64>job.outputs);
  const wide = job.outputs / job.levelCount;
  const target = job.target + index * job.targetRowBytes + step * job.targetStepBytes;
  const wanted = job.base === 0 ? target : lessBase(target, index, step, wide);
  let sum: f64 = 0;
  for (let i: usize = 0; i < <usize>job.levelCount; i++) {
    const at = row + (i * wide << 2);
    if (job.loss === Loss.Square) sum += judgeBy(Loss.Square, at, wanted, wide, <f32>(2 * scale), 0);
    else if (job.loss === Loss.Absolute) sum += judgeBy(Loss.Absolute, at, wanted, wide, <f32>scale, 0);
    else sum += judgeBy(Loss.Pinball, at, wanted, wide, <f32>scale, load<f32>(job.levels + (i << 2)));
  }
  return sum * scale;
}

/** The target less what the output is added to. */
function lessBase(target: usize, index: i32, step: i32, wide: i32): usize {
  const first = job.base + index * job.baseRowBytes + step * job.baseStepBytes;
  let to = plan.wanted;
  let base = first;
  let line = 0;
  for (let i = 0; i < wide; i += job.targets) {
    for (let k: usize = 0; k < <usize>job.targets << 2; k += 4) store<f32>(to + k, load<f32>(target + k) - load<f32>(base + k));
    target += <usize>job.targets << 2;
    to += <usize>job.targets << 2;
    base += job.baseLineBytes;
    if (++line === job.baseLines) {
      line = 0;
      base = first;
    }
  }
  return plan.wanted;
}

/** With error e = predicted - wanted: e², |e|, or the pinball loss, level·(-e) below the target and (1 - level)·e above it. */
@inline
function judgeBy(kind: i32, row: usize, wanted: usize, count: i32, scale: f32, level: f32): f64 {
  const factor = f32x4.splat(scale);
  const none = f32x4.splat(0);
  const above = f32x4.splat((1 - level) * scale);
  const below = f32x4.splat(-level * scale);
  let sum = none;
  for (; count > 0; count -= 4) {
    let error = f32x4.sub(v128.load(row), v128.load(wanted));
    if (count < 4) error = v128.and(error, v128.load(LANES + (<usize>count << 4)));
    let slope: v128;
    if (kind === Loss.Square) {
      sum = f32x4.add(sum, f32x4.mul(error, error));
      slope = f32x4.mul(factor, error);
    } else {
      const over = f32x4.gt(error, none);
      const under = f32x4.lt(error, none);
      if (kind === Loss.Absolute) {
        sum = f32x4.add(sum, f32x4.abs(error));
        slope = v128.or(v128.and(over, factor), v128.and(under, f32x4.neg(factor)));
      } else {
        slope = v128.or(v128.and(over, above), v128.and(under, below));
        sum = f32x4.add(sum, f32x4.div(f32x4.mul(slope, error), factor));
      }
      // An error that is no number must not pass for one that is zero.
      slope = v128.or(slope, v128.andnot(error, f32x4.eq(error, error)));
    }
    putLanes(row, slope, count);
    row += 16;
    wanted += 16;
  }
  return <f64>sumOf(sum);
}
