import { TILE_KEYS, TILE_ROWS } from "./scores";

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
  /** As in `cellsOfTile`. */
  readonly rowCells: number;
  readonly keyCells: number;
}

/** Joins what the tiles have of each cell, as `cells.ts` says, into the overview, `(B, H, size, size)`. */
export const poolShader = /* wgsl */ `
struct Job { steps: u32, pool: u32, size: u32, firstRow: u32, rows: u32, firstMap: u32, rowCells: u32, keyCells: u32 }

@group(0) @binding(0) var<uniform> job: Job;
@group(0) @binding(1) var<storage, read> pooled: array<vec2f>;
@group(0) @binding(2) var<storage, read_write> means: array<f32>;
@group(0) @binding(3) var<storage, read_write> peaks: array<f32>;

@compute @workgroup_size(${POOL_THREADS})
fn main(@builtin(global_invocation_id) id: vec3u) {
  let column = id.x;
  if (column >= job.size) { return; }
  let rowTiles = (job.rows + ${TILE_ROWS - 1}u) / ${TILE_ROWS}u;
  let tiles = (job.steps + ${TILE_KEYS - 1}u) / ${TILE_KEYS}u;
  // Rows count from the block's first.
  let rowCell = job.firstRow / job.pool + id.y;
  let row = id.y * job.pool;
  let endRow = min(row + job.pool, job.rows);
  let key = column * job.pool;
  let endKey = min(key + job.pool, job.steps);
  var both = vec2f();
  for (var rowTile = row / ${TILE_ROWS}u; rowTile * ${TILE_ROWS}u < endRow; rowTile++) {
    let above = (id.z * rowTiles + rowTile) * job.rowCells + rowCell - (job.firstRow + rowTile * ${TILE_ROWS}u) / job.pool;
    for (var tile = key / ${TILE_KEYS}u; tile * ${TILE_KEYS}u < endKey; tile++) {
      let part = pooled[(above * tiles + tile) * job.keyCells + column - tile * ${TILE_KEYS}u / job.pool];
      both = vec2f(both.x + part.x, max(both.y, part.y));
    }
  }
  let cell = ((job.firstMap + id.z) * job.size + rowCell) * job.size + column;
  means[cell] = both.x / f32((endRow - row) * (endKey - key));
  peaks[cell] = both.y;
}
`;
