import { NEVER } from "../../../webgpu/shaders/scores";
import { each, XYZW } from "../../../webgpu/shaders/text";
import type { TaskData } from "../data";
import type { FoldLayout, ScratchLayout } from "../layout";
import { fours, type BranchShape, type Shape } from "../shape";
import { attendFunction, descendFunction, headsTogether } from "./attend";
import { bindings } from "./bindings";
import { readOutCode } from "./readOut";

const THREADS = 64;
/** Queries of a workgroup; a multiple of four. */
const QUERIES = 32;

/** Queries that must be together: those of a window where their mean is read out. */
const together = ({ task: { readOut, steps } }: Shape) => (readOut?.kind === "mean" ? steps : QUERIES);

export const rowGroups = (shape: Shape, batch: number) => Math.ceil((batch * shape.queries) / together(shape));

/**
 * A workgroup for some queries: forward, loss, and back to the slopes of P and C. A row of Z decides about its own slopes (with the
 * mean over steps, a window does), so that a workgroup needs no other.
 */
export function rowShader(shape: Shape, folds: FoldLayout, scratch: ScratchLayout, data: TaskData): string {
  const { heads, units } = shape.task;
  const [a, b] = shape.branches;
  const parts = (branch: BranchShape) => heads / headsTogether(heads, branch.inner);
  const run = (name: string) => /* wgsl */ `
  for (var i = thread; i < ${together(shape) * (parts(a) + parts(b))}u; i += ${THREADS}u) {
    let row = first + i % ${together(shape)}u;
    let part = i / ${together(shape)}u;
    if (row >= end) { continue; }
    if (part < ${parts(a)}u) { ${name}_short(row, part); } else { ${name}_long(row, part - ${parts(a)}u); }
  }`;
  return /* wgsl */ `${bindings({ folded: "vec4f", scratch: "vec4f" })}
const NEVER = ${NEVER};
${shape.branches.map((branch, i) => attendFunction(shape, branch, folds.branches[i]!, scratch.branches[i]!)).join("\n")}
${shape.branches.map((branch, i) => descendFunction(shape, branch, scratch.branches[i]!)).join("\n")}
${readOutCode(shape, scratch, data)}

@compute @workgroup_size(${THREADS})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let rows = job.batch * ${shape.queries}u;
  let first = group.x * ${together(shape)}u;
  let end = min(first + ${together(shape)}u, rows);
  ${run("attend")}
  storageBarrier();
  // Z: four queries at a time, which share what they load of N.
  for (var i = thread; i < ${Math.ceil(together(shape) / 4) * fours(units)}u; i += ${THREADS}u) {
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
  if (job.backward == 0u) { return; }
  storageBarrier();
  ${shape.branches.map((branch, k) => unmix(shape, branch, scratch, scratch.branches[k]!.contextSlopes.at, folds.branches[k]!.values.at)).join("\n  ")}
  storageBarrier();
  ${run("descend")}
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
function unmix(shape: Shape, b: BranchShape, scratch: ScratchLayout, slopes: number, values: number): string {
  const { heads, units } = shape.task;
  const across = heads * fours(b.inner);
  const many = Math.ceil(together(shape) / 4) * across;
  return /* wgsl */ `for (var i = thread; i < ${many}u; i += ${THREADS}u) {
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
