import type { Buffers } from "./buffers";
import type { Gpu } from "./gpu";
import { projection, type LoadedBranch, type Projection } from "./load";
import { paddedRows, rowTilesOf, splitKeys, tilesOf, type Ranges } from "./ranges";
import { cellsOfTile } from "./shaders/cells";
import type { AttendJob } from "./shaders/job";
import { JOIN_THREADS, joinShader, type JoinJob } from "./shaders/join";
import { POOL_THREADS, poolShader, type PoolJob } from "./shaders/pool";
import { roundInner, TILE_KEYS } from "./shaders/scores";
import { totalsShader } from "./shaders/totals";
import { weighShader, type WeighShape } from "./shaders/weigh";
import type { Stretch, Turn } from "./turn";

/** What is wanted of an attention pass. */
export type WantedOutputs = Pick<WeighShape, "map" | "context" | "pooled" | "sums">;

/** Where what is wanted goes; null for what is not. */
export interface Targets {
  readonly map: Stretch | null;
  readonly pooled: Stretch | null;
  /** `(maps, 5, rows)`, rows padded to whole tiles. */
  readonly sums: Stretch | null;
  /**
   * Whether each head's weighted means go to the branch's context, `(B, H·W, S)`; "in parts" where this is all of the branch, so that
   * who reads them can add up what several workgroups have.
   */
  readonly context: boolean | "in parts";
}

/** Where the weighted means are: `(parts, B, H·W, stride)`, in vectors of four. */
export interface Context {
  readonly at: Stretch;
  readonly parts: number;
  readonly partStride: number;
  readonly inputStride: number;
}

/** A part of the maps: these windows, heads and rows, and the columns and cells that are kept of them. */
export interface MapPart {
  readonly item: number;
  readonly items: number;
  readonly head: number;
  readonly heads: number;
  /** A multiple of four. */
  readonly row: number;
  readonly rows: number;
  /** Of the stored map, in vectors of four. */
  readonly firstColumn: number;
  readonly columns: number;
  readonly pool: number;
  readonly size: number;
}

export interface AttendPipelines {
  /** Null where the weighing makes the totals on the way. */
  readonly totals: GPUComputePipeline | null;
  readonly weigh: GPUComputePipeline;
  readonly join: GPUComputePipeline;
  readonly pool: GPUComputePipeline;
  readonly project: Projection;
}

/** The shaders for what is wanted of a branch of `inner` coordinates and so many steps. */
export async function attendPipelines(gpu: Gpu, { inner: exact, sizes: { steps } }: Pick<LoadedBranch, "inner" | "sizes">, kept: WantedOutputs): Promise<AttendPipelines> {
  const inner = roundInner(exact);
  const { subgroups, software } = gpu;
  const from = tilesOf(steps) === 1 ? "of one tile" : software && kept.context ? "of all tiles" : "given";
  const [weigh, join, pool, project, totals] = await Promise.all([
    gpu.pipeline("weigh", weighShader({ inner, totals: from, subgroups, software, ...kept })),
    gpu.pipeline("join", joinShader),
    gpu.pipeline("pool", poolShader),
    projection(gpu),
    from === "given" ? gpu.pipeline("totals", totalsShader(inner, subgroups, software)) : null,
  ]);
  return { totals, weigh, join, pool, project };
}

