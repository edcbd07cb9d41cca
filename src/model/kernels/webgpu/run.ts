import type { Overview } from "../../attention/survey";
import { nextTask } from "../../nextTask";
import type { KernelResult } from "../kernel";
import type { Block, Wanted } from "../layout";
import type { Gpu } from "./gpu";
import type { LoadedBranch } from "./load";
import { outputOf, passOutput } from "./output";
import { attendPipelines, passAttend, passPool, type MapPart } from "./passes";
import { planRun, type Plan } from "./plan";
import { collect } from "./results";
import type { Buffers } from "./buffers";

/**
 * Attends for a whole batch, block by block; `pause` is awaited after each but the last, with the fraction done. On a GPU, the next
 * block is handed over before one is read. The last block brings the output and the overview with it. The weighted means stay in the buffers.
 */
export async function attendBlocks(
  gpu: Gpu,
  buffers: Buffers,
  branch: LoadedBranch,
  wanted: Wanted,
  pause: (fraction: number) => Promise<void>,
): Promise<KernelResult> {
  const { sizes, task } = branch;
  const plan = planRun(sizes, wanted, gpu.device.limits.maxStorageBufferBindingSize);
  const kept = { map: Boolean(wanted.maps), context: true, pooled: plan.size > 0, sums: wanted.measures === true };
  const pipelines = await attendPipelines(gpu, branch, kept);
  const results = collect(sizes, wanted, task.mask);
  const cells = sizes.batch * sizes.heads * plan.size ** 2;
  let ended = 0;

  function compute(block: Block): Promise<KernelResult | null> {
    const begun = performance.now();
    const isLast = plan.done(block) === 1;
    return gpu.read(
      (turn) => {
        const part = partOf(block, branch, plan);
        const map = kept.map ? buffers.reserve("map", plan.map(block)) : null;
        const sums = kept.sums ? buffers.reserve("sums", plan.sums(block)) : null;
        const pooled = kept.pooled ? buffers.reserve("pooled", plan.pooled(block)) : null;
        const means = passAttend(turn, gpu, pipelines, buffers, branch, part, { map, context: plan.whole(block) ? "in parts" : true, pooled, sums });
        const overview = pooled === null ? [] : [buffers.reserve("means", cells), buffers.reserve("peaks", cells)];
        if (pooled) passPool(turn, pipelines.pool, pooled, overview[0]!, overview[1]!, part, sizes.steps);
        const last = isLast ? [...overview, passOutput(turn, pipelines.project, buffers, branch, means!)] : [];
        const reads = [map, sums, ...last].filter((each) => each !== null);
        // A read is also what waits for the block to end.
        return reads.length > 0 ? reads : [{ ...buffers.at("open"), bytes: 16 }];
      },
      (floats) => {
        const now = performance.now();
        gpu.pace.took(block.items * block.rows * sizes.heads * sizes.steps, now - Math.max(begun, ended));
        ended = now;
        if (kept.map) results.takeMaps(floats.shift()!, block, branch.stride);
        if (kept.sums) results.takeSums(floats.shift()!, block);
        return isLast ? { ...results.finish(), overview: overviewOf(plan, floats, cells), output: outputOf(floats.at(-1)!, branch) } : null;
      },
    );
  }

  const running: { readonly block: Block; readonly result: Promise<KernelResult | null> }[] = [];
  let next = plan.next(null, gpu.pace.weights());
  try {
    for (;;) {
      while (next !== null && running.length < gpu.ahead) {
        // Not in the submission of the one before it, which is read while this one is computed.
        if (running.length > 0) await nextTask();
        const result = compute(next);
        // It is awaited below, after those before it.
        result.catch(() => {});
        running.push({ block: next, result });
        next = plan.next(next, gpu.pace.weights());
      }
      const { block, result } = running.shift()!;
      const answer = await result.catch((error: unknown) => {
        gpu.pace.failed();
        throw error;
      });
      if (answer !== null) return answer;
      await pause(plan.done(block));
    }
  } finally {
    // Nothing of this run is to be computed after it.
    await Promise.allSettled(running.map(({ result }) => result));
  }
}

function partOf({ item, items, row, rows }: Block, { sizes: { heads }, stride }: LoadedBranch, { pool, size }: Plan): MapPart {
  return { item, items, head: 0, heads, row, rows, firstColumn: 0, columns: stride / 4, pool, size };
}

function overviewOf({ pool, size }: Plan, [mean, peak]: readonly Float32Array[], cells: number): Overview | null {
  return size === 0 ? null : { size, pool, mean: mean!.slice(0, cells), peak: peak!.slice(0, cells) };
}
