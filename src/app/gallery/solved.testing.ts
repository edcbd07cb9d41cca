import type { Prediction } from "../cells/predict/judge";

/** How a lesson is solved. */
export interface Solved {
  /** What is true of each prediction, in the order of the lesson: an option, counted from 0, or the value as the page counts it. */
  readonly truths: Readonly<Record<string, Prediction>>;
  /** What solves each task, after those before it. */
  readonly tasks: Readonly<Record<string, Solution>>;
}

interface Solution {
  /** Fields of the specs of cells, by their ids. */
  readonly specs?: Readonly<Record<string, object>>;
  /** Steps of training that a cell is given the time for. */
  readonly trained?: { readonly cell: string; readonly steps: number };
}

const largest = (branch: "short" | "long", head = 0) => ({ looks: "largest", branch, head });
const even = (branch: "short" | "long", head = 0) => ({ looks: "even", branch, head });
const back = (steps: number, branch: "short" | "long", head = 0) => ({ looks: "back", steps, branch, head });

/** A row of so many weights, 0 but for some keys, counted from 1. */
const sharedAt = (steps: number, weights: Readonly<Record<number, number>>): number[] => Array.from({ length: steps }, (_, key) => weights[key + 1] ?? 0);

/** Every lesson by the name of its file. */
export const SOLVED: Readonly<Record<string, Solved>> = {
  "1-one-row.headlight.json": {
    truths: { sum: 0, even: 1 / 24, greatest: 5, drawn: sharedAt(24, { 5: 0.5407, 17: 0.4593 }), warmer: 2, order: [0.2171, 1] },
    tasks: { repair: { specs: { layer: { byHand: [back(12, "short"), even("short", 1)] } } } },
  },
  "2-by-hand.headlight.json": {
    truths: { score: 2.0423, order: 4, softmax: 0.5847, mixed: 1.2989 },
    tasks: { repair: { specs: { layer: { seed: 13 } } } },
  },
  "3-heads.headlight.json": {
    truths: { one: 1, lag: 12, unlike: 0, mute: 1 },
    tasks: { repair: { specs: { layer: { byHand: [back(1, "short", 0), back(12, "short", 1), even("short", 2), largest("short", 3)] } } } },
  },
  "4-two-clocks.headlight.json": {
    truths: { reach: 96, height: 2.0856, back: 10, short: 2 },
    tasks: { repair: { specs: { series: { window: { steps: 24, stride: 5, position: 380, standardise: false } } } } },
  },
  "5-sum-is-not-the-map.headlight.json": {
    truths: { two: 2, share: 1, effect: 5, negative: -0.2442 },
    tasks: { repair: { specs: { layer: { byHand: [largest("short"), even("long")] } } } },
  },
  "6-order-blind.headlight.json": {
    truths: { shuffle: 1, same: 0, largest: 5, first: 1, tenth: 0 },
    tasks: {
      mask: { specs: { layer: { causal: true } } },
      place: { specs: { layer: { causal: false, positions: 8, byHand: [back(1, "short")] } } },
    },
  },
  "7-learning.headlight.json": {
    truths: { before: 1, after: 2, places: 0, best: 1 },
    tasks: {
      learn: { trained: { cell: "training", steps: 200 } },
      without: { specs: { training: { positions: 0 } }, trained: { cell: "training", steps: 100 } },
    },
  },
  "8-explanation.headlight.json": {
    truths: { elsewhere: 2, even: 1, cover: 2 },
    tasks: { repair: { specs: { layer: { byHand: [largest("short", 0), largest("short", 1)] } } } },
  },
  "9-your-data.headlight.json": {
    truths: { reach: 192, first: 1, verdict: 1 },
    tasks: {
      window: { specs: { series: { window: { steps: 48, stride: 8, position: 1200, standardise: true } } } },
      train: { trained: { cell: "training", steps: 100 } },
    },
  },
};
