/** Queries of a tile. */
export const TILE_ROWS = 32;
/** Keys of a tile. */
export const TILE_KEYS = 64;
/** Coordinates of queries and keys that stand in workgroup memory at a time. */
const CHUNK = 16;
const THREADS = 128;
/** Vectors of four in a tile's row: one more than it holds, so that a walk down a column meets all memory banks. */
const PITCH = TILE_KEYS / 4 + 1;
/** Scores of what may not be looked at: 2 to its power is 0, and a difference to it stays finite. */
const NEVER = "-1e30";

/** What a shader is made for; all that only changes numbers is in the job. */
export interface AttendShape {
  /** W: coordinates of a query and a key. */
  readonly inner: number;
  readonly map: boolean;
  readonly context: boolean;
  readonly pooled: boolean;
  readonly sums: boolean;
  /** Whether the device has subgroups and the language `subgroup_id`: then rows are reduced without memory where they can be. */
  readonly subgroups: boolean;
}

/** The words of a job, in the order of the shader's `Job`. */
export interface AttendJob {
  /** T */
  readonly steps: number;
  /** Steps of a window, padded, in vectors of four. */
  readonly stride: number;
  /** H of the branch, and those that are worked on. */
  readonly heads: number;
  readonly firstHead: number;
  readonly someHeads: number;
  readonly firstItem: number;
  /** A multiple of four. */
  readonly firstRow: number;
  readonly rows: number;
  readonly causal: number;
  /** Columns of the map that are stored, in vectors of four. */
  readonly firstColumn: number;
  readonly columns: number;
  /** Weights that one cell of the overview stands for along each axis, and cells a side. */
  readonly pool: number;
  readonly size: number;
}

const each = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, i) => line(i)).join("\n");
const when = (wanted: boolean, code: string) => (wanted ? code : "");
const XYZW = ["x", "y", "z", "w"];

/**
 * Attention for a tile of rows of one head, by a workgroup. Queries `(B, H·W, S)` and keys `(B, W, S)` have steps innermost,
 * so that every read of global memory is of neighbours. It goes over the keys twice, tile by tile: once for each row's
 * largest score and its sum of powers (Milakov and Gimelshein 2018, "Online normalizer calculation for softmax"),
 * and once for the weights themselves, which are worth less to keep than to compute again as W is small.
 * Thread (x, y) has the scores of 4 rows and 4 keys in its registers.
 */
