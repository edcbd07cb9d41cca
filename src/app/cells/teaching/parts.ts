import * as v from "valibot";

/** A piece of prose in a teaching cell. */
export const Words = v.pipe(v.string(), v.maxLength(4000));

/** A fact as it is written: `lookBack(short, 0)`. */
export const WrittenFact = v.pipe(v.string(), v.maxLength(80));

export const ConditionSpec = v.strictObject({
  fact: WrittenFact,
  is: v.picklist(["about", "atLeast", "atMost"]),
  value: v.pipe(v.number(), v.finite()),
  within: v.optional(v.pipe(v.number(), v.finite(), v.minValue(0)), 0),
  /** What the number is called where it is told; empty for none. */
  name: v.optional(v.pipe(v.string(), v.maxLength(80)), ""),
});

export type ConditionSpec = v.InferOutput<typeof ConditionSpec>;

export const Conditions = v.pipe(v.array(ConditionSpec), v.maxLength(12));

/** One answer of a few: right or wrong as it is written, or as the live layer has it; and what is said to who chose it. */
export const OptionSpec = v.strictObject({
  text: Words,
  right: v.union([v.boolean(), Conditions]),
  says: v.optional(Words, ""),
});
export type OptionSpec = v.InferOutput<typeof OptionSpec>;

export const Options = v.pipe(v.array(OptionSpec), v.minLength(2), v.maxLength(5));
