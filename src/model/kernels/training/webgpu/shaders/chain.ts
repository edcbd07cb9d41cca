import { when } from "../../../webgpu/shaders/text";
import type { BranchFolds, FoldLayout } from "../layout";
import type { BranchSums, Sums } from "../products";
import { fours, type BranchShape, type Shape } from "../shape";
import { POINTS, threadsOf, unitRows } from "../units";
import { bindings } from "./bindings";
import { summedFunction } from "./learn";
import { EPSILON, scoreScale } from "./prepare";

/** A workgroup for each branch and head, and one for what is no chain: the front, the read-out and the loss. */
export const chainGroups = ({ task: { heads } }: Shape) => 2 * heads + 1;

/**
 * Adds up the portions, and goes from the slopes of what was folded back to the weights' gradients. What all heads add to, a
 * folded dense layer's, is left in parts.
 */
export function chainShader(shape: Shape, folds: FoldLayout, sums: Sums, software: boolean): string {
  const threads = threadsOf(software);
  const { heads, steps } = shape.task;
  return /* wgsl */ `${bindings({ portions: "vec4f" })}
${summedFunction(threads)}
/** A vector of all portions. */
fn totalOfRows(at: u32) -> vec4f {
  let count = min((job.batch * ${shape.queries}u + ${unitRows(shape) - 1}u) / ${unitRows(shape)}u, ${sums.ofRows.most}u);
  var sum = vec4f();
  for (var portion = 0u; portion < count; portion++) { sum += portions[${sums.ofRows.at}u + portion * ${sums.ofRows.size}u + at]; }
  return sum;
}
fn totalOfPoints(at: u32) -> vec4f {
  let count = min((job.batch * ${steps}u + ${POINTS - 1}u) / ${POINTS}u, ${sums.ofPoints.most}u);
  var sum = vec4f();
  for (var portion = 0u; portion < count; portion++) { sum += portions[${sums.ofPoints.at}u + portion * ${sums.ofPoints.size}u + at]; }
  return sum;
}
/** Stores a number of the gradient; returns its square. */
fn put(at: u32, value: f32) -> f32 {
  state[${shape.count}u + at] = value;
  return value * value;
}
${shape.branches.map((branch, b) => chainFunction(shape, branch, folds.branches[b]!, sums, sums.branches[b]!, threads)).join("\n")}
${directFunction(shape, folds, sums, threads)}

@compute @workgroup_size(${threads})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  if (job.backward == 0u && group.x < ${2 * heads}u) { return; }
  var square = 0.0;
  if (group.x < ${heads}u) {
    square = chain_short(group.x, thread);
  } else if (group.x < ${2 * heads}u) {
    square = chain_long(group.x - ${heads}u, thread);
  } else {
    square = direct(thread);
  }
  let all = summed(thread, square);
  if (thread == 0u) { folded[${folds.norms}u + group.x] = all; }
}
`;
}