export function attendShader({ inner, map, context, pooled, sums, subgroups }: AttendShape): string {
  const chunks = Math.ceil(inner / CHUNK);
  const held = Math.min(inner, CHUNK);
  /** Coordinates of the weighted mean that a thread has of each chunk. */
  const share = Math.ceil(held / 4);
  return /* wgsl */ `
${when(subgroups, "enable subgroups; requires subgroup_id; diagnostic(off, subgroup_uniformity);")}
struct Job {
  steps: u32, stride: u32, heads: u32, firstHead: u32, someHeads: u32, firstItem: u32, firstRow: u32, rows: u32,
  causal: u32, firstColumn: u32, columns: u32, pool: u32, size: u32,
}

@group(0) @binding(0) var<uniform> job: Job;
@group(0) @binding(1) var<storage, read> queries: array<vec4f>;
@group(0) @binding(2) var<storage, read> keys: array<vec4f>;
// (B, S): 1 where the step may be attended to.
@group(0) @binding(3) var<storage, read> open: array<vec4f>;
${when(map, "@group(0) @binding(4) var<storage, read_write> map: array<vec4f>;")}
// (B, H·W, S): each head's weighted mean of the keys.
${when(context, "@group(0) @binding(5) var<storage, read_write> context: array<f32>;")}
// (items, heads, rows, size): sum and largest weight of each cell's columns.
${when(pooled, "@group(0) @binding(6) var<storage, read_write> pooled: array<vec2f>;")}
// (items, heads, rows, 5), as in assembly/softmax.ts.
${when(sums, "@group(0) @binding(7) var<storage, read_write> sums: array<f32>;")}

const INNER = ${inner}u;
const CHUNK = ${CHUNK}u;
const PITCH = ${PITCH}u;
const KEYS = ${TILE_KEYS / 4}u;
const ROWS = ${TILE_ROWS / 4}u;
const NEVER = ${NEVER};

var<workgroup> queryTile: array<vec4f, ${held * (TILE_ROWS / 4)}>;
var<workgroup> keyTile: array<vec4f, ${Math.max(4 * share, held) * PITCH}>;
var<workgroup> weights: array<vec4f, ${TILE_ROWS * PITCH}>;
var<workgroup> peaks: array<f32, ${TILE_ROWS}>;
var<workgroup> totals: array<f32, ${TILE_ROWS}>;

fn loadQueries(thread: u32, from: u32, first: u32, count: u32) {
  for (var i = thread; i < count * ROWS; i += ${THREADS}u) {
    let at = first + i % ROWS;
    var steps = vec4f();
    if (at < job.stride) { steps = queries[(from + i / ROWS) * job.stride + at]; }
    queryTile[i] = steps;
  }
}

fn loadKeys(thread: u32, from: u32, first: u32, count: u32) {
  for (var i = thread; i < count * KEYS; i += ${THREADS}u) {
    let at = first + i % KEYS;
    var steps = vec4f();
    if (at < job.stride) { steps = keys[(from + i / KEYS) * job.stride + at]; }
    keyTile[(i / KEYS) * PITCH + i % KEYS] = steps;
  }
}

struct Place { thread: u32, x: u32, y: u32, item: u32, head: u32, row: u32 }

/** Scores of this thread's 4 rows, one in each column, against its 4 keys; what may not be looked at is NEVER. */
fn scoresOf(at: Place, tile: u32, openRows: vec4f) -> mat4x4f {
  ${each(4, (i) => `var row${i} = vec4f();`)}
  for (var chunk = 0u; chunk < INNER; chunk += CHUNK) {
    let count = min(CHUNK, INNER - chunk);
    workgroupBarrier();
    loadQueries(at.thread, (at.item * job.heads + at.head) * INNER + chunk, at.row / 4u, count);
    loadKeys(at.thread, at.item * INNER + chunk, tile * KEYS, count);
    workgroupBarrier();
    for (var w = 0u; w < count; w++) {
      let four = keyTile[w * PITCH + at.x];
      let query = queryTile[w * ROWS + at.y];
      ${each(4, (i) => `row${i} += query.${XYZW[i]} * four;`)}
    }
  }
  let first = (tile * KEYS + at.x) * 4u;
  let steps = vec4u(first) + vec4u(0u, 1u, 2u, 3u);
  let step = at.row + at.y * 4u;
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

fn largest(four: vec4f) -> f32 { return max(max(four.x, four.y), max(four.z, four.w)); }
fn added(four: vec4f) -> f32 { return dot(four, vec4f(1.0)); }

@compute @workgroup_size(${THREADS})
fn main(
  @builtin(workgroup_id) group: vec3u,
  ${
    subgroups
      ? "@builtin(subgroup_id) subgroup: u32, @builtin(subgroup_size) lanes: u32, @builtin(subgroup_invocation_id) lane: u32,"
      : "@builtin(local_invocation_index) thread: u32,"
  }
) {
  ${when(subgroups, "let thread = subgroup * lanes + lane;\n  let together = min(lanes, KEYS);")}
  let at = Place(
    thread, thread % KEYS, thread / KEYS,
    job.firstItem + group.z, job.firstHead + group.y, job.firstRow + group.x * ${TILE_ROWS}u,
  );
  let tiles = (job.steps + ${TILE_KEYS - 1}u) / ${TILE_KEYS}u;
  var openRows = vec4f(1.0);
  if (at.row / 4u + at.y < job.stride) { openRows = open[at.item * job.stride + at.row / 4u + at.y]; }

  var peak = vec4f(NEVER);
  var total = vec4f();
  var scores = mat4x4f();
  for (var tile = 0u; tile < tiles; tile++) {
    scores = scoresOf(at, tile, openRows);
    ${each(
      4,
      (i) => `{
      let most = max(peak[${i}], largest(scores[${i}]));
      total[${i}] = total[${i}] * exp2(peak[${i}] - most) + added(exp2(scores[${i}] - most));
      peak[${i}] = most;
    }`,
    )}
  }
  ${when(
    subgroups,
    `for (var apart = 1u; apart < together; apart *= 2u) {
    let otherPeak = subgroupShuffleXor(peak, apart);
    let otherTotal = subgroupShuffleXor(total, apart);
    let most = max(peak, otherPeak);
    total = total * exp2(peak - most) + otherTotal * exp2(otherPeak - most);
    peak = most;
  }`,
  )}
  ${each(4, (i) => `weights[(at.y * 4u + ${i}u) * PITCH + at.x] = vec4f(peak[${i}], total[${i}], 0.0, 0.0);`)}
  workgroupBarrier();
  if (at.thread < ${TILE_ROWS}u) {
    var most = NEVER;
    var sum = 0.0;
    for (var x = 0u; x < KEYS; x += ${subgroups ? "together" : "1u"}) {
      let part = weights[at.thread * PITCH + x];
      let larger = max(most, part.x);
      sum = sum * exp2(most - larger) + part.y * exp2(part.x - larger);
      most = larger;
    }
    peaks[at.thread] = most;
    totals[at.thread] = sum;
  }
  workgroupBarrier();
  ${each(4, (i) => `let peak${i} = peaks[at.y * 4u + ${i}u];\n  let inverse${i} = 1.0 / totals[at.y * 4u + ${i}u];`)}

  // Where rows and cells of this tile go, counted from the first row of the job.
  let firstOfMap = (group.z * job.someHeads + group.y) * job.rows + group.x * ${TILE_ROWS}u;
  let rows = min(${TILE_ROWS}u, job.rows - group.x * ${TILE_ROWS}u);
  // For what is shared out by rows: thread (row, lane) has every fourth coordinate or cell.
  let row = at.thread / 4u;
  let quarter = at.thread % 4u;
  ${when(context, each(chunks * share, (i) => `var mean${i} = 0.0;`))}
  ${when(sums, "var spent = mat4x4f();")}
  ${when(
    !context && !pooled && !sums,
    "let firstTile = job.firstColumn / KEYS;\n  let lastTile = min(tiles, (job.firstColumn + job.columns + KEYS - 1u) / KEYS);",
  )}
  ${when(context || pooled || sums, "let firstTile = 0u;\n  let lastTile = tiles;")}
  for (var tile = firstTile; tile < lastTile; tile++) {
    // Of a single tile the scores are still there.
    if (tiles > 1u) { scores = scoresOf(at, tile, openRows); }
    ${each(
      4,
      (i) => `let raised${i} = max(scores[${i}] - peak${i}, vec4f(-1000.0));
    let weight${i} = exp2(raised${i}) * inverse${i};`,
    )}
    let column = tile * KEYS + at.x;
    ${when(
      map,
      `if (column >= job.firstColumn && column - job.firstColumn < job.columns) {
      let to = (firstOfMap + at.y * 4u) * job.columns + column - job.firstColumn;
      ${each(4, (i) => `if (at.y * 4u + ${i}u < rows) { map[to + ${i}u * job.columns] = weight${i}; }`)}
    }`,
    )}
    ${when(
      sums,
      `let steps = vec4f(vec4u(column * 4u) + vec4u(0u, 1u, 2u, 3u));
    ${each(
      4,
      (i) => `{
      let ahead = steps - f32(at.row + at.y * 4u + ${i}u);
      spent[${i}] += vec4f(
        dot(weight${i}, raised${i}), dot(weight${i}, ahead), dot(weight${i}, ahead * ahead),
        dot(weight${i}, select(vec4f(), vec4f(1.0), ahead == vec4f())),
      );
    }`,
    )}`,
    )}
    ${when(context || pooled, `${each(4, (i) => `weights[(at.y * 4u + ${i}u) * PITCH + at.x] = weight${i};`)}\n    workgroupBarrier();`)}
    ${when(pooled, poolColumns)}
    ${when(context, each(chunks, (chunk) => weighKeys(chunk, chunks, held, share)))}
  }
  ${when(context, each(chunks, (chunk) => storeMeans(chunk, inner, share)))}
  ${when(sums, storeSums(subgroups))}
}
`;
}

