import type { Learner } from "../learner/learner";
import { LEVELS } from "../settings";
import type { Prepared } from "../task/prepare";
import { bandsOf, coverageOf, type Bands } from "./bands";
import { forecast, middleOf, truthOf, type Forecasts } from "./forecasts";
import type { Means } from "./means";
import { naiveForecast, naivesOf, type Naive } from "./naive";
import { ridgeOf, type Ridge } from "./ridge";
import { pinballOf, scoresOf, type Scores } from "./scores";

export type Contender = "layer" | Naive | "ridge";

/** How one way to forecast does on the test part. */
export interface ForecasterScores {
  readonly contender: Contender;
  readonly scores: Scores;
  /** Of the lower edge of the band, the middle and the upper edge, as quantiles of 10, 50 and 90 %. */
  readonly pinball: Means;
  /** The share of what came to pass that lies within the band. */
  readonly coverage: Means;
}

/** The test part by rolling origin: each window in turn, with what was learnt before. Numbers in spreads of the train part. */
export interface Evaluation {
  readonly standings: readonly ForecasterScores[];
  readonly forecasts: Forecasts;
  readonly truth: Forecasts;
  /** The layer's. */
  readonly bands: Bands;
}

/** A way to forecast: windows by the rows in which they end. */
type Way = (origins: Int32Array) => Forecasts | Promise<Forecasts>;

/** Ridge on a task, computed when it is first asked for: it depends on no weights. */
export function ridgeLazily(prepared: Prepared): () => Ridge {
  let ridge: Ridge | null = null;
  return () => (ridge ??= ridgeOf(prepared));
}

/**
 * What the learner's weights are worth on the test part; where values to come are forecast, beside the simple forecasts and ridge
 * on the same windows.
 */
export async function evaluation(learner: Learner, prepared: Prepared, ridge: () => Ridge = ridgeLazily(prepared)): Promise<Evaluation> {
  const others = (): [Contender, Way][] => [
    ...naivesOf(prepared).map((kind): [Contender, Way] => [kind, (origins) => naiveForecast(kind, prepared, origins)]),
    ["ridge", ridge().forecast],
  ];
  const truth = truthOf(prepared, prepared.parts.test.origins);
  const { forecasts, bands, ...layer } = await judge((origins) => forecast(learner, prepared, origins), prepared, truth);
  const standings: ForecasterScores[] = [{ ...layer, contender: "layer" }];
  for (const [contender, way] of prepared.settings.goal.kind === "forecast" ? others() : []) {
    const { scores, pinball, coverage } = await judge(way, prepared, truth);
    standings.push({ contender, scores, pinball, coverage });
  }
  return { standings, forecasts, truth, bands };
}

async function judge(way: Way, prepared: Prepared, truth: Forecasts) {
  const { validation, test } = prepared.parts;
  const known = { forecasts: await way(validation.origins), truth: truthOf(prepared, validation.origins) };
  const forecasts = await way(test.origins);
  const middle = middleOf(forecasts);
  const bands = bandsOf(known, { forecasts, truth });
  return {
    forecasts,
    bands,
    scores: scoresOf(middle, truth, prepared),
    pinball: pinballOf([bands[0], middle, bands[1]], LEVELS, truth),
    coverage: coverageOf(bands, truth),
  };
}
