/** Vectors of steps that a workgroup makes, and threads that share the inputs of each: alone, one would wait for memory once for every input. */
export const PROJECT_COLUMNS = 16;
const PARTS = 8;

/** The words of a job, in the order of the shader's `Job`. */
export interface ProjectJob {
  /** I and J: numbers of a step before and after. */
  readonly inputs: number;
  readonly outputs: number;
  /** Steps of a window, padded, in vectors of four: of the result, and of what is read. */
  readonly stride: number;
  readonly inputStride: number;
  /** Parts of the input that are to be added up, and how far apart they are, in vectors of four. */
  readonly parts: number;
  readonly partStride: number;
  /** Vectors of four steps in all windows. */
  readonly columns: number;
}

/**
 * `output = weights · input + bias` for every step: input `(parts, B, I, S)` and output `(B, J, S)` with steps innermost, so that
 * neighbouring threads read and write neighbouring memory; weights `(I, J)` and bias `(J)`, J padded to fours, are the
 * same for all threads of a workgroup.
 */
export const projectShader = /* wgsl */ `
struct Job { inputs: u32, outputs: u32, stride: u32, inputStride: u32, parts: u32, partStride: u32, columns: u32 }

@group(0) @binding(0) var<uniform> job: Job;
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
@group(0) @binding(2) var<storage, read> weights: array<vec4f>;
@group(0) @binding(3) var<storage, read> bias: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> output: array<vec4f>;

/** (part, output, column) */
var<workgroup> sums: array<vec4f, ${PARTS * 4 * PROJECT_COLUMNS}>;

@compute @workgroup_size(${PROJECT_COLUMNS}, ${PARTS})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) id: vec3u) {
  let column = group.x * ${PROJECT_COLUMNS}u + id.x;
  let item = column / job.stride;
  let step = column % job.stride;
  let fours = (job.outputs + 3u) / 4u;
  var made = mat4x4f();
  if (column < job.columns) {
    let start = item * job.inputs * job.inputStride + step;
    for (var i = id.y; i < job.inputs; i += ${PARTS}u) {
      var steps = input[start + i * job.inputStride];
      for (var part = 1u; part < job.parts; part++) { steps += input[start + i * job.inputStride + part * job.partStride]; }
      let weight = weights[i * fours + group.y];
      made[0] = fma(vec4f(weight.x), steps, made[0]);
      made[1] = fma(vec4f(weight.y), steps, made[1]);
      made[2] = fma(vec4f(weight.z), steps, made[2]);
      made[3] = fma(vec4f(weight.w), steps, made[3]);
    }
  }
  let place = id.y * ${4 * PROJECT_COLUMNS}u + id.x;
  sums[place] = made[0];
  sums[place + ${PROJECT_COLUMNS}u] = made[1];
  sums[place + ${2 * PROJECT_COLUMNS}u] = made[2];
  sums[place + ${3 * PROJECT_COLUMNS}u] = made[3];
  workgroupBarrier();
  // Of each column, the first four threads add up one output each.
  let row = group.y * 4u + id.y;
  if (id.y < 4u && row < job.outputs && column < job.columns) {
    var all = vec4f(bias[group.y][id.y]);
    for (var part = 0u; part < ${PARTS}u; part++) { all += sums[(part * 4u + id.y) * ${PROJECT_COLUMNS}u + id.x]; }
    output[(item * job.outputs + row) * job.stride + step] = all;
  }
}
`;
