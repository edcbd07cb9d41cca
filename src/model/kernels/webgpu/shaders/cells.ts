import { THREADS, TILE_KEYS, TILE_ROWS } from "./scores";

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

/** The most cells of `pool` that a stretch of `length` touches which begins at a multiple of `length`. */
const touched = (length: number, pool: number) => Math.floor((pool - commonDivisor(length, pool) + length - 1) / pool) + 1;

/** Cells of the overview that a tile of weights touches along each axis, and how many threads make each of them together. */
export function cellsOfTile(pool: number): { readonly rowCells: number; readonly keyCells: number; readonly lanes: number } {
  const rowCells = touched(TILE_ROWS, pool);
  const keyCells = touched(TILE_KEYS, pool);
  const free = Math.max(1, THREADS / (rowCells * keyCells));
  return { rowCells, keyCells, lanes: Math.min(TILE_ROWS, 2 ** Math.floor(Math.log2(free))) };
}

/**
 * Pools the tile's weights: sum and largest of what each cell of the overview has in it. Every tile has places of its own,
 * `(maps, row tiles, row cells, key tiles, key cells)`, so that nobody waits for another: `pool.ts` joins them.
 */
export const cellFunctions = /* wgsl */ `
var<workgroup> cellParts: array<vec2f, ${THREADS}>;

fn larger(a: vec2f, b: vec2f) -> vec2f { return vec2f(a.x + b.x, max(a.y, b.y)); }

/** Every lanes-th row of one cell. */
fn partOfCell(at: Place, tile: u32, rows: u32, cell: u32, lane: u32) -> vec2f {
  let above = (at.row / job.pool + cell / job.keyCells) * job.pool;
  let left = (tile * ${TILE_KEYS}u / job.pool + cell % job.keyCells) * job.pool;
  let endRow = min(above + job.pool, at.row + rows);
  let firstKey = max(left, tile * ${TILE_KEYS}u);
  let endKey = min(min(left + job.pool, (tile + 1u) * ${TILE_KEYS}u), job.steps);
  var both = vec2f();
  for (var row = max(above, at.row) + lane; row < endRow; row += job.lanes) {
    for (var four = firstKey / 4u; four * 4u < endKey; four++) {
      let keys_ = vec4u(four * 4u) + vec4u(0u, 1u, 2u, 3u);
      let inside = (keys_ >= vec4u(firstKey)) & (keys_ < vec4u(endKey));
      let part = select(vec4f(), weights[(row - at.row) * PITCH + four - tile * KEYS], inside);
      both = larger(both, vec2f(added(part), largest(part)));
    }
  }
  return both;
}

fn storeCell(at: Place, tile: u32, place: u32, cell: u32, both: vec2f) {
  let tiles = (job.steps + ${TILE_KEYS - 1}u) / ${TILE_KEYS}u;
  pooled[((place * job.rowCells + cell / job.keyCells) * tiles + tile) * job.keyCells + cell % job.keyCells] = both;
}

fn poolTile(at: Place, tile: u32, rows: u32, place: u32) {
  let cells = job.rowCells * job.keyCells;
  let lane = at.thread % job.lanes;
  if (job.lanes == 1u) {
    for (var cell = at.thread; cell < cells; cell += ${THREADS}u) { storeCell(at, tile, place, cell, partOfCell(at, tile, rows, cell, 0u)); }
  } else {
    cellParts[at.thread] = vec2f();
    if (at.thread / job.lanes < cells) { cellParts[at.thread] = partOfCell(at, tile, rows, at.thread / job.lanes, lane); }
    workgroupBarrier();
    if (at.thread < cells) {
      var both = vec2f();
      for (var i = 0u; i < job.lanes; i++) { both = larger(both, cellParts[at.thread * job.lanes + i]); }
      storeCell(at, tile, place, at.thread, both);
    }
  }
}

fn poolNothing(at: Place, tile: u32, place: u32) {
  for (var cell = at.thread; cell < job.rowCells * job.keyCells; cell += ${THREADS}u) { storeCell(at, tile, place, cell, vec2f()); }
}
`;
