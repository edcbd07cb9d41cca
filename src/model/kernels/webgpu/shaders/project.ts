import { each, when, XYZW } from "./text";

/** Vectors of steps that a workgroup makes. */
export const projectColumns = (software: boolean) => (software ? 64 : 16);

/** Threads that share the inputs of each: on a GPU, one alone would wait for memory once for every input. In software, waiting for each other costs more. */
const partsOf = (software: boolean) => (software ? 1 : 8);

/** Inputs that a thread asks for at once on a GPU, where each would else wait for the one before. */
const TOGETHER = 4;

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
export function projectShader(software: boolean): string {
  const parts = partsOf(software);
  const columns = projectColumns(software);
  const threads = columns * parts;
  const together = software ? 1 : TOGETHER;
  return /* wgsl */ `
struct Job { inputs: u32, outputs: u32, stride: u32, inputStride: u32, parts: u32, partStride: u32, columns: u32 }

@group(0) @binding(0) var<uniform> job: Job;
@group(0) @binding(1) var<storage, read> input: array<vec4f>;
@group(0) @binding(2) var<storage, read> weights: array<vec4f>;
@group(0) @binding(3) var<storage, read> bias: array<vec4f>;
@group(0) @binding(4) var<storage, read_write> output: array<vec4f>;
${when(!software, `
/** (part, output, column) */
var<workgroup> sums: array<vec4f, ${4 * threads}>;
`)}
@compute @workgroup_size(${columns}, ${parts})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) id: vec3u) {
  let column = group.x * ${columns}u + id.x;
  let item = column / job.stride;
  let step = column % job.stride;
  let fours = (job.outputs + 3u) / 4u;
  ${each(4, (i) => `var made${i} = vec4f();`)}
  if (column < job.columns) {
    let start = item * job.inputs * job.inputStride + step;
    for (var i = id.y * ${together}u; i < job.inputs; i += ${parts * together}u) {
      ${each(together, (k) => /* wgsl */ `let from${k} = min(i + ${k}u, job.inputs - 1u);
      var steps${k} = input[start + from${k} * job.inputStride];
      let weight${k} = select(vec4f(), weights[from${k} * fours + group.y], i + ${k}u < job.inputs);`)}
      for (var part = 1u; part < job.parts; part++) {
        ${each(together, (k) => `steps${k} += input[start + from${k} * job.inputStride + part * job.partStride];`)}
      }
      ${each(together, (k) => each(4, (i) => `made${i} = fma(vec4f(weight${k}.${XYZW[i]}), steps${k}, made${i});`))}
    }
  }
  let to = (item * job.outputs + group.y * 4u) * job.stride + step;
  ${software ? storeAlone : storeJoined(parts, columns)}
}
`;
}

const storeAlone = each(
  4,
  (i) => `if (column < job.columns && group.y * 4u + ${i}u < job.outputs) { output[to + ${i}u * job.stride] = made${i} + vec4f(bias[group.y].${XYZW[i]}); }`,
);

/** Of each column, the first four threads add up one output each. */
const storeJoined = (parts: number, columns: number) => /* wgsl */ `
  ${each(4, (i) => `sums[(id.y * 4u + ${i}u) * ${columns}u + id.x] = made${i};`)}
  workgroupBarrier();
  if (id.y < 4u && group.y * 4u + id.y < job.outputs && column < job.columns) {
    var all = vec4f(bias[group.y][id.y]);
    for (var part = 0u; part < ${parts}u; part++) { all += sums[(part * 4u + id.y) * ${columns}u + id.x]; }
    output[to + id.y * job.stride] = all;
  }`;