function chainFunction({ task: { heads, units } }: Shape, b: BranchShape, fold: BranchFolds, { bias }: Sums, sums: BranchSums, threads: number): string {
  const [W, E, U] = [b.inner, b.inner + 1, units];
  const [vectors, across] = [fours(W), heads * units];
  const line = heads * vectors;
  const wide = fours(U);
  const own = (at: number, size = E * U) => `${at}u + h * ${size}u`;
  const many = (count: number, code: string) => `for (var i = thread; i < ${count}u; i += ${threads}u) { ${code} }`;
  const sum = (name: string, count: number, term: string) => `var sum = 0.0; for (var ${name} = 0u; ${name} < ${count}u; ${name}++) { sum += ${term}; }`;
  /** Ŵᵀ times slopes of what was projected: a kernel's gradient. */
  const unproject = (kernel: number, slopes: string, rows: number) => b.wide
    ? many(U * U, `square += put(${kernel}u + i / ${U}u * ${across}u + h * ${U}u + i % ${U}u, folded[${slopes} + i]);`)
    : many(U * U, `let v = i / ${U}u; let u = i % ${U}u;
    ${sum("e", rows, `state[${b.dense}u + e * ${U}u + v] * folded[${slopes} + e * ${U}u + u]`)}
    square += put(${kernel}u + v * ${across}u + h * ${U}u + u, sum);`);
  const unprojectBias = (kernel: number, slopes: string) =>
    many(U, `square += put(${kernel + across * U}u + h * ${U}u + i, folded[${slopes} + ${W * U}u + i]);`);
  return /* wgsl */ `
fn chain_${b.name}(h: u32, thread: u32) -> f32 {
  var square = 0.0;
  let query = ${own(fold.query)};
  let key = ${own(fold.key)};
  let value = ${own(fold.value)};
  let querySlopes = ${own(fold.querySlopes)};
  let keySlopes = ${own(fold.keySlopes)};
  let valueSlopes = ${own(fold.valueSlopes)};
  let scoreSlopes = ${own(fold.scoreSlopes, E * W)};
  let outputSlopes = ${own(fold.outputSlopes)};
  ${many(E * vectors, `let e = i / ${vectors}u; let j = i % ${vectors}u;
    let slopes = ${scoreScale(U)} * totalOfRows(select(${sums.scoreBias}u, ${sums.scores}u + e * ${line}u, e < ${W}u) + h * ${vectors}u + j);
    for (var k = 0u; k < min(4u, ${W}u - 4u * j); k++) { folded[scoreSlopes + e * ${W}u + 4u * j + k] = slopes[k]; }`)}
  ${many(E * wide, `let d = i / ${wide}u; let j = i % ${wide}u;
    let slopes = totalOfRows(select(${bias}u, ${sums.values}u + (4u * h * ${vectors}u + d) * ${wide}u, d < ${W}u) + j);
    for (var k = 0u; k < min(4u, ${U}u - 4u * j); k++) { folded[outputSlopes + d * ${U}u + 4u * j + k] = slopes[k]; }`)}
  storageBarrier();
  ${many(E * U, `let e = i / ${U}u; let u = i % ${U}u; ${sum("d", W, `folded[scoreSlopes + e * ${W}u + d] * folded[key + d * ${U}u + u]`)} folded[querySlopes + i] = sum;`)}
  ${many(W * U, `let d = i / ${U}u; let u = i % ${U}u; ${sum("e", E, `folded[scoreSlopes + e * ${W}u + d] * folded[query + e * ${U}u + u]`)} folded[keySlopes + i] = sum;`)}
  ${many(E * U, `let e = i / ${U}u; let v = i % ${U}u; ${sum("u", U, `folded[outputSlopes + e * ${U}u + u] * state[${b.output}u + (h * ${U}u + v) * ${U}u + u]`)} folded[valueSlopes + i] = sum;`)}
  ${many(U * U, `let v = i / ${U}u; let u = i % ${U}u; ${sum("e", E, `folded[value + e * ${U}u + v] * folded[outputSlopes + e * ${U}u + u]`)} square += put(${b.output}u + h * ${U * U}u + i, sum);`)}
  if (h == 0u) { ${many(U, `square += put(${b.output + across * U}u + i, folded[outputSlopes + ${W * U}u + i]);`)} }
  storageBarrier();
  ${unproject(b.query, "querySlopes", E)}
  ${unproject(b.key, "keySlopes", W)}
  ${unproject(b.value, "valueSlopes", E)}
  ${unprojectBias(b.query, "querySlopes")}
  ${unprojectBias(b.value, "valueSlopes")}
  ${when(!b.wide, many(E * U, `let e = i / ${U}u; let v = i % ${U}u;
    var sum = 0.0;
    for (var u = 0u; u < ${U}u; u++) {
      let at = v * ${across}u + h * ${U}u + u;
      sum += folded[querySlopes + e * ${U}u + u] * state[${b.query}u + at] + folded[valueSlopes + e * ${U}u + u] * state[${b.value}u + at];
      if (e < ${W}u) { sum += folded[keySlopes + e * ${U}u + u] * state[${b.key}u + at]; }
    }
    folded[${own(fold.denseSlopes)} + i] = sum;`))}
  return square;
}`;
}

function directFunction({ task: { heads }, outputs }: Shape, { norms }: FoldLayout, sums: Sums, threads: number): string {
  const arrays = sums.direct.map(({ array, rows, columns, from, to, spread }) => /* wgsl */ `
  for (var i = thread; i < ${rows * fours(columns)}u; i += ${threads}u) {
    let sum = ${from === "rows" ? "totalOfRows" : "totalOfPoints"}(${to}u + i);
    let column = i % ${fours(columns)}u * 4u;
    for (var k = 0u; k < min(4u, ${columns}u - column); k++) {
      square += put(${array}u + i / ${fours(columns)}u * ${columns}u + column + k, ${spread < 0 ? "sum[k]" : `-sum[k] / (state[${spread}u + column + k] + ${EPSILON})`});
    }
  }`);
  return /* wgsl */ `
fn direct(thread: u32) -> f32 {
  if (thread == 0u) {
    var loss = 0.0;
    for (var j = 0u; j < ${fours(outputs)}u; j++) { let part = totalOfRows(${sums.loss.to}u + j); loss += part.x + part.y + part.z + part.w; }
    folded[${norms + 2 * heads + 1}u] = loss;
  }
  var square = 0.0;
  if (job.backward == 0u) { return square; }
  ${arrays.join("")}
  return square;
}`;
}
