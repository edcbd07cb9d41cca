import type { TrainingInstance } from "../../kernels/training/instance";
import { createTrainer } from "../../kernels/training/trainer";
import { learnerOnProcessor } from "../learner/onProcessor";
import { forecast, middleOf, truthOf, type Forecasts } from "../forecast/forecasts";
import { naiveForecast, naivesOf } from "../forecast/naive";
import type { Series } from "../../series/series";
import { BASES, type TrainingSettings } from "../settings";
import { prepare, type Prepared } from "../task/prepare";
import { thinned } from "../thinned";
import { createRun } from "./run";

/** Steps of a pilot, and windows of the validation part that it is judged by. */
const PILOT_STEPS = 700;
/** Steps without a better validation after which a pilot lands. */
const PATIENCE = 300;
const JUDGED = 256;
/** Steps between two pauses. */
const BREATH = 25;

/** What pilots find out, one after the other. */
export type PilotQuestion = "base" | "loss" | "rate";

/** A short run and what it came to. */
export interface Pilot {
  readonly question: PilotQuestion;
  readonly settings: Pick<TrainingSettings, PilotQuestion>;
  /** Mean absolute error on the validation part, in spreads of the train part; NaN where the run broke. */
  readonly mae: number;
}

/** Told between a few steps, so that whoever drives can show it, rest, or call it off. */
export interface PilotProgress {
  readonly pilots: readonly Pilot[];
  /** Of all steps of all pilots, 0 to 1. */
  readonly done: number;
}

/** What was chosen, and what for. */
export interface Piloted {
  readonly settings: TrainingSettings;
  readonly pilots: readonly Pilot[];
  /** The least error of a simple forecast on the same windows. */
  readonly simple: number;
}

const RATES = [0.003, 0.01] as const;
const LOSSES = ["square", "absolute"] as const;

/**
 * Which base, loss and rate are best on the validation part, by short runs: first the base, then the loss with that base, then
 * the rate. Ties go to what the settings have. On the processor, wherever the run itself is to go; the instance is taken over.
 */
export async function* pilots(instance: TrainingInstance, series: Series, given: TrainingSettings): AsyncGenerator<PilotProgress, Piloted> {
  const made: Pilot[] = [];
  const bases = BASES.filter((base) => base !== "season" || given.season !== null);
  const questions: readonly [PilotQuestion, readonly Partial<TrainingSettings>[]][] = [
    ["base", bases.map((base) => ({ base }))],
    ["loss", given.loss === "pinball" ? [] : LOSSES.map((loss) => ({ loss }))],
    ["rate", RATES.map((rate) => ({ rate }))],
  ];
  const count = bases.length + questions.slice(1).reduce((sum, [, options]) => sum + Math.max(0, options.length - 1), 0);
  let best: { settings: TrainingSettings; mae: number } | null = null;
  let simple = Infinity;
  let done = 0;
  for (const [question, options] of questions) {
    for (const option of options) {
      const settings: TrainingSettings = { ...(best?.settings ?? given), ...option };
      // What the question before has tried already.
      if (best !== null && isSame(settings, best.settings)) continue;
      const ready = prepare(series, settings);
      if (!ready.ok) continue;
      const prepared = ready.value;
      const mae = yield* pilot(instance, prepared, (part) => ({ pilots: made, done: (done + part) / count }));
      done++;
      made.push({ question, settings: { base: settings.base, loss: settings.loss, rate: settings.rate }, mae });
      if (best === null || mae < best.mae) best = { settings, mae };
      const naives = await Promise.all(naivesOf(prepared).map((kind) => meanError(prepared, (origins) => naiveForecast(kind, prepared, origins))));
      simple = Math.min(simple, ...naives);
    }
  }
  return { settings: best?.settings ?? given, pilots: made, simple };
}

async function* pilot<Progress>(instance: TrainingInstance, prepared: Prepared, tell: (part: number) => Progress): AsyncGenerator<Progress, number> {
  const learner = learnerOnProcessor(createTrainer(instance, prepared.task));
  const settings = { ...prepared.settings, length: PILOT_STEPS, patience: PATIENCE };
  const run = await createRun(learner, { ...prepared, settings });
  while (run.ended === null) {
    await run.take(BREATH);
    yield tell(run.step / PILOT_STEPS);
  }
  if (run.ended.kind === "diverged") return NaN;
  learner.setWeights(run.best().weights);
  return meanError(prepared, async (origins) => middleOf(await forecast(learner, prepared, origins)));
}

async function meanError(prepared: Prepared, way: (origins: Int32Array) => Forecasts | Promise<Forecasts>): Promise<number> {
  const origins = thinned(prepared.parts.validation.origins, JUDGED);
  const truth = truthOf(prepared, origins).values;
  const { values } = await way(origins);
  return values.reduce((sum, value, i) => sum + Math.abs(value - truth[i]!), 0) / truth.length;
}

const isSame = (a: TrainingSettings, b: TrainingSettings): boolean => a.base === b.base && a.loss === b.loss && a.rate === b.rate;
