import type { Gpu } from "./gpu";
import type { Stretch, Turn } from "./turn";
import type { LoadedBranch } from "./load";
import { attendShader, type AttendJob, type AttendShape } from "./shaders/attend";
import { POOL_THREADS, poolShader, type PoolJob } from "./shaders/pool";
import { roundInner, TILE_ROWS } from "./shaders/scores";
import type { Buffers } from "./buffers";

/** Where the results of `passAttend` go; null for what is not wanted. */
export interface Targets {
  readonly map: Stretch | null;
  readonly context: Stretch | null;
  readonly pooled: Stretch | null;
  readonly sums: Stretch | null;
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

/** The shader for what is wanted of a branch of `inner` coordinates. */
export function attendPipeline(gpu: Gpu, inner: number, wanted: Omit<AttendShape, "inner" | "subgroups">) {
  return gpu.pipeline("attend", attendShader({ inner: roundInner(inner), subgroups: gpu.subgroups, ...wanted }));
}

/** Scores, mask and softmax, and whatever of map, weighted means, pooled columns and sums has a place. */
export function passAttend(turn: Turn, pipeline: GPUComputePipeline, buffers: Buffers, branch: LoadedBranch, part: MapPart, targets: Targets) {
  const job: AttendJob = {
    inner: branch.inner,
    steps: branch.sizes.steps,
    stride: branch.stride / 4,
    heads: branch.sizes.heads,
    firstHead: part.head,
    someHeads: part.heads,
    firstItem: part.item,
    firstRow: part.row,
    rows: part.rows,
    causal: branch.task.causal ? 1 : 0,
    firstColumn: part.firstColumn,
    columns: part.columns,
    pool: part.pool,
    size: part.size,
  };
  const places = [buffers.at("queries"), buffers.at("keys"), buffers.at("open"), targets.map, targets.context, targets.pooled, targets.sums];
  const bound = places.flatMap((stretch, i) => (stretch === null ? [] : [[i + 1, stretch] as const]));
  turn.pass(pipeline, Object.values(job), bound, [Math.ceil(part.rows / TILE_ROWS), part.heads, part.items]);
}

export const poolPipeline = (gpu: Gpu) => gpu.pipeline("pool", poolShader);

/** Pools rows whose columns are pooled, into the overview's means and peaks. */
export function passPool(turn: Turn, pipeline: GPUComputePipeline, pooled: Stretch, means: Stretch, peaks: Stretch, part: MapPart, steps: number) {
  const job: PoolJob = {
    steps,
    pool: part.pool,
    size: part.size,
    firstRow: part.row,
    rows: part.rows,
    firstMap: part.item * part.heads,
  };
  turn.pass(
    pipeline,
    Object.values(job),
    [[1, pooled], [2, means], [3, peaks]],
    [Math.ceil(part.size / POOL_THREADS), Math.ceil(part.rows / part.pool), part.items * part.heads],
  );
}
