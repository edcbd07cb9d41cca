import type { StationId } from "./stations";

export interface StationWords {
  /** On its button. */
  readonly short: string;
  readonly title: string;
  /** What happens here, for somebody who sees it for the first time. */
  readonly tells: string;
}

export const STATION_WORDS: Readonly<Record<StationId, StationWords>> = {
  input: {
    short: "x",
    title: "What comes in",
    tells: "Each step of the window brings its measured numbers. The framed step is the one that asks: the query. Click another to let it ask.",
  },
  hidden: {
    short: "h",
    title: "Every step is rewritten",
    tells: "The layer turns each step's numbers into U numbers of its own, by multiplying with learned weights and adding a bias.",
  },
  query: {
    short: "q",
    title: "The question",
    tells: "From the framed step the head makes a query: U numbers that say what this step looks for.",
  },
  keys: {
    short: "k",
    title: "The labels",
    tells: "From every step the head makes a key: U numbers that say what this step offers. The followed key is framed; click another to follow it.",
  },
  products: {
    short: "q·k",
    title: "How well each step fits",
    tells: "Query and key are multiplied number by number and added up: one number for each step. High means that it offers what is looked for.",
  },
  scaled: {
    short: "÷ √U",
    title: "Kept within bounds",
    tells: "More numbers make larger sums, so each is divided by the root of how many there are.",
  },
  masked: {
    short: "+ mask",
    title: "What may not be looked at",
    tells: "Steps that are padding, or lie ahead where the layer may not look ahead, get a score so low that nothing is left of it. They are greyed out; without a mask nothing changes here.",
  },
  softmax: {
    short: "softmax",
    title: "Scores become weights",
    tells: "The softmax makes all scores positive and lets them add up to 1. These are the attention weights: one row of this head's map.",
  },
  values: {
    short: "v",
    title: "What each step has to give",
    tells: "From every step the head makes a value: U numbers that are handed on to whoever looks at it.",
  },
  mixed: {
    short: "Σ a·v",
    title: "Values, mixed by weight",
    tells: "Every value times its weight, all added up. Steps with much attention dominate the mix.",
  },
  head: {
    short: "· Wo",
    title: "What this head gives",
    tells: "The head's own output weights turn the mix into its part of the result.",
  },
  branch: {
    short: "Σ heads",
    title: "All heads of the branch together",
    tells: "Every head went the same way; what they give is added up, with a bias.",
  },
  output: {
    short: "Z",
    title: "Both branches together",
    tells: "The short and the long branch are added: this is Z of the framed step, what the layer hands on.",
  },
};
