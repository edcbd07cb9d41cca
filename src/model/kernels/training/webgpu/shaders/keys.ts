import { each, when, XYZW } from "../../../webgpu/shaders/text";
import type { Layouts } from "../buffers";
import type { BranchFolds, BranchRows } from "../layout";
import type { Sums } from "../products";
import { fours, type BranchShape, type Shape } from "../shape";
import { ownUnits, pointUnits, POINTS } from "../units";
import { bindings } from "./bindings";
import { sumFunctions, sumPointsFunction } from "./sums";

/** Threads of a workgroup; beyond those that find slopes, they help to add up. */
const threadsOf = (software: boolean) => (software ? POINTS : 4 * POINTS);

/** Branches whose points want to know their slopes. */
export const inwardBranches = ({ branches }: Shape) => branches.filter(({ inward }) => inward);

export const keyGroups = (shape: Shape, { ofPoints }: Sums, batch: number) =>
  inwardBranches(shape).length * Math.min(pointUnits(shape, batch), ofPoints.most);

/**
 * Slopes of the points, as queries and as keys, a thread for each; from there, row by row, of all that made them; and what these add up
 * to. Keys gather from all queries of their window, which are done by now.
 */
export function keyShader(shape: Shape, { folds, scratch, sums }: Layouts, software: boolean): string {
  const { steps } = shape.task;
  const inward = inwardBranches(shape);
  const threads = threadsOf(software);
  return /* wgsl */ `${bindings({ folded: "vec4f", scratch: "vec4f", portions: "vec4f" })}
fn number(at: u32) -> f32 { return scratch[at / 4u][at % 4u]; }
fn put(at: u32, value: f32) { scratch[at / 4u][at % 4u] = value; }
${sumFunctions(shape)}
${inward.map((branch) => {
    const b = shape.branches.indexOf(branch);
    return [
      slopesFunction(shape, branch, folds.branches[b]!, scratch.branches[b]!),
      giveBackFunction(shape, branch, scratch.branches[b]!),
      sumPointsFunction(branch.name, threads, sums.points[b]!, sums.ofPoints),
    ].join("\n");
  }).join("\n")}

@compute @workgroup_size(${threads})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) thread: u32) {
  let points = job.batch * ${steps}u;
  let units = (points + ${POINTS - 1}u) / ${POINTS}u;
  let groups = min(units, ${sums.ofPoints.most}u);
  let portion = group.x % groups;
  let own = ${ownUnits("units", "portion", "groups")};
  let all = min(own * ${POINTS}u, vec2u(points));
  ${inward.map(({ name }, i) => `if (group.x / groups == ${i}u) {
    if (thread < ${POINTS}u) {
      for (var point = all.x + thread; point < all.y; point += ${POINTS}u) { slopes_${name}(point); giveBack_${name}(point); }
    }
    storageBarrier();
    sumPoints_${name}(all, portion, thread);
  }`).join("\n  ")}
}
`;
}

/** dx = R Mᵀ as a query, dSᵀ P + A'ᵀ (dC / ΣA') as a key. */
function slopesFunction(shape: Shape, b: BranchShape, folds: BranchFolds, rows: BranchRows): string {
  const { firstQuery, queries, task: { steps, heads, causal } } = shape;
  const vectors = fours(b.inner);
  const place = (at: number) => `${at}u + (row * ${heads}u + h) * ${vectors}u`;
  const dot = (name: string) => Array.from({ length: vectors }, (_, j) => `dot(${name}${j}, x${j})`).join(" + ");
  const load = (name: string, at: number) => each(vectors, (j) => `let ${name}${j} = scratch[${place(at)} + ${j}u];`);
  return /* wgsl */ `
fn slopes_${b.name}(point: u32) {
  let slot = point / ${steps}u;
  let step = point % ${steps}u;
  var start = 0u;
  var end = ${steps}u;
  if (job.${b.name}Spans >= 0) {
    start = u32(windows[u32(job.${b.name}Spans) + 2u * slot]);
    end = u32(windows[u32(job.${b.name}Spans) + 2u * slot + 1u]);
  }
  ${each(vectors, (j) => `let x${j} = scratch[${rows.points.at}u + point * ${vectors}u + ${j}u];\n  var s${j} = vec4f();`)}
  for (var q = 0u; q < ${queries}u; q++) {
    let asking = ${firstQuery}u + q;
    let row = slot * ${queries}u + q;
    let isPadded = asking < start || asking >= end;
    let seen = step >= start && step < end${when(causal, " && step <= asking")};
    if (!isPadded && !seen) { continue; }
    for (var h = 0u; h < ${heads}u; h++) {
      let note = scratch[${rows.notes.at}u + row * ${heads}u + h];
      ${load("p", rows.projected.at)}
      ${load("g", rows.contextSlopes.at)}
      var power = 1.0;
      var steep = 0.0;
      if (!isPadded) {
        power = exp2(${dot("p")} - note.x);
        steep = power * (${dot("g")} - note.z);
      }
      ${each(vectors, (j) => `s${j} += steep * p${j} + (power * ${1 / Math.LN2}) * g${j};`)}
    }
  }
  if (step >= ${firstQuery}u) {
    let row = slot * ${queries}u + step - ${firstQuery}u;
    for (var h = 0u; h < ${heads}u; h++) {
      for (var i = 0u; i < ${vectors}u; i++) {
        let r = scratch[${place(rows.projectedSlopes.at)} + i];
        let m = ${folds.scores.at}u + h * ${vectors}u + i;
        ${each(vectors, (j) => each(4, (k) => `s${j}.${XYZW[k]} += dot(r, folded[m + ${(4 * j + k) * heads * vectors}u]);`))}
      }
    }
  }
  ${each(vectors, (j) => `scratch[${rows.pointSlopes.at}u + point * ${vectors}u + ${j}u] = s${j};`)}
}`;
}

/** From the points' slopes to those of the dense layer's input, the embeddings' and the normalisations'. */
function giveBackFunction({ task: { units } }: Shape, b: BranchShape, rows: BranchRows): string {
  const at = ({ at: first, fours: vectors }: { at: number; fours: number }) => `${4 * first}u + point * ${4 * vectors}u`;
  return /* wgsl */ `
fn giveBack_${b.name}(point: u32) {
  let given = ${at(rows.given)};
  let slopes = ${at(rows.givenSlopes)};
  ${when(b.wide && b.asked, /* wgsl */ `for (var d = 0u; d < ${b.width}u; d++) {
    var sum = 0.0;
    for (var u = 0u; u < ${units}u; u++) { sum += number(${at(rows.pointSlopes)} + u) * state[${b.dense}u + d * ${units}u + u]; }
    put(slopes + d, sum);
  }`)}
  ${each(b.sources.length, (i) => {
    const { width, column, normalisation, embedding, embedded } = b.sources[i]!;
    if (embedding < 0) return "";
    const { embeddingSlopes, featureSlopes } = rows.sources[i]!;
    return /* wgsl */ `for (var e = 0u; e < ${embedded}u; e++) {
    put(${at(embeddingSlopes)} + e, select(number(slopes + ${column}u + e), 0.0, number(given + ${column}u + e) <= 0.0));
  }
  ${when(normalisation >= 0, /* wgsl */ `for (var d = 0u; d < ${width}u; d++) {
    var sum = 0.0;
    for (var e = 0u; e < ${embedded}u; e++) { sum += number(${at(embeddingSlopes)} + e) * state[${embedding}u + d * ${embedded}u + e]; }
    put(${at(featureSlopes)} + d, sum);
  }`)}`;
  })}
}`;
}