/**
 * A cell that reaches over several tiles is always the same thread's, which finds what it left there.
 */
const poolColumns = /* wgsl */ `
    if (row < rows) {
      let from = tile * ${TILE_KEYS}u;
      let to = min(from + ${TILE_KEYS}u, job.steps);
      let first = from / job.pool;
      for (var cell = first + (quarter + 4u - first % 4u) % 4u; cell * job.pool < to; cell += 4u) {
        let place = (firstOfMap + row) * job.size + cell;
        var both = vec2f();
        if (cell * job.pool < from) { both = pooled[place]; }
        let end = min((cell + 1u) * job.pool, to);
        for (var key = max(cell * job.pool, from); key < end; key++) {
          let weight = weights[row * PITCH + (key - from) / 4u][key % 4u];
          both = vec2f(both.x + weight, max(both.y, weight));
        }
        pooled[place] = both;
      }
    }`;

/** Adds this tile's part to the weighted means of the keys. */
const weighKeys = (chunk: number, chunks: number, held: number, share: number) => /* wgsl */ `
    ${when(
      chunks > 1,
      `workgroupBarrier();
    loadKeys(at.thread, at.item * INNER + ${chunk * held}u, tile * KEYS, min(CHUNK, INNER - ${chunk * held}u));
    workgroupBarrier();`,
    )}
    for (var four = 0u; four < min(KEYS, job.stride - tile * KEYS); four++) {
      let weight = weights[row * PITCH + four];
      ${each(share, (i) => `mean${chunk * share + i} += dot(weight, keyTile[(quarter + ${4 * i}u) * PITCH + four]);`)}
    }`;

