import { addProduct, sumOf } from "../../assembly/simd";
import { job } from "./plan";

/** Numbers that are added up in single precision before they join a double. */
const STRETCH: usize = 1 << 12;

/** The gradient's Euclidean length over all weights. */
export function gradientNorm(): f64 {
  let total: f64 = 0;
  const end = endOf(job.gradients);
  for (let at = job.gradients; at < end; ) {
    let sum = f32x4.splat(0);
    for (const stop = min(end, at + STRETCH); at < stop; at += 16) {
      const each = v128.load(at);
      sum = addProduct(sum, each, each);
    }
    total += <f64>sumOf(sum);
  }
  return Math.sqrt(total);
}

/**
 * Adam (Kingma and Ba 2015, algorithm 1) as Keras writes it: `rate` holds both corrections of the bias, √(1 - β₂ᵗ) / (1 - β₁ᵗ), and
 * ε is added to the uncorrected root. `toward1` and `toward2` are 1 - β₁ and 1 - β₂, which single precision must not subtract: of
 * 0.001 it would keep four digits. Gradients are first multiplied by `scale`, weights by `keep` (1 - rate · decay).
 */
export function adam(rate: f32, toward1: f32, toward2: f32, epsilon: f32, keep: f32, scale: f32): void {
  const step = f32x4.splat(rate);
  const part1 = f32x4.splat(toward1);
  const part2 = f32x4.splat(toward2);
  const little = f32x4.splat(epsilon);
  const kept = f32x4.splat(keep);
  const factor = f32x4.splat(scale);
  let weight = job.weights;
  let moment = job.moments;
  let square = job.squares;
  const end = endOf(job.gradients);
  for (let at = job.gradients; at < end; at += 16) {
    const gradient = f32x4.mul(factor, v128.load(at));
    let m = v128.load(moment);
    m = addProduct(m, part1, f32x4.sub(gradient, m));
    v128.store(moment, m);
    let v = v128.load(square);
    v = addProduct(v, part2, f32x4.sub(f32x4.mul(gradient, gradient), v));
    v128.store(square, v);
    const change = f32x4.div(f32x4.mul(step, m), f32x4.add(f32x4.sqrt(v), little));
    v128.store(weight, f32x4.sub(f32x4.mul(kept, v128.load(weight)), change));
    weight += 16;
    moment += 16;
    square += 16;
  }
}

/** Gradient descent with momentum, as Keras writes it: the moment is the step itself. */
export function descent(rate: f32, momentum: f32, keep: f32, scale: f32): void {
  const factor = f32x4.splat(-rate * scale);
  const stay = f32x4.splat(momentum);
  const kept = f32x4.splat(keep);
  let weight = job.weights;
  let moment = job.moments;
  const end = endOf(job.gradients);
  for (let at = job.gradients; at < end; at += 16) {
    const m = addProduct(f32x4.mul(stay, v128.load(moment)), factor, v128.load(at));
    v128.store(moment, m);
    v128.store(weight, f32x4.add(f32x4.mul(kept, v128.load(weight)), m));
    weight += 16;
    moment += 16;
  }
}

/** Arrays have room for a few zeros behind the last number. */
@inline
function endOf(from: usize): usize {
  return from + (<usize>job.count << 2);
}
