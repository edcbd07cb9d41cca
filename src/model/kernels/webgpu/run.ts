import type { Overview } from "../../attention/survey";
import type { KernelResult } from "../kernel";
import type { Block, Wanted } from "../layout";
import type { Gpu } from "./gpu";
import type { Stretch } from "./turn";
import type { LoadedBranch } from "./load";
import { outputOf, outputPipeline, passOutput } from "./output";
import { attendPipeline, passAttend, passPool, poolPipeline, type MapPart } from "./passes";
import { planRun, type Plan } from "./plan";
import { collect } from "./results";
import type { Buffers } from "./buffers";

/**
 * Attends for a whole batch, block by block; `pause` is awaited after each but the last, with the fraction done.
 * The last block brings the output and the overview with it. The weighted means stay in the buffers.
 */
export async function attendBlocks(
  gpu: Gpu,
  buffers: Buffers,
  branch: LoadedBranch,
  wanted: Wanted,
  pause: (fraction: number) => Promise<void>,
): Promise<KernelResult> {
  const { sizes, inner, stride, task } = branch;
  const plan = planRun(sizes, wanted, gpu.device.limits.maxStorageBufferBindingSize, gpu.blockWeights);
  const shape = { map: Boolean(wanted.maps), context: true, pooled: plan.size > 0, sums: wanted.measures === true };
  const attend = await attendPipeline(gpu, inner, shape);
  const pool = await poolPipeline(gpu);
  const output = await outputPipeline(gpu);
  const results = collect(sizes, wanted, task.mask);
  const cells = sizes.batch * sizes.heads * plan.size ** 2;
  const last = plan.blocks.length - 1;
  for (const [index, block] of plan.blocks.entries()) {
    const read = await gpu.read((turn) => {
      const reads: Stretch[] = [];
      const part = partOf(block, sizes.heads, stride, plan);
      const map = shape.map ? buffers.reserve("map", plan.map(block)) : null;
      const sums = shape.sums ? buffers.reserve("sums", plan.sums(block)) : null;
      const pooled = shape.pooled ? buffers.reserve("pooled", plan.pooled(block)) : null;
      passAttend(turn, attend, buffers, branch, part, { map, context: buffers.at("context"), pooled, sums });
      if (map) reads.push(map);
      if (sums) reads.push(sums);
      if (pooled) {
        const [means, peaks] = [buffers.reserve("means", cells), buffers.reserve("peaks", cells)];
        passPool(turn, pool, pooled, means, peaks, part, sizes.steps);
        if (index === last) reads.push(means, peaks);
      }
      if (index === last) reads.push(passOutput(turn, output, buffers, branch));
      // A read is also what waits for the block to end.
      return reads.length > 0 ? reads : [{ ...buffers.at("open"), bytes: 16 }];
    });
    if (shape.map) results.takeMaps(read.shift()!, block, stride);
    if (shape.sums) results.takeSums(read.shift()!, block);
    if (index === last) return { ...results.finish(), overview: overviewOf(plan, read, cells), output: outputOf(read.at(-1)!, branch) };
    await pause((index + 1) / plan.blocks.length);
  }
  throw new Error("A branch without steps was loaded.");
}

function partOf({ item, items, row, rows }: Block, heads: number, stride: number, { pool, size }: Plan): MapPart {
  return { item, items, head: 0, heads, row, rows, firstColumn: 0, columns: stride / 4, pool, size };
}

function overviewOf({ pool, size }: Plan, [mean, peak]: readonly Float32Array[], cells: number): Overview | null {
  return size === 0 ? null : { size, pool, mean: exactly(mean!, cells), peak: exactly(peak!, cells) };
}

/** Without the padding of its buffer, in a buffer of its own. */
const exactly = (floats: Float32Array, count: number) => (floats.length === count ? floats : floats.slice(0, count));
