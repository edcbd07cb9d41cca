import type { OtherRun } from "../../../../viz/charts/lines/LossChart";
import { trainingWords } from "../../../../words/en/training";
import type { RunRecord } from "./runRecord";

/** What the losses of a run measure: those of the same task on the same series, in the same loss, can be held against each other. */
export const measuredBy = ({ series, asked: { settings }, chosen }: RunRecord): string =>
  JSON.stringify([series, settings.goal, settings.targets, settings.horizon, chosen?.loss ?? settings.loss]);

/** The runs whose losses measure this, to be laid under those of another. */
export const otherRuns = (runs: readonly RunRecord[], measure: string | null, lit: number | null): readonly OtherRun[] =>
  runs.filter((run) => measuredBy(run) === measure).map(({ number, curve }) => ({ name: trainingWords.loss.run(number), curve, lit: number === lit }));
