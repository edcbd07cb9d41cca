import * as v from "valibot";

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const number = v.pipe(v.number(), v.finite());
/** Rows of a branch that are pushed by hand, lifts, weights of a row: so many are kept. */
export const MOST = 1024;
const Heads = v.pipe(v.array(whole), v.maxLength(MOST), v.readonly());
const branch = v.picklist(["short", "long"]);

/** Its weights add up to 1, but for rounding. */
const Row = v.strictObject({
  head: whole,
  query: whole,
  weights: v.pipe(v.array(v.pipe(number, v.minValue(0), v.maxValue(1.001))), v.maxLength(MOST), v.readonly()),
});

const BranchMix = v.strictObject({
  muted: Heads,
  solo: Heads,
  scale: v.pipe(number, v.minValue(0), v.maxValue(2)),
  temperature: v.pipe(number, v.minValue(0.05), v.maxValue(5)),
  edits: v.pipe(v.array(Row), v.maxLength(MOST), v.readonly()),
});

/** The mixer as it is kept with the notebook. Rows and lifts are of one cut of the windows. */
export const WhatIf = v.strictObject({
  short: BranchMix,
  long: BranchMix,
  causal: v.nullable(v.boolean()),
  lifts: v.pipe(v.array(v.strictObject({ branch, step: whole, column: whole, by: number })), v.maxLength(MOST), v.readonly()),
  cut: v.pipe(v.string(), v.maxLength(200)),
});

export type WhatIf = v.InferOutput<typeof WhatIf>;