/** Scores, mask and softmax, and whatever of map, weighted means, pooled tiles and sums has a place. */
export function passAttend(turn: Turn, gpu: Gpu, pipelines: AttendPipelines, buffers: Buffers, branch: LoadedBranch, part: MapPart, targets: Targets): Context | null {
  const { inner, sizes: { batch, steps, heads } } = branch;
  const stride = branch.stride / 4;
  const maps = part.items * part.heads;
  const rowTiles = rowTilesOf(part.rows);
  const rows = paddedRows(part.rows);
  const firstTile = Math.floor((4 * part.firstColumn) / TILE_KEYS);
  const endTile = targets.map !== null && targets.context === false && !targets.pooled && !targets.sums ? tilesOf(4 * (part.firstColumn + part.columns)) : tilesOf(steps);
  const all = splitKeys(tilesOf(steps), rowTiles * maps, gpu.workgroups);
  const weighed = splitKeys(endTile - firstTile, rowTiles * maps, gpu.workgroups);
  const split = weighed.ranges > 1;

  const base = { inner, steps, stride, heads, firstHead: part.head, someHeads: part.heads, firstItem: part.item, firstRow: part.row, rows: part.rows };
  const jobOf = ({ ranges, share }: Ranges, from: number, to: number): AttendJob => ({
    ...base,
    causal: branch.task.causal ? 1 : 0,
    masked: branch.task.mask === null ? 0 : 1,
    firstTile: from,
    endTile: to,
    share,
    ranges,
    parts: all.ranges,
    firstColumn: part.firstColumn,
    columns: part.columns,
    contextFirst: split ? 0 : part.item * heads * inner * branch.stride + part.row,
    contextStride: split ? rows : branch.stride,
    pool: part.pool,
    ...cellsOfTile(part.pool),
  });
  const pass = (pipeline: GPUComputePipeline, job: AttendJob, places: readonly (Stretch | null)[], perWeight: number) => {
    const weights = maps * rows * (job.endTile - job.firstTile) * TILE_KEYS;
    const bound = places.flatMap((stretch, i) => (stretch === null ? [] : [[i + 1, stretch] as const]));
    turn.pass(pipeline, Object.values(job), bound, [rowTiles * job.ranges, part.heads, part.items], weights * perWeight);
  };
  const input = [buffers.at("queries"), buffers.at("keys"), buffers.at("open")];

  const totals = pipelines.totals && buffers.reserve("totals", 2 * all.ranges * maps * rows);
  if (pipelines.totals) pass(pipelines.totals, jobOf(all, 0, tilesOf(steps)), [...input, null, null, null, null, totals], inner);

  const own = targets.context !== false ? buffers.reserve("context", batch * heads * inner * branch.stride) : null;
  const context = own && split ? buffers.reserve("context parts", weighed.ranges * maps * inner * rows) : own;
  const sums = targets.sums && split ? buffers.reserve("sums parts", weighed.ranges * maps * 5 * rows) : targets.sums;
  pass(pipelines.weigh, jobOf(weighed, firstTile, endTile), [...input, targets.map, context, targets.pooled, sums, totals], own === null ? inner : 2 * inner);
  const whole = own && { at: own, parts: 1, partStride: 0, inputStride: stride };
  if (!split) return whole;

  const join = (from: Stretch, to: Stretch, count: number, job: Pick<JoinJob, "columns" | "resultStride" | "first">) => {
    const words: JoinJob = { parts: weighed.ranges, length: (count * rows) / 4, columns: job.columns, stride: rows / 4, resultStride: job.resultStride, first: job.first };
    turn.pass(pipelines.join, Object.values(words), [[1, from], [2, to]], [Math.ceil(job.columns / JOIN_THREADS), count, 1]);
  };
  const inParts = targets.context === "in parts";
  if (own && context && !inParts) join(context, own, maps * inner, { columns: Math.ceil(part.rows / 4), resultStride: stride, first: part.item * heads * inner * stride + part.row / 4 });
  if (targets.sums && sums) join(sums, targets.sums, maps * 5, { columns: rows / 4, resultStride: rows / 4, first: 0 });
  return context && inParts ? { at: context, parts: weighed.ranges, partStride: (maps * inner * rows) / 4, inputStride: rows / 4 } : whole;
}

/** Joins pooled tiles into the overview's means and peaks. */
export function passPool(turn: Turn, pipeline: GPUComputePipeline, pooled: Stretch, means: Stretch, peaks: Stretch, part: MapPart, steps: number) {
  const { rowCells, keyCells } = cellsOfTile(part.pool);
  const job: PoolJob = { steps, pool: part.pool, size: part.size, firstRow: part.row, rows: part.rows, firstMap: part.item * part.heads, rowCells, keyCells };
  turn.pass(
    pipeline,
    Object.values(job),
    [[1, pooled], [2, means], [3, peaks]],
    [Math.ceil(part.size / POOL_THREADS), Math.ceil(part.rows / part.pool), part.items * part.heads],
  );
}
