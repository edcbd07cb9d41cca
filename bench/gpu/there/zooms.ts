import type { AttentionRequest } from "../../../src/model/attention/attention";
import type { Measured } from "./measured";
import type { Place } from "./place";
import { nameOf } from "../../sizes";
import { branchTask, sizesOf } from "./requests";
import type { Sample } from "./sample";
import { timed } from "./timed";

/** A look at 256 × 256 exact weights in the middle of a map, or at the whole of a small one. */
export async function measureZoom(place: Place, request: AttentionRequest, times: number): Promise<{ measured: Measured; sample: Sample }> {
  const sizes = sizesOf(request);
  const wide = Math.min(256, sizes.steps);
  const first = (sizes.steps - wide) >> 1;
  const stretch = [first, first + wide] as const;
  const region = { item: 0, head: 1, rows: stretch, columns: stretch };
  const work = `zoom to ${wide} of ${nameOf(sizes)}`;
  let maps: Float32Array | null = null;
  const task = branchTask(request);
  const measured = await timed(place, work, times, (kernel) => kernel.load(task), async (kernel) => {
    maps = await kernel.region(region);
  });
  const rows = Array.from({ length: wide }, (_, i) => first + i);
  return { measured, sample: { work, sizes, rows, heads: [1, 2], columns: stretch, maps, output: null } };
}
