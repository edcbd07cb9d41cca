import type { SurveyMeasures, Overview } from "../attention/survey";
import type { Instance } from "./instance";
import { poolOf, type Block, type RunLayout, type Wanted } from "./layout";
import type { LoadedBranch } from "./load";
import { collectMeasures } from "./surveyMeasures";

/** What a run gives besides the output; null where it was not wanted. */
export interface Attended {
  readonly maps: Float32Array | null;
  readonly overview: Overview | null;
  readonly measures: SurveyMeasures | null;
}

/** Arrays for what is wanted, and what moves each part out of the kernel's memory when it is done. */
export function collect({ task, sizes }: LoadedBranch, wanted: Wanted, run: RunLayout) {
  const { batch, steps, heads } = sizes;
  const weights = batch * heads * steps * steps;
  const maps = wanted.maps === true ? new Float32Array(weights) : wanted.maps || null;
  if (maps !== null && maps.length !== weights) throw new Error(`The maps are ${weights} numbers, not ${maps.length}.`);
  const cells = heads * run.size ** 2;
  const overview = wanted.overview && {
    size: run.size,
    pool: poolOf(steps, wanted.overview.size),
    mean: new Float32Array(batch * cells),
    peak: new Float32Array(batch * cells),
  };
  const measures = wanted.measures ? collectMeasures(sizes, task.mask) : null;

  const takeMaps = (floats: Float32Array, { item, items, row, rows }: Block) => {
    const from = run.at.maps / 4;
    // Of whole windows the maps stand in memory as they do in the result; of a part, each head's rows are apart.
    const length = rows === steps ? items * heads * steps * steps : rows * steps;
    const stretches = rows === steps ? 1 : heads;
    for (let i = 0; i < stretches; i++) {
      maps?.set(floats.subarray(from + i * length, from + (i + 1) * length), ((item * heads + i) * steps + row) * steps);
    }
  };
  return {
    takeBlock(instance: Instance, block: Block) {
      if (wanted.maps) takeMaps(instance.floats(), block);
      measures?.take(instance.floats().subarray(run.at.sums / 4), block);
    },
    takeOverview(instance: Instance, item: number) {
      const { means, peaks } = run.at;
      overview?.mean.set(instance.floats().subarray(means / 4, means / 4 + cells), item * cells);
      overview?.peak.set(instance.floats().subarray(peaks / 4, peaks / 4 + cells), item * cells);
    },
    finish: (): Attended => ({
      maps,
      overview: overview ?? null,
      measures: measures?.finish() ?? null,
    }),
  };
}
