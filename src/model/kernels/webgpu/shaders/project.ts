/** Threads of a workgroup; each makes 4 steps of 4 outputs. */
export const PROJECT_THREADS = 64;

/** The words of a job, in the order of the shader's `Job`. */
export interface ProjectJob {
  /** I and J: numbers of a step before and after. */
  readonly inputs: number;
  readonly outputs: number;
  /** Steps of a window, padded, in vectors of four. */
  readonly stride: number;
  /** Vectors of four steps in all windows. */
  readonly columns: number;
}

/**
 * `output = weights · input + bias` for every step: input `(B, I, S)` and output `(B, J, S)` with steps innermost, so that
 * neighbouring threads read and write neighbouring memory; weights `(I, J)` and bias `(J)`, J padded to fours, are the
 * same for all threads of a workgroup.
 */
export const projectShader = /* wgsl */ `
struct Job { inputs: u32, outputs: u32, stride: u32, columns: u32 }

@group(0) @binding(0) var<uniform> job: Job;
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
@group(0) @binding(2) var<storage, read> weights: array<vec4f>;
@group(0) @binding(3) var<storage, read> bias: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> output: array<vec4f>;

@compute @workgroup_size(${PROJECT_THREADS})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let column = id.x;
  if (column >= job.columns) { return; }
  let fours = (job.outputs + 3u) / 4u;
  let item = column / job.stride;
  let start = item * job.inputs * job.stride + column % job.stride;
  let added = bias[id.y];
  var a = vec4f(added.x);
  var b = vec4f(added.y);
  var c = vec4f(added.z);
  var d = vec4f(added.w);
  for (var i = 0u; i < job.inputs; i++) {
    let steps = input[start + i * job.stride];
    let weight = weights[i * fours + id.y];
    a += weight.x * steps;
    b += weight.y * steps;
    c += weight.z * steps;
    d += weight.w * steps;
  }
  let first = id.y * 4u;
  let to = (item * job.outputs + first) * job.stride + column % job.stride;
  output[to] = a;
  if (first + 1u < job.outputs) { output[to + job.stride] = b; }
  if (first + 2u < job.outputs) { output[to + 2u * job.stride] = c; }
  if (first + 3u < job.outputs) { output[to + 3u * job.stride] = d; }
}
`;
