/** Threads of a workgroup; each adds up one vector of four. */
export const JOIN_THREADS = 64;

/** The words of a job, in the order of the shader's `Job`. */
export interface JoinJob {
  /** Parts, one after the other, and the vectors of each. */
  readonly parts: number;
  readonly length: number;
  /** Vectors of a row that are wanted, those of a row of a part, and those from one row of the result to the next. */
  readonly columns: number;
  readonly stride: number;
  readonly resultStride: number;
  /** Where the first row begins in the result. */
  readonly first: number;
}

/** Adds up what several workgroups have of the same rows: `(parts, rows, stride)` to `(rows, resultStride)`. */
export const joinShader = /* wgsl */ `
struct Job { parts: u32, length: u32, columns: u32, stride: u32, resultStride: u32, first: u32 }

@group(0) @binding(0) var<uniform> job: Job;
@group(0) @binding(1) var<storage, read> parts: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> result: array<vec4f>;

@compute @workgroup_size(${JOIN_THREADS})
fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x >= job.columns) { return; }
  var all = vec4f();
  for (var part = 0u; part < job.parts; part++) { all += parts[part * job.length + id.y * job.stride + id.x]; }
  result[job.first + id.y * job.resultStride + id.x] = all;
}
`;
