import { each, XYZW } from "../../../webgpu/shaders/text";
import type { BranchFolds, BranchRows } from "../layout";
import { fours, type BranchShape, type Shape } from "../shape";

/** Vectors of registers that a query's heads may take together. */
const REGISTERS = 8;
const LN2 = Math.LN2;

/** Heads that one thread works on together, at most so many, so that it loads each key once for all of them. */
export function headsTogether(heads: number, inner: number, most: number): number {
  for (let count = Math.min(heads, most); count > 1; count--) if (heads % count === 0 && count * fours(inner) <= REGISTERS) return count;
  return 1;
}

/** Code for each vector of each head of a thread: `h` counts its heads, `j` a head's vectors, `i` both. */
const eachVector = (heads: number, vectors: number, line: (h: number, j: number, i: number) => string) =>
  each(heads * vectors, (i) => line(Math.floor(i / vectors), i % vectors, i));

const sumOf = (count: number, term: (j: number) => string) => Array.from({ length: count }, (_, j) => term(j)).join(" + ");

/** The padded or causal steps that a query sees, and where its numbers stand. */
function head({ task: { steps, heads, causal }, firstQuery, queries }: Shape, b: BranchShape, rows: BranchRows, together: number): string {
  return /* wgsl */ `
  let slot = row / ${queries}u;
  let step = ${firstQuery}u + row % ${queries}u;
  var start = 0u;
  var end = ${steps}u;
  if (job.${b.name}Spans >= 0) {
    start = u32(windows[u32(job.${b.name}Spans) + 2u * slot]);
    end = u32(windows[u32(job.${b.name}Spans) + 2u * slot + 1u]);
  }
  let padded = step < start || step >= end;
  ${causal ? "end = min(end, step + 1u);" : ""}
  let keys = ${rows.points.at}u + slot * ${steps * rows.points.fours}u;
  let first = row * ${heads * fours(b.inner)}u + part * ${together * fours(b.inner)}u;
  let notes = ${rows.notes.at}u + row * ${heads}u + part * ${together}u;`;
}

/** P = x̂M for a query's heads, in registers `p0`, `p1`, … */
function project({ task: { heads } }: Shape, b: BranchShape, folds: BranchFolds, rows: BranchRows, together: number): string {
  const vectors = fours(b.inner);
  const across = heads * vectors;
  const at = (row: string, i: number) => `folded[scores + ${row} * ${across}u + ${i}u]`;
  return /* wgsl */ `
  let scores = ${folds.scores.at}u + part * ${together * vectors}u;
  ${eachVector(together, vectors, (_h, _j, i) => `var p${i} = ${at(`${4 * vectors}u`, i)};`)}
  for (var d = 0u; d < ${vectors}u; d++) {
    let x = scratch[keys + step * ${rows.points.fours}u + d];
    ${each(4, (k) => eachVector(together, vectors, (_h, _j, i) => `p${i} += x.${XYZW[k]} * ${at(`(4u * d + ${k}u)`, i)};`))}
  }`;
}

/** Four keys of a query at a time: `x0_0` is the first vector of the first. Those beyond the last are that one again, and weigh nothing. */
const loadKeys = (vectors: number) => /* wgsl */ `
    ${each(4, (k) => `let k${k} = keys + min(key + ${k}u, end - 1u) * ${vectors}u;`)}
    ${each(4, (k) => each(vectors, (j) => `let x${k}_${j} = scratch[k${k} + ${j}u];`))}
    let open = vec4u(key, key + 1u, key + 2u, key + 3u) < vec4u(end);`;

const products = (name: string, h: number, vectors: number) =>
  `vec4f(${Array.from({ length: 4 }, (_, k) => sumOf(vectors, (j) => `dot(${name}${h * vectors + j}, x${k}_${j})`)).join(", ")})`;

const weighed = (name: string, j: number) => sumOf(4, (k) => `${name}.${XYZW[k]} * x${k}_${j}`);

/**
 * C of some heads of a query, by one walk over the keys: the largest score so far and the sum of powers are mended when a larger
 * one comes (Milakov and Gimelshein 2018, "Online normalizer calculation for softmax").
 */
