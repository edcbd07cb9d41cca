import type { Trainer } from "../../kernels/training/trainer";
import { LEVELS } from "../settings";
import type { Prepared } from "../task/prepare";
import { bandsOf, coverageOf, type Bands, type Coverage } from "./bands";
import { forecast, middleOf, truthOf, type Forecasts } from "./forecasts";
import { naiveForecast, naivesOf, type Naive } from "./naive";
import { ridgeOf, type Ridge } from "./ridge";
import { pinballOf, scoresOf, type Scores } from "./scores";

export type Contender = "layer" | Naive | "ridge";

/** How one way to forecast does on the test part. */
export interface Standing {
  readonly contender: Contender;
  readonly scores: Scores;
  /** Of the lower edge of the band, the middle and the upper edge, as quantiles of 10, 50 and 90 %. */
  readonly pinball: number;
  readonly coverage: Coverage;
}

/** The test part by rolling origin: each window in turn, with what was learnt before. Numbers in spreads of the train part. */
export interface Evaluation {
  readonly standings: readonly Standing[];
  readonly forecasts: Forecasts;
  readonly truth: Forecasts;
  /** The layer's. */
  readonly bands: Bands;
}

/** A way to forecast: windows by the rows in which they end. */
type Way = (origins: Int32Array) => Forecasts;

/** Ridge on a task, computed when it is first asked for: it depends on no weights. */
export function ridgeLazily(prepared: Prepared): () => Ridge {
  let ridge: Ridge | null = null;
  return () => (ridge ??= ridgeOf(prepared));
}

/**
 * What the trainer's weights are worth on the test part; where values to come are forecast, beside the simple forecasts and ridge
 * on the same windows.
 */
export function evaluation(trainer: Trainer, prepared: Prepared, ridge: () => Ridge = ridgeLazily(prepared)): Evaluation {
  const others = (): [Contender, Way][] => [
    ...naivesOf(prepared).map((kind): [Contender, Way] => [kind, (origins) => naiveForecast(kind, prepared, origins)]),
    ["ridge", ridge().forecast],
  ];
  const ways: [Contender, Way][] = [
    ["layer", (origins) => forecast(trainer, prepared, origins)],
    ...(prepared.settings.goal.kind === "forecast" ? others() : []),
  ];
  const truth = truthOf(prepared, prepared.parts.test.origins);
  const judged = ways.map(([contender, way]) => ({ ...judge(way, prepared, truth), contender }));
  const [{ forecasts, bands }] = judged as [(typeof judged)[number]];
  const standings = judged.map(({ contender, scores, pinball, coverage }) => ({ contender, scores, pinball, coverage }));
  return { standings, forecasts, truth, bands };
}

function judge(way: Way, prepared: Prepared, truth: Forecasts) {
  const { validation, test } = prepared.parts;
  const known = { forecasts: way(validation.origins), truth: truthOf(prepared, validation.origins) };
  const forecasts = way(test.origins);
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
