import { entry, PITCH, scoreBindings, scoreFunctions, TILE_ROWS, chunksOf } from "./scores";
import { each, when } from "./text";

/** The function `joinTotals`: what a row's threads, or the parts of a row, have of its largest score and of its sum of powers. */
export const joinFunction = /* wgsl */ `
fn joined(a: vec2f, b: vec2f) -> vec2f {
  let most = max(a.x, b.x);
  return vec2f(most, a.y * exp2(a.x - most) + b.y * exp2(b.x - most));
}`;

/** Takes a tile's scores into this thread's largest score and sum of powers of each of its rows. */
export const addToTotals = each(
  4,
  (i) => /* wgsl */ `{
      let most = max(peak[${i}], largest(scores[${i}]));
      total[${i}] = total[${i}] * exp2(peak[${i}] - most) + added(exp2(scores[${i}] - most));
      peak[${i}] = most;
    }`,
);

/** Goes over the workgroup's tiles of keys. */
export const totalsOfTiles = /* wgsl */ `for (var tile = firstTile; tile < endTile; tile++) {
    // All that come after it are beyond, too.
    if (isBeyond(firstRow, tile, looksEverywhere)) { break; }
    let scores = scoresOf(at, tile, openRows, isOpen(item, firstRow, tile, looksEverywhere));
    ${addToTotals}
  }`;

/** Joins what the threads of a row have, as far as they are in a subgroup. */
export const shuffleTotals = (subgroups: boolean) =>
  when(
    subgroups,
    /* wgsl */ `for (var apart = 1u; apart < together; apart *= 2u) {
      let otherPeak = subgroupShuffleXor(peak, apart);
      let otherTotal = subgroupShuffleXor(total, apart);
      let most = max(peak, otherPeak);
      total = total * exp2(peak - most) + otherTotal * exp2(otherPeak - most);
      peak = most;
    }`,
  );

/**
 * Each row's largest score and its sum of powers over a range of keys, tile by tile (Milakov and Gimelshein 2018, "Online
 * normalizer calculation for softmax"), by a workgroup for each tile of rows, range of keys and head: `(ranges, maps, rows)`.
 * Queries `(B, H·W, S)` and keys `(B, W, S)` have steps innermost, so that every read of global memory is of neighbours.
 * Thread (x, y) has the scores of 4 rows and 4 keys in its registers.
 */
export const totalsShader = (inner: number, subgroups: boolean, software: boolean) => /* wgsl */ `
${scoreBindings(subgroups)}
@group(0) @binding(8) var<storage, read_write> totals: array<vec2f>;
${scoreFunctions(inner, software)}
${joinFunction}
var<workgroup> parts: array<vec2f, ${TILE_ROWS * PITCH}>;
${entry(subgroups)}
  var peak = vec4f(NEVER);
  var total = vec4f();
  ${when(chunksOf(inner) === 1, "loadQueries(at, 0u);")}
  ${totalsOfTiles}
  ${shuffleTotals(subgroups)}
  ${each(4, (i) => `parts[(at.y * 4u + ${i}u) * PITCH + at.x] = vec2f(peak[${i}], total[${i}]);`)}
  workgroupBarrier();
  if (at.thread < TILE_ROWS) {
    var both = parts[at.thread * PITCH];
    for (var x = ${subgroups ? "together" : "1u"}; x < KEYS; x += ${subgroups ? "together" : "1u"}) { both = joined(both, parts[at.thread * PITCH + x]); }
    totals[(range * maps + map_) * rowsOfMap + rowTile * TILE_ROWS + at.thread] = both;
  }
}
`;
