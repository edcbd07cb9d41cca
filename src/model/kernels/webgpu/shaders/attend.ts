import { CHUNK, scoreFunctions, shareOf, THREADS, TILE_KEYS, TILE_ROWS } from "./scores";
import { each, when } from "./text";

/** What a shader is made for; all that only changes numbers is in the job. */
export interface AttendShape {
  /** The most coordinates of a query and a key: `roundInner` of W. */
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
  /** W */
  readonly inner: number;
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

/**
 * Attention for a tile of rows of one head, by a workgroup. Queries `(B, H·W, S)` and keys `(B, W, S)` have steps innermost,
 * so that every read of global memory is of neighbours. It goes over the keys twice, tile by tile: once for each row's
 * largest score and its sum of powers (Milakov and Gimelshein 2018, "Online normalizer calculation for softmax"),
 * and once for the weights themselves, which are worth less to keep than to compute again as W is small.
 * Thread (x, y) has the scores of 4 rows and 4 keys in its registers.
 */
export function attendShader({ inner, map, context, pooled, sums, subgroups }: AttendShape): string {
  const chunks = Math.ceil(inner / CHUNK);
  const share = shareOf(inner);
  return /* wgsl */ `
${when(subgroups, "enable subgroups; requires subgroup_id; diagnostic(off, subgroup_uniformity);")}
struct Job {
  inner: u32, steps: u32, stride: u32, heads: u32, firstHead: u32, someHeads: u32, firstItem: u32, firstRow: u32, rows: u32,
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

${scoreFunctions(inner)}
/** Joins what the threads of a row have into its largest score and its sum of powers. */
fn joinTotals(row: u32, apart: u32) {
  var most = NEVER;
  var sum = 0.0;
  for (var x = 0u; x < KEYS; x += apart) {
    let part = weights[row * PITCH + x];
    let larger = max(most, part.x);
    sum = sum * exp2(most - larger) + part.y * exp2(part.x - larger);
    most = larger;
  }
  peaks[row] = most;
  totals[row] = sum;
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

  ${
    context || pooled || sums
      ? "let firstTile = 0u;\n  let lastTile = tiles;"
      : "let firstTile = job.firstColumn / KEYS;\n  let lastTile = min(tiles, (job.firstColumn + job.columns + KEYS - 1u) / KEYS);"
  }
  // Where rows and cells of this tile go, counted from the first row of the job.
  let firstOfMap = (group.z * job.someHeads + group.y) * job.rows + group.x * ${TILE_ROWS}u;
  let rows = min(${TILE_ROWS}u, job.rows - group.x * ${TILE_ROWS}u);
  // For what is shared out by rows: thread (row, quarter) has every fourth coordinate or cell.
  let row = at.thread / 4u;
  let quarter = at.thread % 4u;

  var peak = vec4f(NEVER);
  var total = vec4f();
  var scores = mat4x4f();
  ${when(context, each(chunks * share, (i) => `var mean${i} = 0.0;`))}
  ${when(sums, "var spent = mat4x4f();")}
  // Both times over the keys in one loop, since a shader compiler copies a function to wherever it is called.
  for (var turn = 0u; turn < tiles + lastTile - firstTile; turn++) {
    let weighing = turn >= tiles;
    let tile = select(turn, turn - tiles + firstTile, weighing);
    // Of a single tile the scores are still there.
    if (!weighing || tiles > 1u) { scores = scoresOf(at, tile, openRows); }
    if (!weighing) {
    ${each(
      4,
      (i) => `{
      let most = max(peak[${i}], largest(scores[${i}]));
      total[${i}] = total[${i}] * exp2(peak[${i}] - most) + added(exp2(scores[${i}] - most));
      peak[${i}] = most;
    }`,
    )}
      if (turn + 1u < tiles) { continue; }
      ${when(subgroups, shuffleTotals)}
      ${each(4, (i) => `weights[(at.y * 4u + ${i}u) * PITCH + at.x] = vec4f(peak[${i}], total[${i}], 0.0, 0.0);`)}
      workgroupBarrier();
      if (at.thread < ${TILE_ROWS}u) { joinTotals(at.thread, ${subgroups ? "together" : "1u"}); }
      workgroupBarrier();
      ${each(4, (i) => `peak[${i}] = peaks[at.y * 4u + ${i}u];\n      total[${i}] = totals[at.y * 4u + ${i}u];`)}
      continue;
    }
    ${each(
      4,
      (i) => `let raised${i} = max(scores[${i}] - peak[${i}], vec4f(-1000.0));
    let weight${i} = exp2(raised${i}) / total[${i}];`,
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
    ${when(context, each(chunks, (chunk) => weighKeys(chunk, chunks, share)))}
  }
  ${when(context, each(chunks, (chunk) => storeMeans(chunk, share)))}
  ${when(sums, storeSums(subgroups))}
}
`;
}

const shuffleTotals = /* wgsl */ `
      for (var apart = 1u; apart < together; apart *= 2u) {
        let otherPeak = subgroupShuffleXor(peak, apart);
        let otherTotal = subgroupShuffleXor(total, apart);
        let most = max(peak, otherPeak);
        total = total * exp2(peak - most) + otherTotal * exp2(otherPeak - most);
        peak = most;
      }`;

/**
 * A cell that reaches over several tiles is always the same thread's, which finds what it left there.
 */
const poolColumns = /* wgsl */ `
    if (row < rows) {
      let start = tile * ${TILE_KEYS}u;
      let to = min(start + ${TILE_KEYS}u, job.steps);
      let first = start / job.pool;
      for (var cell = first + (quarter + 4u - first % 4u) % 4u; cell * job.pool < to; cell += 4u) {
        let place = (firstOfMap + row) * job.size + cell;
        var both = vec2f();
        if (cell * job.pool < start) { both = pooled[place]; }
        let end = min((cell + 1u) * job.pool, to);
        for (var key = max(cell * job.pool, start); key < end; key++) {
          let weight = weights[row * PITCH + (key - start) / 4u][key % 4u];
          both = vec2f(both.x + weight, max(both.y, weight));
        }
        pooled[place] = both;
      }
    }`;

/** Adds this tile's part to the weighted means of the keys. */
const weighKeys = (chunk: number, chunks: number, share: number) => /* wgsl */ `
    ${when(
      chunks > 1,
      `workgroupBarrier();
    loadKeys(at.thread, at.item * job.inner + ${chunk * CHUNK}u, tile * KEYS, min(CHUNK, job.inner - ${chunk * CHUNK}u));
    workgroupBarrier();`,
    )}
    for (var four = 0u; four < select(0u, min(KEYS, job.stride - tile * KEYS), row < rows); four++) {
      let weight = weights[row * PITCH + four];
      ${each(share, (i) => `mean${chunk * share + i} += dot(weight, keyTile[(quarter + ${4 * i}u) * PITCH + four]);`)}
    }`;

const storeMeans = (chunk: number, share: number) =>
  each(share, (i) => {
    const first = chunk * CHUNK + 4 * i;
    return /* wgsl */ `
  if (row < rows && quarter + ${first}u < job.inner) {
    context[((at.item * job.heads + at.head) * job.inner + quarter + ${first}u) * job.stride * 4u + at.row + row] = mean${chunk * share + i};
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
