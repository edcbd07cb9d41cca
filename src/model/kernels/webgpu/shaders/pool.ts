/** Threads of a workgroup; each makes one cell. */
export const POOL_THREADS = 64;

/** The words of a job, in the order of the shader's `Job`. */
export interface PoolJob {
  readonly steps: number;
  /** Weights that a cell stands for along each axis. */
  readonly pool: number;
  /** Cells a side. */
  readonly size: number;
  /** The first row of the block, a multiple of `pool`, and how many there are. */
  readonly firstRow: number;
  readonly rows: number;
  /** The first map of the block, counted over windows and heads. */
  readonly firstMap: number;
}

/**
 * Pools rows whose columns are pooled already, `(maps, rows, size)` pairs of sum and largest weight, into
 * cells of the overview, `(B, H, size, size)`.
 */
export const poolShader = /* wgsl */ `
struct Job { steps: u32, pool: u32, size: u32, firstRow: u32, rows: u32, firstMap: u32 }

@group(0) @binding(0) var<uniform> job: Job;
@group(0) @binding(1) var<storage, read> pooled: array<vec2f>;
@group(0) @binding(2) var<storage, read_write> means: array<f32>;
@group(0) @binding(3) var<storage, read_write> peaks: array<f32>;

@compute @workgroup_size(${POOL_THREADS})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let column = id.x;
  if (column >= job.size) { return; }
  let start = id.y * job.pool;
  let to = min(start + job.pool, job.rows);
  var sum = 0.0;
  var peak = 0.0;
  for (var row = start; row < to; row++) {
    let part = pooled[(id.z * job.rows + row) * job.size + column];
    sum += part.x;
    peak = max(peak, part.y);
  }
  let columns = min(job.pool, job.steps - column * job.pool);
  let cell = ((job.firstMap + id.z) * job.size + job.firstRow / job.pool + id.y) * job.size + column;
  means[cell] = sum / f32((to - start) * columns);
  peaks[cell] = peak;
}
`;
