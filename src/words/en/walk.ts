import { room } from "../room";

/** The panel that follows one number through one head. Symbols are those of the formulas. */
export const walkWords = room("walk", {
  purpose: "How does one number of the output come about? Follow one step, the query, through one head: every number is made from those before it, down to Z.",
  branch: "Branch",
  head: "Head",
  query: "Query step",
  key: "Key to follow",
  unit: (units: number) => `Number to follow (of ${units})`,
  steering: {
    play: "Play",
    pause: "Pause",
    before: "Station before",
    next: "Next station",
    station: "Station",
    at: (place: number, all: number, title: string) => `${place} of ${all}: ${title}`,
  },
  station: (place: number) => `Station ${place}`,
  title: (place: number, title: string) => `${place}. ${title}`,
  name: (name: string) => `${name}:`,
  check: (computed: string, numbers: number, difference: string) =>
    `The layer computed <computed>${computed}</computed>. Over all ${numbers} numbers of this step the two differ by at most <difference>${difference}</difference>: the walk reckons with more digits than the layer does.`,
  stations: {
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
  },
  figures: {
    input: "x of every step",
    hidden: "h of every step",
    keys: "k of every step",
    values: "v of every step",
    products: "p = q·k of every key",
    scaled: "Score s of every key",
    masked: "Score s of every key after the mask",
    softmax: "Weight a of every key",
    query: "q",
    mixed: "The mix m",
    head: (head: number) => `o, what head ${head} gives`,
    branch: "o, what the branch gives",
    output: "Z of this step",
    value: "value",
  },
  /** Words inside formulas. */
  symbols: { mask: "mask", max: "max", head: "head", branch: "branch", short: "short", long: "long" },
  /** What is reckoned. */
  reckoned: {
    input: "the first number of x",
    hidden: (unit: number) => `number ${unit} of h`,
    query: (unit: number) => `number ${unit} of q`,
    keys: (unit: number, key: number) => `number ${unit} of key ${key}`,
    products: (key: number) => `q·k of key ${key}`,
    scaled: (key: number) => `score of key ${key}`,
    masked: (key: number) => `score of key ${key} after the mask`,
    softmax: (key: number) => `weight of key ${key}`,
    values: (unit: number, key: number) => `number ${unit} of value ${key}`,
    mixed: (unit: number) => `number ${unit} of the mix`,
    head: (unit: number, head: number) => `number ${unit} of what head ${head} gives`,
    branch: { short: (unit: number) => `number ${unit} of the short branch`, long: (unit: number) => `number ${unit} of the long branch` },
    output: (unit: number) => `number ${unit} of Z`,
  },
  /** Parts of what is reckoned. */
  parts: {
    bias: (value: string) => `bias ${value}`,
    mask: (value: string) => `mask ${value}`,
    closed: "−1,000,000,000, as it may not be looked at",
    head: (head: number, value: string) => `head ${head}: ${value}`,
    branch: { short: (value: string) => `short: ${value}`, long: (value: string) => `long: ${value}` },
    more: (parts: number) => `… ${parts} more …`,
  },
  numbers: {
    all: "All numbers of this station",
    region: "Numbers of this station",
    rows: { step: "step", head: "head", number: "number" },
    head: (head: number) => `head ${head}`,
    exponential: "e^(score − max)",
    weight: "weight",
  },
});
