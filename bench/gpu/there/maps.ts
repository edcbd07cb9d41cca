import { gpuAttender } from "../../../src/model/engine/attenders/gpu";
import type { AttentionRequest } from "../../../src/model/attention/attention";
import type { KernelResult } from "../../../src/model/kernels/kernel";
import { medianCall, type Measured } from "./measured";
import type { Place } from "./place";
import { nameOf } from "../../sizes";
import { branchTask, sizesOf } from "./requests";
import { sampleOf, type Sample } from "./sample";
import { callsFor, timed } from "./timed";

const atOnce = async () => {};

/** Bytes of a branch's maps above which the layer is not asked for both at once. */
const LARGEST = 2 ** 31;

/** One branch to its maps and its output, and the layer as the app's worker has it computed. */
export async function measureMaps(place: Place, request: AttentionRequest, times: number): Promise<{ measured: Measured; sample: Sample }> {
  const sizes = sizesOf(request);
  const work = `maps ${nameOf(sizes)}`;
  const task = branchTask(request);
  // What is not written stays no number.
  const maps = new Float32Array(sizes.batch * sizes.heads * sizes.steps ** 2).fill(NaN);
  let last: KernelResult | null = null;
  const branch = await timed(place, work, times, (kernel) => kernel.load(task), async (kernel) => {
    last = await kernel.attend({ maps }, atOnce);
  });
  const sample = sampleOf(work, sizes, last as unknown as KernelResult);
  const layer = maps.byteLength > LARGEST ? null : await layerCall(place, request, callsFor(times));
  return { measured: { ...branch, layer }, sample };
}

async function layerCall(place: Place, request: AttentionRequest, count: number): Promise<number> {
  const attender = gpuAttender(place.device, place.options);
  // A new request each time, as one is whose window was dragged.
  const run = () => attender.attend({ ...request }, atOnce);
  try {
    await run();
    return await medianCall(count, run);
  } finally {
    attender.stop();
  }
}
