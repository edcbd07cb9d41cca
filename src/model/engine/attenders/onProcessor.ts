import type { Rectangle } from "../../attention/survey";
import type { Kernel } from "../../kernels/kernel";
import { inSlices } from "../../kernels/slices";
import type { BranchKernel } from "./branches";
import { createSpare } from "./spare";

/** Rows of a region that are read before others get a turn. */
const REGION_ROWS = 32;

/** A kernel on the thread that this runs on. */
export function onProcessor(kernel: Kernel): BranchKernel {
  const spare = createSpare();
  let weights = 0;
  return {
    async load(task) {
      weights = task.batch * task.folded.heads * task.steps ** 2;
      kernel.load(task);
    },
    async attend(wanted, pause) {
      if (!wanted.maps) {
        // Where the output alone is wanted, maps are soon again: what is ready for them stays.
        if (wanted.overview !== undefined) spare.drop();
        return kernel.attend(wanted, pause);
      }
      const maps = spare.take(weights);
      try {
        return await kernel.attend({ ...wanted, maps }, pause);
      } catch (error) {
        spare.giveBack(maps);
        throw error;
      }
    },
    rest: spare.prepare,
    region: (part, pause) => inSlices(regionRows(kernel, part), pause),
    memory: () => ({ tensors: 0, bytes: kernel.bytes() + spare.bytes() }),
    // Its memory goes with the last that knows of it.
    destroy: () => {},
  };
}

function* regionRows(kernel: Kernel, part: Rectangle): Generator<number, Float32Array> {
  const [from, to] = part.rows;
  const width = part.columns[1] - part.columns[0];
  const weights = new Float32Array((to - from) * width);
  for (let row = from; row < to; row += REGION_ROWS) {
    const end = Math.min(row + REGION_ROWS, to);
    weights.set(kernel.region({ ...part, rows: [row, end] }), (row - from) * width);
    yield (end - from) / (to - from);
  }
  return weights;
}