const storeMeans = (chunk: number, inner: number, share: number) =>
  each(share, (i) => {
    const first = chunk * CHUNK + 4 * i;
    return /* wgsl */ `
  if (row < rows && quarter + ${first}u < ${inner}u) {
    context[((at.item * job.heads + at.head) * INNER + quarter + ${first}u) * job.stride * 4u + at.row + row] = mean${chunk * share + i};
  }`;
  });

/** Adds up what the threads of a row have, and stores it as the sums of powers that are not divided by their total. */
const storeSums = (subgroups: boolean) => /* wgsl */ `
  ${when(
    subgroups,
    `for (var apart = 1u; apart < together; apart *= 2u) {
    ${each(4, (i) => `spent[${i}] += subgroupShuffleXor(spent[${i}], apart);`)}
  }`,
  )}
  workgroupBarrier();
  ${each(4, (i) => `weights[(at.y * 4u + ${i}u) * PITCH + at.x] = spent[${i}];`)}
  workgroupBarrier();
  if (at.thread < rows) {
    var all = vec4f();
    for (var x = 0u; x < KEYS; x += ${subgroups ? "together" : "1u"}) { all += weights[at.thread * PITCH + x]; }
    let total = totals[at.thread];
    let to = (firstOfMap + at.thread) * 5u;
    sums[to] = total;
    sums[to + 1u] = all.x * total;
    sums[to + 2u] = all.y * total;
    sums[to + 3u] = all.z * total;
    sums[to + 4u] = all.w * total;
  }`;
