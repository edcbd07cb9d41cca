import type { FoldLayout } from "../layout";
import type { Shape } from "../shape";
import { bindings } from "./bindings";

const THREADS = 64;
/** Weights of a thread: each workgroup finds the gradient's length anew, which few should do. */
const SHARE = 8;

export const updateGroups = ({ count }: Shape) => Math.ceil(count / (THREADS * SHARE));

/**
 * The optimiser's step (Adam: Kingma and Ba 2015, algorithm 1, as Keras writes it; or descent with momentum). A step whose loss or
 * gradient is no number, and any that follows such a one, changes nothing.
 */
export function updateShader(shape: Shape, folds: FoldLayout): string {
  const { count, task: { heads, units } } = shape;
  const dense = shape.branches.flatMap((branch, b) =>
    branch.wide ? [] : [{ at: branch.dense, size: (branch.inner + 1) * units, parts: folds.branches[b]!.denseSlopes }],
  );
  return /* wgsl */ `${bindings({})}
var<workgroup> squares: array<f32, ${THREADS}>;

/** A folded dense layer's gradient is what all heads add up to. */
fn denseSlope(parts: u32, size: u32, i: u32) -> f32 {
  var sum = 0.0;
  for (var h = 0u; h < ${heads}u; h++) { sum += folded[parts + h * size + i]; }
  return sum;
}
fn gradient(i: u32) -> f32 {
  ${dense.map(({ at, size, parts }) => `if (i >= ${at}u && i < ${at + size}u) { return denseSlope(${parts}u, ${size}u, i - ${at}u); }`).join("\n  ")}
  return state[${count}u + i];
}
/** Told from the bits: a compiler may take it that a number is one. */
fn isNumber(value: f32) -> bool { return (bitcast<u32>(value) & 0x7f800000u) != 0x7f800000u; }

@compute @workgroup_size(${THREADS})
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(local_invocation_index) thread: u32, @builtin(num_workgroups) groups: vec3u) {
  var square = 0.0;
  ${dense.map(({ size, parts }) => `for (var i = thread; i < ${size}u; i += ${THREADS}u) { let each = denseSlope(${parts}u, ${size}u, i); square += each * each; }`).join("\n  ")}
  squares[thread] = square;
  workgroupBarrier();
  square = 0.0;
  for (var i = 0u; i < ${THREADS}u; i++) { square += squares[i]; }
  for (var i = 0u; i < ${2 * heads + 1}u; i++) { square += folded[${folds.norms}u + i]; }
  let norm = sqrt(square);
  let loss = folded[${folds.norms + 2 * heads + 1}u];
  let goesOn = job.record == 0u || records[max(job.record, 1u) - 1u].z == 1.0;
  let taken = goesOn && isNumber(loss) && isNumber(square);
  if (id.x == 0u) { records[job.record] = vec4f(loss, norm, f32(taken), 0.0); }
  if (job.backward == 0u) { return; }

  var scale = 1.0;
  if (job.clip > 0.0 && norm > job.clip) { scale = job.clip / norm; }
  for (var i = id.x; i < ${count}u; i += groups.x * ${THREADS}u) {
    var slope = gradient(i);
    state[${count}u + i] = slope;
    if (job.follows == 0u || !taken) { continue; }
    slope *= scale;
    var moment = state[${2 * count}u + i];
    if (job.isAdam == 0u) {
      moment = job.momentum * moment - job.rate * slope;
      state[${2 * count}u + i] = moment;
      state[i] = job.keep * state[i] + moment;
      continue;
    }
    moment += job.toward1 * (slope - moment);
    state[${2 * count}u + i] = moment;
    var mean = state[${3 * count}u + i];
    mean += job.toward2 * (slope * slope - mean);
    state[${3 * count}u + i] = mean;
    state[i] = job.keep * state[i] - job.rate * moment / (sqrt(mean) + job.epsilon);
  }
}
`;
}
