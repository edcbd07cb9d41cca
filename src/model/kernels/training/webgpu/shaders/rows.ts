import { NEVER } from "../../../webgpu/shaders/scores";
import { each, XYZW } from "../../../webgpu/shaders/text";
import type { Layouts } from "../buffers";
import type { ScratchLayout } from "../layout";
import type { Sums } from "../products";
import { fours, type BranchShape, type Shape } from "../shape";
import { ownUnits, rowUnits, threadsOf, unitRows } from "../units";
import { attendFunction, descendFunction, headsTogether } from "./attend";
import { bindings } from "./bindings";
import { learnFunctions, learnSharedFunction, sharedGroups } from "./learn";
import { readOutCode } from "./readOut";
import { sumFunctions, sumRowsFunction } from "./sums";

/** Workgroups that compute a batch's rows, and those that change what the weights have learnt and all others have read. */
export const rowGroups = (shape: Shape, { ofRows }: Sums, batch: number, software: boolean) =>
  Math.min(rowUnits(shape, batch), ofRows.most) + sharedGroups(shape, threadsOf(software));

/**
 * A workgroup for some queries: forward, loss, back to the slopes of P and C, and what all of them add up to. A row of Z decides about
 * its own slopes (with the mean over steps, a window does), so that a workgroup needs no other.
 */
export function rowShader(shape: Shape, { folds, scratch, data, sums }: Layouts, software: boolean): string {
  const { heads, units, steps, readOut } = shape.task;
  const threads = threadsOf(software);
  const unit = unitRows(shape);
  // On a GPU, heads of a query are shared out as long as threads would rest.
  const most = software ? heads : Math.max(1, Math.floor((2 * heads * unit) / threads));
  // A loop of one turn costs as much in software as what is in it.
  const alone = rowUnits(shape, shape.task.capacity) <= sums.ofRows.most;
  const [a, b] = shape.branches;
  const parts = (branch: BranchShape) => heads / headsTogether(heads, branch.inner, most);
  const run = (name: string) => /* wgsl */ `
  for (var i = thread; i < ${unit * (parts(a) + parts(b))}u; i += ${threads}u) {
    let row = first + i % ${unit}u;
    let part = i / ${unit}u;
    if (row >= end) { continue; }
    if (part < ${parts(a)}u) { ${name}_short(row, part); } else { ${name}_long(row, part - ${parts(a)}u); }
  }`;
  return /* wgsl */ `${bindings({ folded: "vec4f", scratch: "vec4f", portions: "vec4f" })}
const NEVER = ${NEVER};
${learnFunctions(shape, "vec4f")}
${learnSharedFunction(shape, folds, threads)}
${shape.branches.map((branch, i) => attendFunction(shape, branch, folds.branches[i]!, scratch.branches[i]!, most)).join("\n")}
${shape.branches.map((branch, i) => descendFunction(shape, branch, scratch.branches[i]!, most)).join("\n")}
${readOutCode(shape, scratch, data, threads)}
${sumFunctions(shape)}
${sumRowsFunction(threads, sums)}

fn forward(first: u32, end: u32, thread: u32) {
  ${run("attend")}
  storageBarrier();
  // Z: four queries at a time, which share what they load of N.
  for (var i = thread; i < ${Math.ceil(unit / 4) * fours(units)}u; i += ${threads}u) {
    let u = i % ${fours(units)}u;
    let row = first + 4u * (i / ${fours(units)}u);
    if (row >= end) { continue; }
    var bias = vec4f();
    ${shape.branches.map((_, k) => `for (var h = 0u; h < ${heads}u; h++) { bias += folded[${folds.branches[k]!.bias.at}u + h * ${fours(units)}u + u]; }`).join("\n    ")}
    ${each(4, (k) => `var z${k} = bias;\n    let row${k} = min(row + ${k}u, end - 1u);`)}
    ${shape.branches.map((branch, k) => mix(shape, branch, scratch.branches[k]!.context.at, folds.branches[k]!.values.at)).join("\n    ")}
    ${each(4, (k) => `if (row + ${k}u < end) { scratch[${scratch.mixed.at}u + row${k} * ${fours(units)}u + u] = z${k}; }`)}
  }
  storageBarrier();
  readOut(first, end, thread);
  storageBarrier();
}

fn backward(first: u32, end: u32, thread: u32) {
  ${shape.branches.map((branch, k) => unmix(shape, branch, scratch, scratch.branches[k]!.contextSlopes.at, folds.branches[k]!.values.at, threads)).join("\n  ")}
  storageBarrier();
  ${run("descend")}
  storageBarrier();
}

@compute @workgroup_size(${threads})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let rows = job.batch * ${shape.queries}u;
  let units = (rows + ${unit - 1}u) / ${unit}u;
  let groups = min(units, ${sums.ofRows.most}u);
  if (group.x >= groups) {
    learnShared(group.x - groups, thread);
    return;
  }
  let own = ${ownUnits("units", "group.x", "groups")};
  ${alone ? "" : "for (var unit = own.x; unit < own.y; unit++) {"}
    let first = ${alone ? "own.x" : "unit"} * ${unit}u;
    let end = min(first + ${unit}u, rows);
    forward(first, end, thread);
    if (job.backward == 1u) { backward(first, end, thread); }
  ${alone ? "" : "}"}
  let queries = min(own * ${unit}u, vec2u(rows));
  let reads = queries${readOut?.kind === "mean" ? ` / ${steps}u` : ""};
  sumLoss(reads, group.x, thread);
  if (job.backward == 1u) { sumRows(queries, reads, group.x, thread); }
}
`;
}

/** Adds C N to four rows of Z. */
function mix({ task: { heads, units } }: Shape, b: BranchShape, context: number, values: number): string {
  const across = heads * fours(b.inner);
  return /* wgsl */ `for (var d = 0u; d < ${across}u; d++) {
      ${each(4, (k) => `let n${k} = folded[${values}u + (4u * d + ${k}u) * ${fours(units)}u + u];`)}
      ${each(4, (k) => `let c${k} = scratch[${context}u + row${k} * ${across}u + d];`)}
      ${each(4, (k) => `z${k} += ${XYZW.map((part, i) => `c${k}.${part} * n${i}`).join(" + ")};`)}
    }`;
}

/** dC = G Nᵀ, four rows and four columns at a time. */
function unmix(shape: Shape, b: BranchShape, scratch: ScratchLayout, slopes: number, values: number, threads: number): string {
  const { heads, units } = shape.task;
  const across = heads * fours(b.inner);
  const many = Math.ceil(unitRows(shape) / 4) * across;
  return /* wgsl */ `for (var i = thread; i < ${many}u; i += ${threads}u) {
    let d = i % ${across}u;
    let row = first + 4u * (i / ${across}u);
    if (row >= end) { continue; }
    ${each(4, (k) => `var s${k} = vec4f();\n    let row${k} = min(row + ${k}u, end - 1u);`)}
    for (var u = 0u; u < ${fours(units)}u; u++) {
      ${each(4, (k) => `let n${k} = folded[${values}u + (4u * d + ${k}u) * ${fours(units)}u + u];`)}
      ${each(4, (k) => `let g${k} = scratch[${scratch.mixedSlopes.at}u + row${k} * ${fours(units)}u + u];`)}
      ${each(4, (k) => `s${k} += vec4f(${[0, 1, 2, 3].map((i) => `dot(g${k}, n${i})`).join(", ")});`)}
    }
    ${each(4, (k) => `if (row + ${k}u < end) { scratch[${slopes}u + row${k} * ${across}u + d] = s${k}; }`)}
  }`;
}
