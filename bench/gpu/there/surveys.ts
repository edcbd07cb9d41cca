import type { AttentionRequest } from "../../../src/model/attention/attention";
import type { Overview } from "../../../src/model/attention/survey";
import type { KernelResult } from "../../../src/model/kernels/kernel";
import type { Measured } from "./measured";
import type { Place } from "./place";
import { nameOf } from "../../sizes";
import { branchTask, sizesOf } from "./requests";
import { sampleOf, type Sample } from "./sample";
import { timed } from "./timed";

const atOnce = async () => {};

/** Cells a side, as the app asks for them. */
const CELLS = 512;

/** One branch to its overview, its measures and its output. */
export async function measureSurvey(place: Place, request: AttentionRequest, times: number): Promise<{ measured: Measured; sample: Sample }> {
  const sizes = sizesOf(request);
  const work = `survey ${nameOf(sizes)}`;
  const task = branchTask(request);
  let last: KernelResult | null = null;
  const measured = await timed(place, work, times, (kernel) => kernel.load(task), async (kernel) => {
    last = await kernel.attend({ overview: { size: CELLS }, measures: true }, atOnce);
  });
  const result = last as unknown as KernelResult;
  mustBeWhole(work, sizes.steps, result.overview!);
  return { measured, sample: sampleOf(work, sizes, { maps: null, output: result.output }) };
}

/** Throws where a row of the overview does not add up to 1, as each row of weights does; a last cell that is cut short counts for less. */
function mustBeWhole(work: string, steps: number, overview: Overview): void {
  const { size, pool, mean } = overview;
  for (let row = 0; row * size < mean.length; row++) {
    const sum = mean.subarray(row * size, (row + 1) * size).reduce((all, cell, i) => all + cell * Math.min(pool, steps - i * pool), 0);
    if (!(Math.abs(sum - 1) < 1e-4)) throw new Error(`${work}: row ${row} of the overview adds up to ${sum}.`);
  }
}
