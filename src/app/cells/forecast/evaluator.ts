import { ok, fail, type Result } from "../../../model/result";
import type { Series } from "../../../model/series/series";
import { startTrainer, type TrainerClient } from "../../../model/training/client";
import type { Evaluation } from "../../../model/training/forecast/evaluation";
import { areSame, type TrainingSettings } from "../../../model/training/settings";
import { ownOfCell } from "../ownOfCell";

/** Evaluates weights of one cell's task in a worker of its own, so that neither the page nor a run that goes on is held up. */
export interface Evaluator {
  readonly evaluate: (series: Series, settings: TrainingSettings, weights: Float32Array) => Promise<Result<Evaluation>>;
  readonly end: () => void;
}

interface Prepared {
  readonly series: Series;
  readonly settings: TrainingSettings;
  readonly client: TrainerClient;
  /** Once the worker has made the task ready. */
  readonly ready: Promise<Result<void>>;
  last: { readonly weights: Float32Array; readonly made: Promise<Evaluation> } | null;
}

export function createEvaluator(begin = startTrainer): Evaluator {
  let standing: Prepared | null = null;

  function end(): void {
    standing?.client.end();
    standing = null;
  }

  function startWorker(series: Series, settings: TrainingSettings): Prepared {
    end();
    let resolve: (ready: Result<void>) => void;
    let reject: (error: Error) => void;
    const ready = new Promise<Result<void>>((...settle) => ([resolve, reject] = settle));
    const client = begin(
      { series, settings, pilots: false, from: null },
      {
        onReady: () => resolve(ok(undefined)),
        onRefused: (refusal) => resolve(fail(refusal)),
        onBlock() {},
        onPaused() {},
        onEnded() {},
        onFailure(error) {
          if (standing === mine) standing = null;
          reject(error);
        },
      },
    );
    const mine: Prepared = { series, settings, client, ready, last: null };
    standing = mine;
    return mine;
  }

  return {
    end,
    async evaluate(series, settings, weights) {
      const fits = standing?.series === series && areSame(standing.settings, settings);
      const mine = fits ? standing! : startWorker(series, settings);
      const ready = await mine.ready;
      if (!ready.ok) return ready;
      if (mine.last?.weights !== weights) mine.last = { weights, made: mine.client.evaluate(weights) };
      return ok(await mine.last.made);
    },
  };
}

/** The evaluator of a cell. */
export const evaluatorOf = ownOfCell(() => createEvaluator());
