import { cellFunctions } from "./cells";
import { declareMeans, storeMeans, weighKeys } from "./means";
import { chunksOf, entry, PITCH, scoreBindings, scoreFunctions, TILE_ROWS } from "./scores";
import { addToTotals, joinFunction, shuffleTotals, totalsOfTiles } from "./totals";
import { each, when } from "./text";

/** What a shader is made for; all that only changes numbers is in the job. */
export interface WeighShape {
  /** The most coordinates of a query and a key: `roundInner` of W. */
  readonly inner: number;
  readonly map: boolean;
  readonly context: boolean;
  readonly pooled: boolean;
  readonly sums: boolean;
  /**
   * Where the totals come from: from `totals.ts`; from the keys' only tile, whose scores are kept; or from all tiles beforehand,
   * where the keys are not shared out and another workgroup costs more than it gains, as in software.
   */
  readonly totals: "given" | "of one tile" | "of all tiles";
  /** Whether the device has subgroups and the language `subgroup_id`: then rows are reduced without memory where they can be. */
  readonly subgroups: boolean;
  /** Whether the GPU is imitated on the processor. */
  readonly software: boolean;
}

/**
 * The weights of a tile of rows of one head over a range of keys, tile by tile, by a workgroup. Each row's largest score and sum of
 * powers are known (`totals.ts`); its scores are made again, which is worth less to keep than to compute as W is small.
 */
export function weighShader({ inner, map, context, pooled, sums, totals, subgroups, software }: WeighShape): string {
  const single = totals === "of one tile";
  const given = totals === "given";
  const kept = context || pooled || sums || !given;
  return /* wgsl */ `
${scoreBindings(subgroups)}
${when(map, "@group(0) @binding(4) var<storage, read_write> map: array<vec4f>;")}
// Each head's weighted mean of the keys.
${when(context, "@group(0) @binding(5) var<storage, read_write> context: array<f32>;")}
${when(pooled, "@group(0) @binding(6) var<storage, read_write> pooled: array<vec2f>;")}
// (ranges, maps, 5, rows), as in assembly/softmax.ts.
${when(sums, "@group(0) @binding(7) var<storage, read_write> sums: array<f32>;")}
${when(given, "@group(0) @binding(8) var<storage, read> totals: array<vec2f>;")}

${scoreFunctions(inner, software)}
${joinFunction}
/** Of each row its largest score and its sum of powers. */
var<workgroup> rowTotals: array<vec2f, ${TILE_ROWS}>;
${when(kept, `var<workgroup> weights: array<vec4f, ${TILE_ROWS * PITCH}>;`)}
${when(pooled, cellFunctions)}
${entry(subgroups)}
  let rows = min(TILE_ROWS, job.rows - rowTile * TILE_ROWS);
  ${when(map, "let firstOfMap = map_ * job.rows + rowTile * TILE_ROWS;")}
  ${when(pooled, "let place = map_ * (groups.x / job.ranges) + rowTile;")}
  ${when(context, declareMeans(inner))}
  ${when(sums, "var spent = mat4x4f();")}
  ${when(chunksOf(inner) === 1, "loadQueries(at, 0u);")}
  ${given ? joinParts : ownTotals(single, subgroups)}
  workgroupBarrier();
  ${each(4, (i) => `let peak${i} = rowTotals[at.y * 4u + ${i}u].x;\n  let share${i} = 1.0 / rowTotals[at.y * 4u + ${i}u].y;`)}
  for (var tile = firstTile; tile < endTile; tile++) {
    let column = tile * KEYS + at.x;
    let beyond = isBeyond(firstRow, tile, looksEverywhere);
    ${each(4, (i) => `var weight${i} = vec4f();${sums ? ` var raised${i} = vec4f();` : ""}`)}
    if (!beyond) {
      ${when(!single, "let scores = scoresOf(at, tile, openRows, isOpen(item, firstRow, tile, looksEverywhere));")}
      ${each(4, (i) =>
        sums
          ? `raised${i} = max(scores[${i}] - peak${i}, vec4f(-1000.0));\n      weight${i} = exp2(raised${i}) * share${i};`
          : `weight${i} = exp2(scores[${i}] - peak${i}) * share${i};`,
      )}
    }
    ${when(map, storeMap)}
    if (beyond) {
      ${when(pooled, "poolNothing(at, tile, place);")}
      continue;
    }
    ${when(sums, addToSums)}
    ${when(context || pooled, `${each(4, (i) => `weights[(at.y * 4u + ${i}u) * PITCH + at.x] = weight${i};`)}\n    workgroupBarrier();`)}
    ${when(pooled, "poolTile(at, tile, rows, place);")}
    ${when(context, weighKeys(inner, software))}
  }
  ${when(context, storeMeans(inner))}
  ${when(sums, storeSums(subgroups))}
}
`;
}

/** Joins what the ranges of keys have of each row. */
const joinParts = /* wgsl */ `
  if (at.thread < TILE_ROWS) {
    var both = vec2f(NEVER, 0.0);
    for (var part = 0u; part < job.parts; part++) {
      both = joined(both, totals[(part * maps + map_) * rowsOfMap + rowTile * TILE_ROWS + at.thread]);
    }
    rowTotals[at.thread] = both;
  }`;

/** Makes the totals of all keys; of a single tile the scores are kept. */
const ownTotals = (single: boolean, subgroups: boolean) => /* wgsl */ `
  var peak = vec4f(NEVER);
  var total = vec4f();
  ${single ? `let scores = scoresOf(at, firstTile, openRows, isOpen(item, firstRow, firstTile, looksEverywhere));\n  ${addToTotals}` : totalsOfTiles}
  ${shuffleTotals(subgroups)}
  ${each(4, (i) => `weights[(at.y * 4u + ${i}u) * PITCH + at.x] = vec4f(peak[${i}], total[${i}], 0.0, 0.0);`)}
  workgroupBarrier();
  if (at.thread < TILE_ROWS) {
    var both = weights[at.thread * PITCH].xy;
    for (var x = ${subgroups ? "together" : "1u"}; x < KEYS; x += ${subgroups ? "together" : "1u"}) { both = joined(both, weights[at.thread * PITCH + x].xy); }
    rowTotals[at.thread] = both;
  }`;

const storeMap = /* wgsl */ `if (column >= job.firstColumn && column - job.firstColumn < job.columns) {
      let to = (firstOfMap + at.y * 4u) * job.columns + column - job.firstColumn;
      ${each(4, (i) => `if (at.y * 4u + ${i}u < rows) { map[to + ${i}u * job.columns] = weight${i}; }`)}
    }`;

const addToSums = /* wgsl */ `let steps = vec4f(vec4u(column * 4u) + vec4u(0u, 1u, 2u, 3u));
    ${each(
      4,
      (i) => `{
      let ahead = steps - f32(at.row + at.y * 4u + ${i}u);
      let moment = weight${i} * ahead;
      spent[${i}] += vec4f(
        dot(weight${i}, raised${i}), added(moment), dot(moment, ahead),
        added(select(vec4f(), weight${i}, ahead == vec4f())),
      );
    }`,
    )}`;

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
    let total = rowTotals[at.thread].y;
    let to = (range * maps + map_) * 5u * rowsOfMap + rowTile * TILE_ROWS + at.thread;
    sums[to] = select(0.0, total, range == 0u);
    ${each(4, (i) => `sums[to + ${i + 1}u * rowsOfMap] = all[${i}] * total;`)}
  }`;