export function attendFunction(shape: Shape, b: BranchShape, folds: BranchFolds, rows: BranchRows, most: number): string {
  const { heads, steps } = shape.task;
  const together = headsTogether(heads, b.inner, most);
  const vectors = fours(b.inner);
  return /* wgsl */ `
fn attend_${b.name}(row: u32, part: u32) {
  ${head(shape, b, rows, together)}
  ${project(shape, b, folds, rows, together)}
  ${eachVector(together, vectors, (_h, _j, i) => `scratch[${rows.projected.at}u + first + ${i}u] = p${i};`)}
  ${eachVector(together, vectors, (_h, _j, i) => `var c${i} = vec4f();`)}
  if (padded) {
    // It looks evenly at all steps, whatever it is made of.
    for (var key = 0u; key < ${steps}u; key++) {
      ${each(vectors, (j) => `c${j} += scratch[keys + key * ${vectors}u + ${j}u];`)}
    }
    ${each(vectors, (j) => `c${j} /= ${steps}.0;`)}
    ${each(together, (h) => each(vectors, (j) => `scratch[${rows.context.at}u + first + ${h * vectors + j}u] = c${j};`))}
    ${each(together, (h) => `scratch[notes + ${h}u] = vec4f(0.0, 0.0, 0.0, 1.0);`)}
    return;
  }
  ${each(together, (h) => `var peak${h} = NEVER;\n  var total${h} = 0.0;`)}
  for (var key = start; key < end; key += 4u) {
    ${loadKeys(vectors)}
    ${each(together, (h) => /* wgsl */ `{
      let scores = select(vec4f(NEVER), ${products("p", h, vectors)}, open);
      let most = max(peak${h}, max(max(scores.x, scores.y), max(scores.z, scores.w)));
      let shrunk = exp2(peak${h} - most);
      let powers = exp2(scores - most);
      peak${h} = most;
      total${h} = total${h} * shrunk + powers.x + powers.y + powers.z + powers.w;
      ${each(vectors, (j) => `c${h * vectors + j} = c${h * vectors + j} * shrunk + ${weighed("powers", j)};`)}
    }`)}
  }
  ${eachVector(together, vectors, (h, _j, i) => `scratch[${rows.context.at}u + first + ${i}u] = c${i} / total${h};`)}
  ${each(together, (h) => `scratch[notes + ${h}u] = vec4f(peak${h}, 1.0 / total${h}, 0.0, 0.0);`)}
}`;
}

/**
 * From the slopes of C to those of P: dS = A' ∘ (dC' xᵀ - δ), δ = Σ_d dC'·C, dC' = ln 2 · dC / ΣA', and dP = dS x. Powers are found
 * anew, which is cheaper than to keep them. dC' stays in place of dC for the points' slopes.
 */
export function descendFunction(shape: Shape, b: BranchShape, rows: BranchRows, most: number): string {
  const { heads, steps } = shape.task;
  const together = headsTogether(heads, b.inner, most);
  const vectors = fours(b.inner);
  const slopes = (i: number) => `scratch[${rows.contextSlopes.at}u + first + ${i}u]`;
  return /* wgsl */ `
fn descend_${b.name}(row: u32, part: u32) {
  ${head(shape, b, rows, together)}
  ${eachVector(together, vectors, (_h, _j, i) => `var r${i} = vec4f();`)}
  if (!padded) {
    ${eachVector(together, vectors, (_h, _j, i) => `let p${i} = scratch[${rows.projected.at}u + first + ${i}u];`)}
    ${each(together, (h) => `var note${h} = scratch[notes + ${h}u];`)}
    ${eachVector(together, vectors, (h, _j, i) => `let g${i} = ${slopes(i)} * (${LN2} * note${h}.y);`)}
    ${each(together, (h) => `note${h}.z = ${sumOf(vectors, (j) => `dot(g${h * vectors + j}, scratch[${rows.context.at}u + first + ${h * vectors + j}u])`)};`)}
    for (var key = start; key < end; key += 4u) {
      ${loadKeys(vectors)}
      ${each(together, (h) => /* wgsl */ `{
        let powers = exp2(select(vec4f(NEVER), ${products("p", h, vectors)} - note${h}.x, open));
        let steep = powers * (${products("g", h, vectors)} - note${h}.z);
        ${each(vectors, (j) => `r${h * vectors + j} += ${weighed("steep", j)};`)}
      }`)}
    }
    ${b.inward ? eachVector(together, vectors, (_h, _j, i) => `${slopes(i)} = g${i};`) : ""}
    ${b.inward ? each(together, (h) => `scratch[notes + ${h}u] = note${h};`) : ""}
  } else {
    ${b.inward ? eachVector(together, vectors, (_h, _j, i) => `${slopes(i)} *= ${LN2 / steps};`) : ""}
  }
  ${eachVector(together, vectors, (_h, _j, i) => `scratch[${rows.projectedSlopes.at}u + first + ${i}u] = r${i};`)}
}`;
}
