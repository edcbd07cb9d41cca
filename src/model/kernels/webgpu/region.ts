import type { Rectangle } from "../../attention/survey";
import { expectWithin } from "../region";
import type { Gpu } from "./gpu";
import type { LoadedBranch } from "./load";
import { attendPipelines, passAttend } from "./passes";
import { copyRows } from "./results";
import type { Buffers } from "./buffers";
import type { Turn } from "./turn";

/** Weights of a region that are computed at a time. */
const REGION_WEIGHTS = 2 ** 22;

/** The shaders for regions of a branch. */
export const regionPipelines = (gpu: Gpu, branch: LoadedBranch) =>
  attendPipelines(gpu, branch, { map: true, context: false, pooled: false, sums: false });

const fourBefore = (index: number) => index - (index % 4);

/** The exact weights of a region, `(rows, columns)`: whole rows are computed, the wanted columns stored. */
export async function attendRegion(gpu: Gpu, buffers: Buffers, branch: LoadedBranch, region: Rectangle): Promise<Float32Array> {
  expectWithin(branch.sizes, region);
  const { item, head, rows, columns } = region;
  const pipelines = await regionPipelines(gpu, branch);
  const wide = columns[1] - columns[0];
  const firstColumn = fourBefore(columns[0]) / 4;
  const stride = 4 * (Math.ceil(columns[1] / 4) - firstColumn);
  const weights = new Float32Array((rows[1] - rows[0]) * wide);
  const most = Math.max(4, fourBefore(Math.floor(REGION_WEIGHTS / branch.sizes.steps)));
  for (let row = fourBefore(rows[0]); row < rows[1]; row += most) {
    const count = Math.min(most, rows[1] - row);
    const before = Math.max(0, rows[0] - row);
    const to = weights.subarray((row + before - rows[0]) * wide, (row + count - rows[0]) * wide);
    const encode = (turn: Turn) => {
      const map = buffers.reserve("region", count * stride);
      const part = { item, items: 1, head, heads: 1, row, rows: count, firstColumn, columns: stride / 4, pool: 1, size: 0 };
      passAttend(turn, gpu, pipelines, buffers, branch, part, { map, context: false, pooled: null, sums: null });
      return [map];
    };
    await gpu.read(encode, ([read]) => copyRows(read!.subarray(before * stride), stride, to, wide, columns[0] - 4 * firstColumn));
  }
  return weights;
}
