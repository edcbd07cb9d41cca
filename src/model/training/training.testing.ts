import { BUILDS } from "../kernels/training/builds.testing";
import { createTrainer } from "../kernels/training/trainer";
import { generatorById } from "../series/generators/catalogue";
import type { Series } from "../series/series";
import { columnStats } from "../series/stats";
import { learnerOnProcessor } from "./learner/onProcessor";
import { createRun, type RunCheckpoint } from "./run/run";
import type { TrainingSettings } from "./settings";
import { prepare, type Prepared } from "./task/prepare";
import { suited } from "./task/suited";

/** Tests only: the build that browsers of today take. */
export const startKernel = () => BUILDS[1].start();

export const generated = (id: string, rows = 2000, seed = 1): Series => generatorById(id)!.generate({}, rows, seed);

/** A series of columns by their names, on an axis that counts rows. */
export function seriesOf(columns: Readonly<Record<string, ArrayLike<number>>>): Series {
  const named = Object.entries(columns).map(([name, values]) => ({ name, values: Float32Array.from(values) }));
  return {
    name: "made",
    axis: { kind: "index", at: Float64Array.from(named[0]!.values, (_, i) => i), step: 1 },
    columns: named.map((column) => ({ ...column, stats: columnStats(column.values, 0) })),
    notices: [],
  };
}

export function settingsFor(series: Series, more: Partial<TrainingSettings> = {}): TrainingSettings {
  const found = suited(series);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return { ...found.value.settings, ...more };
}

export function prepared(series: Series, settings: TrainingSettings): Prepared {
  const ready = prepare(series, settings);
  if (!ready.ok) throw new Error(JSON.stringify(ready.error));
  return ready.value;
}

/** A run of a small model, which takes few ms a step. */
export const SMALL: Partial<TrainingSettings> = { units: 8, heads: 2, steps: 16, stride: 2, positions: 3, batch: 8, length: 60 };

export async function startRun(ready: Prepared, from?: RunCheckpoint) {
  const trainer = createTrainer(await startKernel(), ready.task);
  const learner = learnerOnProcessor(trainer);
  return { trainer, learner, run: await createRun(learner, ready, from) };
}
