import { jobStruct } from "./job";
import { each, when, XYZW } from "./text";

/** Queries of a tile. */
export const TILE_ROWS = 32;
/** Keys of a tile. */
export const TILE_KEYS = 64;
/** Coordinates of queries and keys that stand in workgroup memory at a time. */
export const CHUNK = 16;
export const THREADS = 128;
/** Vectors of four in a tile's row: one more than it holds, so that a walk down a column meets all memory banks. */
export const PITCH = TILE_KEYS / 4 + 1;
/** Scores of what may not be looked at, below all that `FARTHEST` lets through: 2 to its power is 0, and a difference to it stays finite. */
export const NEVER = "-3e38";

/** The coordinates that a shader is made for: the fewest steps of four, or of a chunk, that hold W, so that few shaders serve all. */
export const roundInner = (inner: number) => (inner <= CHUNK ? 4 * Math.ceil(inner / 4) : CHUNK * Math.ceil(inner / CHUNK));
export const heldOf = (inner: number) => Math.min(inner, CHUNK);
export const chunksOf = (inner: number) => Math.ceil(inner / CHUNK);

/** What every shader that compares queries with keys begins with: the job, the input and a place in it. */
export const scoreBindings = (subgroups: boolean) => /* wgsl */ `
${when(subgroups, "enable subgroups; requires subgroup_id; diagnostic(off, subgroup_uniformity);")}
${jobStruct}

@group(0) @binding(0) var<uniform> job: Job;
@group(0) @binding(1) var<storage, read> queries: array<vec4f>;
@group(0) @binding(2) var<storage, read> keys: array<vec4f>;
// (B, S): 1 where the step may be attended to.
@group(0) @binding(3) var<storage, read> open: array<vec4f>;
`;

/** The arguments of a shader's entry, and the thread's and its workgroup's place. */
export const entry = (subgroups: boolean) => /* wgsl */ `
@compute @workgroup_size(${THREADS})
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  ${
    subgroups
      ? "@builtin(subgroup_id) subgroup: u32, @builtin(subgroup_size) lanes: u32, @builtin(subgroup_invocation_id) lane: u32,"
      : "@builtin(local_invocation_index) thread: u32,"
  }
) {
  ${when(subgroups, "let thread = subgroup * lanes + lane;\n  let together = min(lanes, KEYS);")}
  let rowTile = group.x / job.ranges;
  let range = group.x % job.ranges;
  let item = job.firstItem + group.z;
  let firstRow = job.firstRow + rowTile * TILE_ROWS;
  let at = Place(thread, thread % KEYS, thread / KEYS, item, job.firstHead + group.y, firstRow);
  // Maps of the block, this one among them, and rows of a map, padded to whole tiles.
  let maps = job.someHeads * groups.z;
  let map_ = group.z * job.someHeads + group.y;
  let rowsOfMap = groups.x / job.ranges * TILE_ROWS;
  let firstTile = job.firstTile + range * job.share;
  let endTile = min(firstTile + job.share, job.endTile);
  var openRows = vec4f(1.0);
  if (firstRow / 4u + at.y < job.stride) { openRows = open[item * job.stride + firstRow / 4u + at.y]; }
  let looksEverywhere = anyShut(item, firstRow / 4u, ROWS);`;

