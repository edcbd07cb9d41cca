import { arraysOf, endOf, type ArrayPlace } from "../../kernels/training/arrays";
import type { TrainingInstance } from "../../kernels/training/instance";
import { createTrainer } from "../../kernels/training/trainer";
import { assignment } from "../../attention/analysis/assignment";
import type { Branch } from "../../attention/branch";
import { forecast, middleOf, truthOf } from "../forecast/forecasts";
import { requestOf } from "../request";
import type { Learner } from "../learner/learner";
import { learnerOnProcessor } from "../learner/onProcessor";
import { createRun } from "../run/run";
import { thinned } from "../thinned";
import type { Prepared } from "../task/prepare";
import { headRows } from "./shares";

/**
 * Whether the attention matters, by the checks of Wiegreffe and Pinter (2019), on the test part. Errors are mean absolute ones of the
 * middle forecast, in spreads of the train part.
 */
export interface Checks {
  readonly trained: number;
  /** The same weights with even attention in place of their own. */
  readonly evened: number;
  /** All but the attention trained anew, which stays even. */
  readonly trainedEven: number;
  readonly seeds: readonly SeedCheck[];
}

export interface SeedCheck {
  readonly seed: number;
  readonly error: number;
  /** How much of the attention lies elsewhere than in the run that is asked about, 0 to 1, heads paired as they are most alike. */
  readonly elsewhere: number;
}

export interface ChecksProgress {
  readonly done: number;
  readonly of: number;
}

/** Windows over which heads are compared. */
const COMPARED = 24;
/** Steps of training between two looks at messages. */
const TURN = 25;

/** Trains once with even attention, and once from each of the seeds. Takes over the instance. */
export async function* checks(instance: TrainingInstance, prepared: Prepared, weights: Float32Array, seeds: readonly number[]): AsyncGenerator<ChecksProgress, Checks> {
  const { task, settings, parts } = prepared;
  const all = settings.length * (seeds.length + 1);
  let done = 0;

  async function errorWith(own: Float32Array): Promise<number> {
    const trainer = createTrainer(instance, task);
    trainer.setWeights(own);
    return errorOn(learnerOnProcessor(trainer), prepared);
  }

  async function* train(seed: number, even: boolean): AsyncGenerator<ChecksProgress, { readonly error: number; readonly weights: Float32Array }> {
    const trainer = createTrainer(instance, task);
    const run = await createRun(learnerOnProcessor(trainer), { ...prepared, settings: { ...settings, seed } });
    // Queries and keys of zeros have no slopes: attention that begins even stays so.
    if (even) trainer.setWeights(withEvenAttention(trainer.arrays, trainer.state().weights));
    const before = done;
    while (run.ended === null) {
      await run.take(TURN);
      done = before + run.step;
      yield { done, of: all };
    }
    done = before + settings.length;
    const best = run.best().weights;
    return { error: await errorWith(best), weights: best };
  }

  const trained = await errorWith(weights);
  const evened = await errorWith(withEvenAttention(arraysOf(task), weights));
  const { error: trainedEven } = yield* train(settings.seed, true);

  const compared = thinned(parts.test.origins, COMPARED);
  const own = rowsOver(prepared, weights, compared);
  const found: SeedCheck[] = [];
  for (const seed of seeds) {
    const { error, weights: other } = yield* train(seed, false);
    found.push({ seed, error, elsewhere: apart(own, rowsOver(prepared, other, compared), settings.heads) });
  }
  return { trained, evened, trainedEven, seeds: found };
}

/** The weights with queries and keys of zeros: all scores are then alike. */
export function withEvenAttention(arrays: readonly ArrayPlace[], weights: Float32Array): Float32Array {
  const even = weights.slice();
  for (const place of arrays) if (/_attention\/(query|key)\//.test(place.name)) even.fill(0, place.at, endOf(place));
  return even;
}

async function errorOn(learner: Learner, prepared: Prepared): Promise<number> {
  const { origins } = prepared.parts.test;
  const { values } = middleOf(await forecast(learner, prepared, origins));
  const truth = truthOf(prepared, origins).values;
  return values.reduce((sum, value, i) => sum + Math.abs(value - truth[i]!), 0) / values.length;
}

type HeadRows = Readonly<Record<Branch, readonly Float64Array[]>>;

/** For each window, the rows that its forecast is read from, `(H, T)`. */
function rowsOver({ task }: Prepared, weights: Float32Array, origins: Int32Array): HeadRows {
  const of = (branch: Branch) => Array.from(origins, (origin) => headRows(requestOf(task, weights, origin), branch, task.readOut!.kind as "last"));
  return { short: of("short"), long: of("long") };
}

/** Half the absolute differences, on average over windows and heads of both branches, heads paired for the least of it. */
function apart(a: HeadRows, b: HeadRows, heads: number): number {
  const branch = (mine: readonly Float64Array[], theirs: readonly Float64Array[]) => {
    const costs = Float64Array.from({ length: heads * heads }, (_, i) => {
      const [one, other] = [Math.floor(i / heads), i % heads];
      let sum = 0;
      mine.forEach((rows, w) => {
        const steps = rows.length / heads;
        for (let t = 0; t < steps; t++) sum += Math.abs(rows[one * steps + t]! - theirs[w]![other * steps + t]!) / 2;
      });
      return sum / mine.length;
    });
    return assignment(costs, heads).reduce((sum, column, row) => sum + costs[row * heads + column]!, 0) / heads;
  };
  return (branch(a.short, b.short) + branch(a.long, b.long)) / 2;
}
