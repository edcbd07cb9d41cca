import type { FoldLayout } from "../layout";
import { denseSize, type Shape } from "../shape";

/** Adds up one number of each thread of a workgroup, by way of sixteen; `threads` is a multiple of that. */
export const summedFunction = (threads: number) => /* wgsl */ `
var<workgroup> each: array<f32, ${threads}>;
var<workgroup> sixteen: array<f32, 16>;
fn summed(thread: u32, value: f32) -> f32 {
  each[thread] = value;
  workgroupBarrier();
  if (thread < 16u) {
    var sum = 0.0;
    for (var i = thread; i < ${threads}u; i += 16u) { sum += each[i]; }
    sixteen[thread] = sum;
  }
  workgroupBarrier();
  var sum = 0.0;
  for (var i = 0u; i < 16u; i++) { sum += sixteen[i]; }
  return sum;
}`;

/**
 * What the optimiser makes of a weight (Adam: Kingma and Ba 2015, algorithm 1, as Keras writes it; or descent with momentum). Written in
 * `fma`, so that compilers have nothing to contract, and weights are the same bits whichever shader makes them.
 * @param folded how `folded` is bound
 */
export function learnFunctions({ count, task: { heads } }: Shape, folded: "f32" | "vec4f"): string {
  return /* wgsl */ `
var<private> learning = false;
var<private> scale = 1.0;

fn foldedFloat(i: u32) -> f32 { return ${folded === "f32" ? "folded[i]" : "folded[i / 4u][i % 4u]"}; }
/** A folded dense layer's gradient is what all heads add up to. */
fn denseSlope(parts: u32, size: u32, i: u32) -> f32 {
  var sum = 0.0;
  for (var h = 0u; h < ${heads}u; h++) { sum += foldedFloat(parts + h * size + i); }
  return sum;
}
fn scaleOf(norm: f32) -> f32 {
  if (job.clip > 0.0 && norm > job.clip) { return job.clip / norm; }
  return 1.0;
}
/** Weight, moment and square after the step. */
fn learnt(i: u32, slope: f32) -> vec3f {
  let weight = state[i];
  if (!learning) { return vec3f(weight, 0.0, 0.0); }
  var moment = state[${2 * count}u + i];
  if (job.isAdam == 0u) {
    moment = fma(job.momentum, moment, -(job.rate * (slope * scale)));
    return vec3f(fma(job.keep, weight, moment), moment, 0.0);
  }
  moment = fma(job.toward1, fma(slope, scale, -moment), moment);
  let scaled = slope * scale;
  var mean = state[${3 * count}u + i];
  mean = fma(job.toward2, fma(scaled, scaled, -mean), mean);
  return vec3f(fma(job.keep, weight, -(job.rate * moment / (sqrt(mean) + job.epsilon))), moment, mean);
}
fn learn(i: u32, slope: f32) {
  if (!learning) { return; }
  let all = learnt(i, slope);
  state[i] = all.x;
  state[${2 * count}u + i] = all.y;
  if (job.isAdam == 1u) { state[${3 * count}u + i] = all.z; }
}
fn learnInPlace(i: u32) { learn(i, state[${count}u + i]); }
`;
}

/** Folded dense layers, and where all heads' parts of their gradients are. */
const foldedDense = ({ branches, task: { units } }: Shape, folds: FoldLayout) =>
  branches.flatMap((branch, b) => (branch.wide ? [] : [{ at: branch.dense, size: denseSize(branch.inner, units), parts: folds.branches[b]!.denseSlopes }]));

/** The gradient of a weight, whatever it belongs to. */
export const gradientFunction = (shape: Shape, folds: FoldLayout) => /* wgsl */ `
fn gradient(i: u32) -> f32 {
  ${foldedDense(shape, folds).map(({ at, size, parts }) => `if (i >= ${at}u && i < ${at + size}u) { return denseSlope(${parts}u, ${size}u, i - ${at}u); }`).join("\n  ")}
  return state[${shape.count}u + i];
}`;

/**
 * Judges the batch before, from what the chain left: the length of its gradient, and whether it is to be learnt from. One whose loss or
 * gradient is no number, and any that follows such a one, changes nothing. For all threads of a workgroup.
 */
export const judgeFunction = (shape: Shape, folds: FoldLayout, threads: number) => /* wgsl */ `${summedFunction(threads)}
/** Told from the bits: a compiler may take it that a number is one. */
fn isNumber(value: f32) -> bool { return (bitcast<u32>(value) & 0x7f800000u) != 0x7f800000u; }

fn judgeBefore(group: u32, thread: u32) {
  if (job.pending == 0u) { return; }
  var own = 0.0;
  ${foldedDense(shape, folds).map(({ size, parts }) => `for (var i = thread; i < ${size}u; i += ${threads}u) { let slope = denseSlope(${parts}u, ${size}u, i); own = fma(slope, slope, own); }`).join("\n  ")}
  var square = summed(thread, own);
  for (var i = 0u; i < ${2 * shape.task.heads + 1}u; i++) { square += folded[${folds.norms}u + i]; }
  let norm = sqrt(square);
  let loss = folded[${folds.norms + 2 * shape.task.heads + 1}u];
  let goesOn = job.record == 0u || records[max(job.record, 1u) - 1u].z == 1.0;
  let taken = goesOn && isNumber(loss) && isNumber(square);
  if (group == 0u && thread == 0u) { records[job.record] = vec4f(loss, norm, f32(taken), 0.0); }
  learning = job.learns == 1u && taken;
  scale = scaleOf(norm);
}`;

/** Weights that many workgroups read while they fold and gather: each has a copy, and they change in their place thereafter. */
const sharedWeights = ({ branches, task: { units } }: Shape) =>
  branches.flatMap(({ front, dense, inner, wide, width }) => [front, { at: dense, size: denseSize(wide ? width : inner, units) }]).filter(({ size }) => size > 0);

const SHARE = 8;
const sharedCount = (shape: Shape) => sharedWeights(shape).reduce((sum, { size }) => sum + size, 0);
/** Workgroups that change them. */
export const sharedGroups = (shape: Shape, threads: number) => Math.ceil(sharedCount(shape) / (threads * SHARE));

/** Changes them; `group` counts those workgroups. The batch before has been judged. */
export const learnSharedFunction = (shape: Shape, folds: FoldLayout, threads: number) => /* wgsl */ `${gradientFunction(shape, folds)}
fn learnShared(group: u32, thread: u32) {
  if (job.pending == 0u) { return; }
  let record = records[job.record];
  learning = job.learns == 1u && record.z == 1.0;
  scale = scaleOf(record.y);
  for (var place = group * ${threads}u + thread; place < ${sharedCount(shape)}u; place += ${threads * sharedGroups(shape, threads)}u) {
    var i = place;
    ${sharedWeights(shape).map(({ at, size }, k, all) => {
      const before = all.slice(0, k).reduce((sum, each) => sum + each.size, 0);
      return `if (place >= ${before}u && place < ${before + size}u) { i = place - ${before}u + ${at}u; }`;
    }).join("\n    ")}
    learn(i, gradient(i));
  }
}`;
