import { each, when } from "../../../webgpu/shaders/text";
import type { SourceAddress } from "../data";
import type { Layouts } from "../buffers";
import { frontSize, type BranchFolds, type BranchRows } from "../layout";
import { denseSize, fours, type BranchShape, type Shape } from "../shape";
import { threadsOf } from "../units";
import { address, bindings } from "./bindings";
import { judgeFunction, learnFunctions } from "./learn";

/** Points of a branch that a workgroup brings. */
const pointsTogether = (software: boolean) => (software ? 512 : 256);
/** Weights of what is read out that a thread learns. */
const SHARE = 4;

/** What is added to a learned normalisation's spread, as `LearnedNormalization` does. */
export const EPSILON = "0.000001";

/**
 * The weights learn from the batch before, and what does not need one another before the rows is done: a workgroup for each branch and
 * head learns what is that head's and folds it (all that is linear before the softmax, multiplied out); workgroups behind those bring the
 * batch's points, a thread for each step; the last learn what is read out. What all heads or all points read is learnt by each
 * for itself, and in its place by `rows.ts`.
 */
export function prepareShader(shape: Shape, { folds, scratch, data: { branches: sources } }: Layouts, software: boolean): string {
  const threads = threadsOf(software);
  const { readOut, outputs, task: { heads, units, steps } } = shape;
  return /* wgsl */ `${bindings({})}
${learnFunctions(shape, "f32")}
${judgeFunction(shape, folds, threads)}
${shape.branches.map((branch, b) => foldFunction(shape, branch, folds.branches[b]!, threads)).join("\n")}
${shape.branches.map((branch, b) => gatherFunction(shape, branch, folds.branches[b]!, scratch.branches[b]!, sources[b]!, software)).join("\n")}

@compute @workgroup_size(${threads})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(num_workgroups) groups: vec3u, @builtin(local_invocation_index) thread: u32) {
  judgeBefore(group.x, thread);
  let points = job.batch * ${steps}u;
  let gathering = (points + ${pointsTogether(software) - 1}u) / ${pointsTogether(software)}u;
  if (group.x < ${heads}u) {
    fold_short(group.x, thread);
  } else if (group.x < ${2 * heads}u) {
    fold_long(group.x - ${heads}u, thread);
  } else if (group.x < ${2 * heads}u + gathering) {
    gather_short(group.x - ${2 * heads}u, thread, points);
  } else if (group.x < ${2 * heads}u + 2u * gathering) {
    gather_long(group.x - ${2 * heads}u - gathering, thread, points);
  } else {
    ${when(readOut >= 0, `for (var i = (group.x - ${2 * heads}u - 2u * gathering) * ${threads}u + thread; i < ${denseSize(units, outputs)}u; i += ${readOutGroups(shape, software) * threads}u) {
      learnInPlace(${readOut}u + i);
    }`)}
  }
}
`;
}

const readOutGroups = ({ readOut, outputs, task: { units } }: Shape, software: boolean) =>
  readOut < 0 ? 0 : Math.ceil(denseSize(units, outputs) / (threadsOf(software) * SHARE));

/** Workgroups that gather the points of a branch. */
export const gatherGroups = ({ task: { steps } }: Shape, batch: number, software: boolean) => Math.ceil((batch * steps) / pointsTogether(software));

/** Workgroups of it. */
export const prepareGroups = (shape: Shape, batch: number, software: boolean) =>
  2 * shape.task.heads + 2 * gatherGroups(shape, batch, software) + readOutGroups(shape, software);

/** Scores are for powers of two. */
export const scoreScale = (units: number) => Math.LOG2E / Math.sqrt(units);