/** The workgroup's memory, and the function `scoresOf` for a tile of rows and keys of at most `inner` coordinates. */
export const scoreFunctions = (inner: number, software: boolean) => {
  const once = chunksOf(inner) === 1;
  const held = heldOf(inner);
  return /* wgsl */ `
const CHUNK = ${CHUNK}u;
const HELD = ${held}u;
const PITCH = ${PITCH}u;
const TILE_ROWS = ${TILE_ROWS}u;
const KEYS = ${TILE_KEYS / 4}u;
const ROWS = ${TILE_ROWS / 4}u;
const NEVER = ${NEVER};

var<workgroup> queryTile: array<vec4f, ${held * (TILE_ROWS / 4)}>;
var<workgroup> keyTile: array<vec4f, ${held * PITCH}>;

struct Place { thread: u32, x: u32, y: u32, item: u32, head: u32, row: u32 }

/** Coordinates of the chunk. */
fn countOf(chunk: u32) -> u32 { return min(CHUNK, job.inner - chunk); }

fn loadQueries(at: Place, chunk: u32) {
  let start = (at.item * job.heads + at.head) * job.inner + chunk;
  for (var i = at.thread; i < HELD * ROWS; i += ${THREADS}u) {
    let four = at.row / 4u + i % ROWS;
    var steps = vec4f();
    if (four < job.stride && chunk + i / ROWS < job.inner) { steps = queries[(start + i / ROWS) * job.stride + four]; }
    queryTile[i] = steps;
  }
}

fn loadKeys(at: Place, tile: u32, chunk: u32) {
  let start = at.item * job.inner + chunk;
  for (var i = at.thread; i < HELD * KEYS; i += ${THREADS}u) {
    let four = tile * KEYS + i % KEYS;
    var steps = vec4f();
    if (four < job.stride && chunk + i / KEYS < job.inner) { steps = keys[(start + i / KEYS) * job.stride + four]; }
    keyTile[(i / KEYS) * PITCH + i % KEYS] = steps;
  }
}

/** Whether one of the steps, in fours, may not be attended to. The same for the whole workgroup. */
fn anyShut(item: u32, first: u32, count: u32) -> bool {
  if (job.masked == 0u) { return false; }
  let begin = item * job.stride;
  for (var i = first; i < min(first + count, job.stride); i++) {
    if (any(open[begin + i] == vec4f())) { return true; }
  }
  return false;
}

/** Whether the tile's keys all come after its rows. A query that is masked looks at them nevertheless. */
fn isBeyond(row: u32, tile: u32, looksEverywhere: bool) -> bool {
  return job.causal == 1u && tile * ${TILE_KEYS}u > row + TILE_ROWS - 1u && !looksEverywhere;
}

/** Whether each of the tile's rows may look at each of its keys. */
fn isOpen(item: u32, row: u32, tile: u32, looksEverywhere: bool) -> bool {
  let end = (tile + 1u) * ${TILE_KEYS}u;
  return end <= job.steps && !(job.causal == 1u && end > row + 1u) && !looksEverywhere && !anyShut(item, tile * KEYS, KEYS);
}

/** Scores of this thread's 4 rows, one in each column, against its 4 keys; what may not be looked at is NEVER. */
fn scoresOf(at: Place, tile: u32, openRows: vec4f, whole: bool) -> mat4x4f {
  let first = (tile * KEYS + at.x) * 4u;
  let step = at.row + at.y * 4u;
  let needed = first < job.steps && step < job.firstRow + job.rows;
  ${each(4, (i) => `var row${i} = vec4f();`)}
  for (var chunk = 0u; chunk < job.inner; chunk += CHUNK) {
    workgroupBarrier();
    ${when(!once, "loadQueries(at, chunk);")}
    loadKeys(at, tile, chunk);
    workgroupBarrier();
    if (needed) {
      ${software ? "let count = countOf(chunk);" : "let x = at.x % KEYS;\n      let y = at.y % ROWS;"}
      for (var w = 0u; w < ${software ? "count" : "HELD"}; w++) {
        let four = keyTile[w * PITCH + ${software ? "at.x" : "x"}];
        let query = queryTile[w * ROWS + ${software ? "at.y" : "y"}];
        ${each(4, (i) => `row${i} = fma(vec4f(query.${XYZW[i]}), four, row${i});`)}
      }
    }
  }
  if (whole) { return mat4x4f(row0, row1, row2, row3); }
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
  return mat4x4f(row0, row1, row2, row3);
}

fn largest(four: vec4f) -> f32 { return max(max(four.x, four.y), max(four.z, four.w)); }
fn added(four: vec4f) -> f32 { return (four.x + four.y) + (four.z + four.w); }
`;
};
