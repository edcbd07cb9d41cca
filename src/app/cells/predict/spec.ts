import * as v from "valibot";
import { Options, Words, WrittenFact } from "../teaching/parts";

const Branch = v.picklist(["short", "long"]);
/** Counted from 0, as on the maps. */
const Head = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(63));
const Query = v.union([v.pipe(v.number(), v.integer(), v.minValue(1)), v.literal("last")]);
const Within = v.pipe(v.number(), v.finite(), v.gtValue(0));

/** What is predicted, and how the prediction is made. */
export const Ask = v.variant("form", [
  v.strictObject({ form: v.literal("choice"), options: Options }),
  v.strictObject({ form: v.literal("number"), fact: WrittenFact, within: Within, unit: v.optional(v.pipe(v.string(), v.maxLength(40)), "") }),
  /** The key of a row with the greatest weight, or with the greatest effect on the output. */
  v.strictObject({ form: v.literal("cell"), branch: Branch, head: Head, query: Query, of: v.optional(v.picklist(["weight", "effect"]), "weight") }),
  v.strictObject({ form: v.literal("lag"), branch: Branch, head: Head, fact: WrittenFact, within: Within }),
  v.strictObject({ form: v.literal("row"), branch: Branch, head: Head, query: Query }),
  v.strictObject({ form: v.literal("order"), branch: Branch, measure: v.picklist(["lookBack", "evenness", "sharpness", "diagonal"]) }),
]);
export type Ask = v.InferOutput<typeof Ask>;

/**
 * An answer that a known misconception gives, and what is said to it. `like` is a number or a fact (number, cell, lag), or
 * `even`, `itself`, `first`, `greatest` (row), or `reversed` (order).
 */
const Mistake = v.strictObject({ like: WrittenFact, says: Words });
export type Mistake = v.InferOutput<typeof Mistake>;

/** A question that is answered before the truth is shown, and what is said then. */
export const PredictSpec = v.strictObject({
  question: Words,
  ask: Ask,
  mistakes: v.optional(v.pipe(v.array(Mistake), v.maxLength(6)), []),
  says: v.optional(Words, ""),
  /** Takes the answer without saying what is right, as a test does. */
  quiet: v.optional(v.boolean(), false),
});
export type PredictSpec = v.InferOutput<typeof PredictSpec>;
