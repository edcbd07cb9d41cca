import { each, when } from "../../../webgpu/shaders/text";
import type { SourceAddress } from "../data";
import type { BranchFolds, BranchRows, FoldLayout, ScratchLayout } from "../layout";
import { fours, type BranchShape, type Shape } from "../shape";
import { address, bindings } from "./bindings";

export const FOLD_THREADS = 128;

/** What is added to a learned normalisation's spread, as `LearnedNormalization` does. */
export const EPSILON = "0.000001";

/**
 * What does not need one another before the rows: a workgroup for each branch and head folds its weights (all that is linear
 * before the softmax, multiplied out), and the workgroups behind those bring the batch's points, a thread for each step.
 */
export function prepareShader(shape: Shape, folds: FoldLayout, scratch: ScratchLayout, sources: readonly (readonly SourceAddress[])[]): string {
  const { heads } = shape.task;
  return /* wgsl */ `${bindings({})}
${shape.branches.map((branch, b) => foldFunction(shape, branch, folds.branches[b]!)).join("\n")}
${shape.branches.map((branch, b) => gatherFunction(shape, branch, scratch.branches[b]!, sources[b]!)).join("\n")}

@compute @workgroup_size(${FOLD_THREADS})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  if (group.x < ${heads}u) {
    fold_short(group.x, thread);
  } else if (group.x < ${2 * heads}u) {
    fold_long(group.x - ${heads}u, thread);
  } else {
    let points = job.batch * ${shape.task.steps}u;
    let point = (group.x - ${2 * heads}u) * ${FOLD_THREADS}u + thread;
    if (point < points) { gather_short(point); } else if (point < 2u * points) { gather_long(point - points); }
  }
}
`;
}

/** Workgroups of it. */
export const prepareGroups = ({ task: { heads, steps } }: Shape, batch: number) => 2 * heads + Math.ceil((2 * batch * steps) / FOLD_THREADS);

/** Scores are for powers of two. */
export const scoreScale = (units: number) => Math.LOG2E / Math.sqrt(units);

function foldFunction({ task: { heads, units } }: Shape, b: BranchShape, to: BranchFolds): string {
  const [W, E, U] = [b.inner, b.inner + 1, units];
  const across = heads * units;
  const padded = 4 * fours(W);
  const wide = 4 * fours(U);
  /** A row of Ŵ times a kernel; of the identity, where the dense layer is not folded. */
  const project = (kernel: number, biased: boolean) => b.wide
    ? `state[${kernel}u + e * ${across}u + h * ${U}u + u]`
    : `${biased ? `select(0.0, state[${kernel + across * U}u + h * ${U}u + u], e == ${W}u)` : "0.0"};
      for (var v = 0u; v < ${U}u; v++) { sum += state[${b.dense}u + e * ${U}u + v] * state[${kernel}u + v * ${across}u + h * ${U}u + u]; }`;
  return /* wgsl */ `
fn fold_${b.name}(h: u32, thread: u32) {
  for (var i = thread; i < ${3 * E * U}u; i += ${FOLD_THREADS}u) {
    let which = i / ${E * U}u;
    let e = (i / ${U}u) % ${E}u;
    let u = i % ${U}u;
    let at = h * ${E * U}u + e * ${U}u + u;
    if (which == 0u) {
      var sum = ${project(b.query, true)};
      folded[${to.query}u + at] = sum;
    } else if (which == 1u) {
      if (e < ${W}u) {
        var sum = ${project(b.key, false)};
        folded[${to.key}u + at] = sum;
      }
    } else {
      var sum = ${project(b.value, true)};
      folded[${to.value}u + at] = sum;
    }
  }
  storageBarrier();
  for (var i = thread; i < ${E * W}u; i += ${FOLD_THREADS}u) {
    let e = i / ${W}u;
    let d = i % ${W}u;
    var sum = 0.0;
    for (var u = 0u; u < ${U}u; u++) {
      sum += folded[${to.query}u + h * ${E * U}u + e * ${U}u + u] * folded[${to.key}u + h * ${E * U}u + d * ${U}u + u];
    }
    let row = select(e, ${padded}u, e == ${W}u);
    folded[${4 * to.scores.at}u + (row * ${heads}u + h) * ${padded}u + d] = ${scoreScale(U)} * sum;
  }
  for (var i = thread; i < ${E * U}u; i += ${FOLD_THREADS}u) {
    let d = i / ${U}u;
    let u = i % ${U}u;
    var sum = 0.0;
    for (var v = 0u; v < ${U}u; v++) {
      sum += folded[${to.value}u + h * ${E * U}u + d * ${U}u + v] * state[${b.output}u + (h * ${U}u + v) * ${U}u + u];
    }
    if (d < ${W}u) {
      folded[${4 * to.values.at}u + (h * ${padded}u + d) * ${wide}u + u] = sum;
    } else {
      if (h == 0u) { sum += state[${b.output + across * U}u + u]; }
      folded[${4 * to.bias.at}u + h * ${wide}u + u] = sum;
    }
  }
}`;
}

function gatherFunction({ task: { steps, units } }: Shape, b: BranchShape, rows: BranchRows, sources: readonly SourceAddress[]): string {
  const given = `${4 * rows.given.at}u + point * ${4 * rows.given.fours}u`;
  const read = (i: number): string => {
    const { width, column, normalisation, embedding, embedded } = b.sources[i]!;
    const { view, shift } = sources[i]!;
    const { features } = rows.sources[i]!;
    const to = embedding < 0 ? `given + ${column}u` : `${4 * features.at}u + point * ${4 * features.fours}u`;
    return /* wgsl */ `{
    let to = ${to};
    let view = ${address(view.at, view.window, view.step, "index", "t")};
    ${when(shift !== null, `let shift = ${address(shift?.at ?? 0, shift?.window ?? 0, 0, "index", "0")};`)}
    for (var d = 0u; d < ${width}u; d++) {
      var value = series[view + d]${when(shift !== null, " - series[shift + d]")};
      ${when(normalisation >= 0, `value = (value - state[${normalisation}u + d]) / (state[${normalisation + width}u + d] + ${EPSILON});`)}
      scratch[to + d] = value;
    }
    ${when(embedding >= 0, `for (var e = 0u; e < ${embedded}u; e++) {
      var sum = state[${embedding + width * embedded}u + e];
      for (var d = 0u; d < ${width}u; d++) { sum += scratch[to + d] * state[${embedding}u + d * ${embedded}u + e]; }
      // Not by max, which may take what is no number for zero.
      scratch[given + ${column}u + e] = select(sum, 0.0, sum <= 0.0);
    }`)}
  }`;
  };
  return /* wgsl */ `
fn gather_${b.name}(point: u32) {
  let index = windows[job.windows + point / ${steps}u];
  let t = point % ${steps}u;
  let given = ${given};
  ${each(b.sources.length, read)}
  ${when(b.wide, `for (var u = 0u; u < ${units}u; u++) {
    var sum = state[${b.dense + b.width * units}u + u];
    for (var d = 0u; d < ${b.width}u; d++) { sum += scratch[given + d] * state[${b.dense}u + d * ${units}u + u]; }
    scratch[${4 * rows.points.at}u + point * ${4 * rows.points.fours}u + u] = sum;
  }`)}
}`;
}
