import { measure } from "../../bench/gpu/there/measure";
import { PLANS } from "../../bench/gpu/there/plan";
import type { AttentionRequest } from "../../src/model/attention/attention";
import type { Branch } from "../../src/model/attention/branch";
import { referenceAttention } from "../../src/model/attention/reference";
import { relativeError } from "../../src/model/attention/relativeError.testing";
import { foldBranch } from "../../src/model/attention/fold";
import type { BranchTask } from "../../src/model/kernels/load";
import { createGpu, type Gpu } from "../../src/model/kernels/webgpu/gpu";
import { steadyPace } from "../../src/model/kernels/webgpu/pace";
import { createGpuKernel, type GpuKernel } from "../../src/model/kernels/webgpu/kernel";
import { sampleRequest, sampleRequests, type SampleSizes } from "../../src/model/attention/samples.testing";

/** What `npm run bench:gpu` runs on a GPU, in the least sizes, each of its ways once. */
const measureDry = () => measure(navigator.gpu, { ...PLANS.dry, plain: [], batches: [] }, Infinity, () => {});

/** What the GPU kernel's browser tests call: the kernel alone, on a device of its own. */
const gpuHarness = { farGap, training: () => import("./gpuTraining").then(() => window.trainingHarness), measureDry, withKernel, taskOf, drawn, goOn, gap, relativeError, referenceAttention, worstErrors, pooled };

async function goOn(): Promise<void> {}

/** Runs `use` with a kernel on a fresh device, with subgroups or without, as on a GPU unless it is said to be `software`, but in blocks that do not depend on its speed. */
async function withKernel<T>(subgroups: boolean, use: (kernel: GpuKernel, gpu: Gpu) => Promise<T>, software = false): Promise<T> {
  const adapter = await navigator.gpu.requestAdapter();
  if (adapter === null) throw new Error("There is no GPU, not even in software.");
  const device = await adapter.requestDevice({ requiredFeatures: subgroups ? ["subgroups"] : [] });
  const gpu = createGpu(device, software ? { software } : { pace: steadyPace(2 ** 26) });
  if (gpu.subgroups !== subgroups) throw new Error("The browser does not offer the subgroups that were asked for.");
  const kernel = createGpuKernel(gpu);
  try {
    return await use(kernel, gpu);
  } finally {
    kernel.destroy();
    gpu.destroy();
    device.destroy();
  }
}

function taskOf({ weights, batch, steps, causal, ...inputs }: AttentionRequest, branch: Branch): BranchTask {
  const { values, mask } = inputs[branch];
  return { folded: foldBranch(weights, branch), batch, steps, values, mask, causal };
}

/** A drawn request with sizes for what is not said. */
function drawn(sizes: Partial<SampleSizes>, seed = 1): AttentionRequest {
  const usual = { batch: 1, steps: 10, shortWidth: 3, longWidth: 5, units: 8, heads: 2, causal: false, masked: false };
  return sampleRequest({ ...usual, ...sizes }, seed);
}

/** How far maps are from the float64 reference where scores go to 1e34: of the first rows, which look at few keys, three score all of them below -1e32. */
function farGap(subgroups: boolean) {
  const steps = 70;
  const mask = Uint8Array.from({ length: steps }, (_, k) => (k === 4 || k === 66 ? 0 : 1));
  const request = drawn({ steps, causal: true }, 2);
  const far = { ...request, short: { ...request.short, values: request.short.values.map((each) => each * 1e17), mask } };
  return withKernel(subgroups, async (kernel) => {
    await kernel.load(taskOf(far, "short"));
    return gap((await kernel.attend({ maps: true }, goOn)).maps!, referenceAttention(far).short.maps);
  });
}

/** How far maps (absolute) and outputs (relative) are from the float64 reference at worst, over `count` requests. */
function worstErrors(count: number, subgroups: boolean) {
  return withKernel(subgroups, async (kernel) => {
    const worst = { maps: 0, output: 0 };
    // Wider than a tile's chunk, with a dense layer that does not fold, and longer than a tile.
    const more = [
      drawn({ batch: 2, steps: 37, heads: 3, shortWidth: 70, longWidth: 16, units: 16, causal: true, masked: true }),
      drawn({ batch: 2, steps: 70, heads: 2, shortWidth: 41, longWidth: 50, units: 40 }),
      drawn({ steps: 333, shortWidth: 2, longWidth: 11, causal: true, masked: true }),
    ];
    for (const request of [...sampleRequests(count), ...more]) {
      const reference = referenceAttention(request);
      for (const branch of ["short", "long"] as const) {
        await kernel.load(taskOf(request, branch));
        const { maps, output } = await kernel.attend({ maps: true }, goOn);
        worst.maps = Math.max(worst.maps, gap(maps ?? [], reference[branch].maps));
        worst.output = Math.max(worst.output, relativeError(output, reference[branch].output));
      }
    }
    return worst;
  });
}

/** The largest absolute difference; infinite where one is not a number or the lengths differ. */
function gap(values: ArrayLike<number>, expected: ArrayLike<number>): number {
  if (values.length !== expected.length) return Infinity;
  let most = 0;
  for (let i = 0; i < expected.length; i++) {
    const each = Math.abs(values[i]! - expected[i]!);
    if (!(each <= most)) most = Number.isNaN(each) ? Infinity : each;
  }
  return most;
}

/** Mean and largest weight of each cell of `pool` × `pool` weights, from whole maps. */
function pooled(maps: Float32Array, steps: number, pool: number) {
  const size = Math.ceil(steps / pool);
  const mean = new Float32Array((maps.length / steps ** 2) * size ** 2);
  const peak = new Float32Array(mean.length);
  const side = (cell: number) => Math.min(pool, steps - cell * pool);
  for (let i = 0; i < maps.length; i++) {
    const weight = maps[i]!;
    const [row, column] = [Math.floor((i / steps) % steps / pool), Math.floor((i % steps) / pool)];
    const cell = (Math.floor(i / steps ** 2) * size + row) * size + column;
    mean[cell] = mean[cell]! + weight / (side(row) * side(column));
    peak[cell] = Math.max(peak[cell]!, weight);
  }
  return { size, mean, peak };
}

declare global {
  interface Window {
    gpuHarness: typeof gpuHarness;
  }
}

window.gpuHarness = gpuHarness;
