import type { Numbers } from "../matrices";
import { holdsData, type StepMask } from "../pairs";

/** One head's map in a few numbers. All are averages over the queries that hold data; NaN when none does. */
export interface HeadMeasures {
  /** Bits; 0 to log2(T). */
  readonly entropy: number;
  /** Entropy over log2(T), 0 to 1; 0 when T is 1. */
  readonly evenness: number;
  /** ms or samples; negative when it looks ahead. */
  readonly lookBack: number;
  /** Standard deviation of the look-back, ms or samples. */
  readonly lookBackSpread: number;
  /** 0 to 1. */
  readonly diagonal: number;
  /** 1 / T to 1. */
  readonly sharpness: number;
}

export interface Meaning {
  readonly title: string;
  readonly unit: "bits" | "share" | "duration";
  readonly means: string;
  readonly doesNot: string;
}

/** What each measure says, and what it does not. */
export const MEANINGS: Readonly<Record<keyof HeadMeasures, Meaning>> = {
  entropy: {
    title: "Entropy",
    unit: "bits",
    means: "How undecided the head is: with an entropy of 3 bits it spreads its attention as widely as if over 2³ = 8 steps evenly.",
    doesNot: "It does not say where those steps are: eight neighbours and eight far-flung steps come out alike.",
  },
  evenness: {
    title: "Evenness",
    unit: "share",
    means: "Entropy against the most that so many steps allow: 0 looks at one step only, 1 looks at all of them alike.",
    doesNot: "It is not comparable between a causal map and one that is not: early queries of a causal map have few steps to choose from.",
  },
  lookBack: {
    title: "Mean look-back",
    unit: "duration",
    means: "How far back in real time the attention lies on average; below zero, it lies ahead of the query.",
    doesNot: "It is not where the head looks most: a head that looks at one hour and at one week back has its mean in between, where it looks at nothing.",
  },
  lookBackSpread: {
    title: "Spread of look-back",
    unit: "duration",
    means: "How much the look-back varies (its standard deviation), within one query and from query to query.",
    doesNot: "A wide spread does not mean an undecided head: each query may look at exactly one step, at a different distance.",
  },
  diagonal: {
    title: "Diagonal share",
    unit: "share",
    means: "How much of its attention a step gives to itself.",
    doesNot: "It does not say that the head passes its input on: what it passes on goes through its own values and output weights.",
  },
  sharpness: {
    title: "Sharpness",
    unit: "share",
    means: "The largest weight of a query, averaged over queries: 1 means that every query looks at a single step.",
    doesNot: "A large weight is not a large effect: the step it falls on may have little to give.",
  },
};

/**
 * Measures one head's `(T, T)` map. `at` says when each step is (ms or samples; `centres` of the window).
 * Cost T².
 */
export function measureHead(map: Numbers, at: Float64Array, mask: StepMask): HeadMeasures {
  const steps = at.length;
  let rows = 0;
  let entropy = 0;
  let back = 0;
  let backSquared = 0;
  let diagonal = 0;
  let sharpness = 0;
  for (let query = 0; query < steps; query++) {
    if (!holdsData(mask, query)) continue;
    rows++;
    let peak = 0;
    for (let key = 0; key < steps; key++) {
      const weight = map[query * steps + key] as number;
      if (weight <= 0) continue;
      const lag = (at[query] as number) - (at[key] as number);
      entropy -= weight * Math.log2(weight);
      back += weight * lag;
      backSquared += weight * lag * lag;
      if (weight > peak) peak = weight;
    }
    diagonal += map[query * steps + query] as number;
    sharpness += peak;
  }
  const lookBack = back / rows;
  return {
    entropy: entropy / rows,
    evenness: steps === 1 ? 0 : entropy / rows / Math.log2(steps),
    lookBack,
    lookBackSpread: Math.sqrt(Math.max(0, backSquared / rows - lookBack ** 2)),
    diagonal: diagonal / rows,
    sharpness: sharpness / rows,
  };
}
