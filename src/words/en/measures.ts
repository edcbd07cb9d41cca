import { shareIn } from "../numbers";
import { room } from "../room";

/** Measures of heads: what each says, and what it does not; and its values as a person reads them. */
export const measuresWords = room("measures", {
  entropy: {
    title: "Entropy",
    means: "How undecided the head is: with an entropy of 3 bits it spreads its attention as widely as if over 2³ = 8 steps evenly.",
    doesNot: "It does not say where those steps are: eight neighbours and eight far-flung steps come out alike.",
  },
  evenness: {
    title: "Evenness",
    means: "Entropy against the most that so many steps allow: 0 looks at one step only, 1 looks at all of them alike.",
    doesNot: "It is not comparable between a causal map and one that is not: early queries of a causal map have few steps to choose from.",
  },
  lookBack: {
    title: "Mean look-back",
    means: "How far back in real time the attention lies on average; below zero, it lies ahead of the query.",
    doesNot: "It is not where the head looks most: a head that looks at one hour and at one week back has its mean in between, where it looks at nothing.",
  },
  lookBackSpread: {
    title: "Spread of look-back",
    means: "How much the look-back varies (its standard deviation), within one query and from query to query.",
    doesNot: "A wide spread does not mean an undecided head: each query may look at exactly one step, at a different distance.",
  },
  diagonal: {
    title: "Diagonal share",
    means: "How much of its attention a step gives to itself.",
    doesNot: "It does not say that the head passes its input on: what it passes on goes through its own values and output weights.",
  },
  sharpness: {
    title: "Sharpness",
    means: "The largest weight of a query, averaged over queries: 1 means that every query looks at a single step.",
    doesNot: "A large weight is not a large effect: the step it falls on may have little to give.",
  },
  recovery: {
    title: "Recovery",
    means: "The share of attention on the steps where the generator planted something, beside the share that evenly spread attention has there.",
    doesNot: "An untrained layer that scores above even attention has not learned anything: the series looks alike at those steps, and so do their scores.",
  },
  alike: {
    title: "Distance between heads",
    means:
      "How differently two heads share out their attention (Jensen–Shannon divergence, mean over queries): 0 bits when they look at the same steps with the same weights, 1 bit when they never look at the same step.",
    doesNot: "Heads that look alike need not do alike: each has its own values and output weights.",
  },
  values: {
    bits: (bits: string) => `${bits} bits`,
    share: (part: number) => shareIn(part, 3),
    timesEven: (times: string) => `${times} × even attention`,
    neither: "as much each way",
    back: (distance: string) => `${distance} back`,
    ahead: (distance: string) => `${distance} ahead`,
  },
  planted: {
    lag: (distance: string) => `${distance} back`,
    period: (distance: string) => `every ${distance}`,
    event: "at the events",
  },
});
