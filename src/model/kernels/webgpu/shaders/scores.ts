import { each, XYZW } from "./text";

/** Queries of a tile. */
export const TILE_ROWS = 32;
/** Keys of a tile. */
export const TILE_KEYS = 64;
/** Coordinates of queries and keys that stand in workgroup memory at a time. */
export const CHUNK = 16;
export const THREADS = 128;
/** Vectors of four in a tile's row: one more than it holds, so that a walk down a column meets all memory banks. */
export const PITCH = TILE_KEYS / 4 + 1;
/** Scores of what may not be looked at: 2 to its power is 0, and a difference to it stays finite. */
export const NEVER = "-1e30";

/** The coordinates that a shader is made for: the fewest steps of four, or of a chunk, that hold W, so that few shaders serve all. */
export const roundInner = (inner: number) => (inner <= CHUNK ? 4 * Math.ceil(inner / 4) : CHUNK * Math.ceil(inner / CHUNK));
const heldOf = (inner: number) => Math.min(inner, CHUNK);
/** Coordinates of the weighted mean that a thread has of each chunk. */
export const shareOf = (inner: number) => heldOf(inner) / 4;

/** The workgroup's memory, and the function `scoresOf` for a tile of rows and keys of at most `inner` coordinates. */
export const scoreFunctions = (inner: number) => /* wgsl */ `
const CHUNK = ${CHUNK}u;
const PITCH = ${PITCH}u;
const KEYS = ${TILE_KEYS / 4}u;
const ROWS = ${TILE_ROWS / 4}u;
const NEVER = ${NEVER};

var<workgroup> queryTile: array<vec4f, ${heldOf(inner) * (TILE_ROWS / 4)}>;
var<workgroup> keyTile: array<vec4f, ${heldOf(inner) * PITCH}>;
var<workgroup> weights: array<vec4f, ${TILE_ROWS * PITCH}>;
var<workgroup> peaks: array<f32, ${TILE_ROWS}>;
var<workgroup> totals: array<f32, ${TILE_ROWS}>;

fn loadQueries(thread: u32, start: u32, first: u32, count: u32) {
  for (var i = thread; i < count * ROWS; i += ${THREADS}u) {
    let at = first + i % ROWS;
    var steps = vec4f();
    if (at < job.stride) { steps = queries[(start + i / ROWS) * job.stride + at]; }
    queryTile[i] = steps;
  }
}

fn loadKeys(thread: u32, start: u32, first: u32, count: u32) {
  for (var i = thread; i < count * KEYS; i += ${THREADS}u) {
    let at = first + i % KEYS;
    var steps = vec4f();
    if (at < job.stride) { steps = keys[(start + i / KEYS) * job.stride + at]; }
    keyTile[(i / KEYS) * PITCH + i % KEYS] = steps;
  }
}

struct Place { thread: u32, x: u32, y: u32, item: u32, head: u32, row: u32 }

/** Scores of this thread's 4 rows, one in each column, against its 4 keys; what may not be looked at is NEVER. */
fn scoresOf(at: Place, tile: u32, openRows: vec4f) -> mat4x4f {
  let first = (tile * KEYS + at.x) * 4u;
  let step = at.row + at.y * 4u;
  let needed = first < job.steps && step < job.firstRow + job.rows;
  ${each(4, (i) => `var row${i} = vec4f();`)}
  for (var chunk = 0u; chunk < job.inner; chunk += CHUNK) {
    let count = min(CHUNK, job.inner - chunk);
    workgroupBarrier();
    loadQueries(at.thread, (at.item * job.heads + at.head) * job.inner + chunk, at.row / 4u, count);
    loadKeys(at.thread, at.item * job.inner + chunk, tile * KEYS, count);
    workgroupBarrier();
    for (var w = 0u; w < select(0u, count, needed); w++) {
      let four = keyTile[w * PITCH + at.x];
      let query = queryTile[w * ROWS + at.y];
      ${each(4, (i) => `row${i} += query.${XYZW[i]} * four;`)}
    }
  }
  let steps = vec4u(first) + vec4u(0u, 1u, 2u, 3u);
  var openKeys = vec4f(1.0);
  if (first < job.steps) { openKeys = open[at.item * job.stride + first / 4u]; }
  let shut = openKeys == vec4f();
  let beyond = steps >= vec4u(job.steps);
  ${each(
    4,
    (i) => `
  row${i} = select(row${i}, vec4f(NEVER), shut | (steps > vec4u(select(job.steps, step + ${i}u, job.causal == 1u))));
  // A query for which every key is masked attends evenly to all of them.
  row${i} = select(row${i}, vec4f(), openRows.${XYZW[i]} == 0.0);
  row${i} = select(row${i}, vec4f(NEVER), beyond);`,
  )}
  return mat4x4f(${each(4, (i) => `row${i}${i < 3 ? "," : ""}`)});
}
`;
