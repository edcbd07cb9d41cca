import fc from "fast-check";
import type { HandIn, HandedAnswer } from "./handIn";

const short = fc.string({ maxLength: 60, unit: "grapheme" });
const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const instant = fc.integer({ min: 0, max: 8.64e15 });

const anyItem: fc.Arbitrary<HandedAnswer> = fc.record({
  item: short,
  title: short,
  form: fc.constantFrom("choice", "number", "cell", "lag", "row", "order", "task"),
  answer: fc.oneof(fc.constant(null), finite, fc.array(finite, { maxLength: 8 })),
  said: short,
  right: fc.constantFrom(true, false, null),
  score: fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1, noNaN: true })),
  tries: fc.nat({ max: 50 }),
  at: fc.oneof(fc.constant(null), instant),
});

/** Any file of answers that a learner can hand in. */
export const anyHandIn: fc.Arbitrary<HandIn> = fc.record({
  format: fc.constant("headlight-answers" as const),
  version: fc.constant(1 as const),
  assignment: fc.record({ id: short, title: short }),
  learner: fc.record({ name: short, number: short }),
  since: instant,
  at: instant,
  items: fc.uniqueArray(anyItem, { maxLength: 8, selector: ({ item }) => item }),
});
