import type { Contender, ForecasterScores } from "./evaluation";

/** Errors that differ by less than this share of the rival's are called even. */
const EVEN = 0.01;

/** How the layer did beside the best of some others on the test part, by the mean absolute error over all steps ahead. */
export interface RivalComparison {
  readonly rival: Contender;
  readonly outcome: "better" | "even" | "worse";
  /** Of the rival's error: how much smaller the layer's is; below 0 where it is larger. */
  readonly gain: number;
  /** Steps ahead, from 1 on, at which the layer's error is smaller than this rival's, and at which it is larger. */
  readonly betterAt: readonly number[];
  readonly worseAt: readonly number[];
}

/** What is to be said of a forecast beside the simple ones, and beside the linear model. */
export interface Verdict {
  readonly simple: RivalComparison;
  readonly linear: RivalComparison | null;
}

/** Null where nothing stands beside the layer. */
export function verdictOf(standings: readonly ForecasterScores[]): Verdict | null {
  const layer = standings.find(({ contender }) => contender === "layer");
  const simple = standings.filter(({ contender }) => contender !== "layer" && contender !== "ridge");
  const linear = standings.find(({ contender }) => contender === "ridge");
  if (layer === undefined || simple.length === 0) return null;
  const best = simple.reduce((a, b) => (b.scores.all.mae < a.scores.all.mae ? b : a));
  return { simple: compared(layer, best), linear: linear === undefined ? null : compared(layer, linear) };
}

function compared({ scores: own }: ForecasterScores, { contender: rival, scores: its }: ForecasterScores): RivalComparison {
  const gain = gainOver(own.all.mae, its.all.mae);
  const sides = own.byHorizon.map(({ mae }, i) => gainOver(mae, its.byHorizon[i]!.mae));
  const steps = (holds: (side: number) => boolean) => sides.flatMap((side, i) => (holds(side) ? [i + 1] : []));
  return {
    rival,
    outcome: gain > EVEN ? "better" : gain < -EVEN ? "worse" : "even",
    gain,
    betterAt: steps((side) => side > 0),
    worseAt: steps((side) => side < 0),
  };
}

/** Of two perfect forecasts neither is better. */
const gainOver = (own: number, rival: number): number => (own === rival ? 0 : (rival - own) / rival);
