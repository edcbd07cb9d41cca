import type { Rectangle } from "../../attention/survey";
import { expectWithin } from "../region";
import type { Gpu } from "./gpu";
import type { LoadedBranch } from "./load";
import { attendPipeline, passAttend } from "./passes";
import { copyRows } from "./results";
import type { Buffers } from "./buffers";

/** Weights of a region that are computed at a time. */
const REGION_WEIGHTS = 2 ** 22;

/** The shader for regions of a branch of `inner` coordinates. */
export const regionPipeline = (gpu: Gpu, inner: number) =>
  attendPipeline(gpu, inner, { map: true, context: false, pooled: false, sums: false });

const fourBefore = (index: number) => index - (index % 4);

/** The exact weights of a region, `(rows, columns)`: whole rows are computed, the wanted columns stored. */
export async function attendRegion(gpu: Gpu, buffers: Buffers, branch: LoadedBranch, region: Rectangle): Promise<Float32Array> {
  expectWithin(branch.sizes, region);
  const { item, head, rows, columns } = region;
  const pipeline = await regionPipeline(gpu, branch.inner);
  const wide = columns[1] - columns[0];
  const firstColumn = fourBefore(columns[0]) / 4;
  const stride = 4 * (Math.ceil(columns[1] / 4) - firstColumn);
  const weights = new Float32Array((rows[1] - rows[0]) * wide);
  const most = Math.max(4, fourBefore(Math.floor(REGION_WEIGHTS / branch.sizes.steps)));
  for (let row = fourBefore(rows[0]); row < rows[1]; row += most) {
    const count = Math.min(most, rows[1] - row);
    const [read] = await gpu.read((turn) => {
      const map = buffers.reserve("region", count * stride);
      const part = { item, items: 1, head, heads: 1, row, rows: count, firstColumn, columns: stride / 4, pool: 1, size: 0 };
      passAttend(turn, pipeline, buffers, branch, part, { map, context: null, pooled: null, sums: null });
      return [map];
    });
    const before = Math.max(0, rows[0] - row);
    const to = weights.subarray((row + before - rows[0]) * wide, (row + count - rows[0]) * wide);
    copyRows(read!.subarray(before * stride), stride, to, wide, columns[0] - 4 * firstColumn);
  }
  return weights;
}