function foldFunction({ task: { heads, units } }: Shape, b: BranchShape, to: BranchFolds, threads: number): string {
  const [W, E, U] = [b.inner, b.inner + 1, units];
  const across = heads * units;
  const padded = 4 * fours(W);
  const wide = 4 * fours(U);
  /** A row of Ŵ times a kernel; of the identity, where the dense layer is not folded. */
  const project = (kernel: number, biased: boolean) => b.wide
    ? `state[${kernel}u + e * ${across}u + h * ${U}u + u]`
    : `${biased ? `select(0.0, state[${kernel + across * U}u + h * ${U}u + u], e == ${W}u)` : "0.0"};
      for (var v = 0u; v < ${U}u; v++) { sum += folded[dense + e * ${U}u + v] * state[${kernel}u + v * ${across}u + h * ${U}u + u]; }`;
  return /* wgsl */ `
fn fold_${b.name}(h: u32, thread: u32) {
  for (var i = thread; i < ${3 * denseSize(U, U)}u; i += ${threads}u) {
    let row = i / ${U}u;
    var kernel = ${b.query}u;
    if (row >= ${2 * (U + 1)}u) { kernel = ${b.value}u; } else if (row >= ${U + 1}u) { kernel = ${b.key}u; }
    learnInPlace(kernel + row % ${U + 1}u * ${across}u + h * ${U}u + i % ${U}u);
  }
  for (var i = thread; i < ${U * U}u; i += ${threads}u) { learnInPlace(${b.output}u + h * ${U * U}u + i); }
  if (h == 0u) {
    for (var i = thread; i < ${U}u; i += ${threads}u) { learnInPlace(${b.output + across * U}u + i); }
  }
  ${when(!b.wide, `let dense = ${to.dense}u + h * ${E * U}u;
  for (var i = thread; i < ${E * U}u; i += ${threads}u) {
    folded[dense + i] = learnt(${b.dense}u + i, denseSlope(${to.denseSlopes}u, ${E * U}u, i)).x;
  }`)}
  storageBarrier();
  for (var i = thread; i < ${3 * E * U}u; i += ${threads}u) {
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
  for (var i = thread; i < ${E * W}u; i += ${threads}u) {
    let e = i / ${W}u;
    let d = i % ${W}u;
    var sum = 0.0;
    for (var u = 0u; u < ${U}u; u++) {
      sum += folded[${to.query}u + h * ${E * U}u + e * ${U}u + u] * folded[${to.key}u + h * ${E * U}u + d * ${U}u + u];
    }
    let row = select(e, ${padded}u, e == ${W}u);
    folded[${4 * to.scores.at}u + (row * ${heads}u + h) * ${padded}u + d] = ${scoreScale(U)} * sum;
  }
  for (var i = thread; i < ${E * U}u; i += ${threads}u) {
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

function gatherFunction({ count, task: { steps, units } }: Shape, b: BranchShape, folds: BranchFolds, rows: BranchRows, sources: readonly SourceAddress[], software: boolean): string {
  const threads = threadsOf(software);
  const together = pointsTogether(software);
  const given = `${4 * rows.given.at}u + point * ${4 * rows.given.fours}u`;
  const copied = [b.front, ...(b.wide ? [{ at: b.dense, size: denseSize(b.width, units) }] : [])].filter(({ size }) => size > 0);
  const size = frontSize(b, units);
  /** Where the copy of a weight stands. */
  const now = (at: number) => (at >= b.front.at && at < b.front.at + b.front.size ? at - b.front.at : b.front.size + at - b.dense);
  const own = (at: number) => `folded[front + ${now(at)}u`;
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
      ${when(normalisation >= 0, `value = (value - ${own(normalisation)} + d]) / (${own(normalisation + width)} + d] + ${EPSILON});`)}
      scratch[to + d] = value;
    }
    ${when(embedding >= 0, `for (var e = 0u; e < ${embedded}u; e++) {
      var sum = ${own(embedding + width * embedded)} + e];
      for (var d = 0u; d < ${width}u; d++) { sum += scratch[to + d] * ${own(embedding)} + d * ${embedded}u + e]; }
      // Not by max, which may take what is no number for zero.
      scratch[given + ${column}u + e] = select(sum, 0.0, sum <= 0.0);
    }`)}
  }`;
  };
  return /* wgsl */ `
fn gather_${b.name}(group: u32, thread: u32, points: u32) {
  ${when(size > 0, `let front = ${folds.front}u + group * ${size}u;`)}
  ${copied.map(({ at, size: many }) => `for (var i = thread; i < ${many}u; i += ${threads}u) { ${own(at)} + i] = learnt(${at}u + i, state[${count + at}u + i]).x; }`).join("\n  ")}
  ${when(size > 0, "storageBarrier();")}
  for (var point = group * ${together}u + thread; point < min(points, (group + 1u) * ${together}u); point += ${threads}u) { gatherPoint_${b.name}(point${size > 0 ? ", front" : ""}); }
}
fn gatherPoint_${b.name}(point: u32${size > 0 ? ", front: u32" : ""}) {
  let index = windows[job.windows + point / ${steps}u];
  let t = point % ${steps}u;
  let given = ${given};
  ${each(b.sources.length, read)}
  ${when(b.wide, `for (var u = 0u; u < ${units}u; u++) {
    var sum = ${own(b.dense + b.width * units)} + u];
    for (var d = 0u; d < ${b.width}u; d++) { sum += scratch[given + d] * ${own(b.dense)} + d * ${units}u + u]; }
    scratch[${4 * rows.points.at}u + point * ${4 * rows.points.fours}u + u] = sum;
  }`)}
}`;
}
