import * as v from "valibot";
import { Conditions, Words } from "../teaching/parts";

/** How another cell is looked at while a step is read: fields of its look. What its kind does not know leaves it as usual. */
const StepFigure = v.strictObject({ cell: v.pipe(v.string(), v.maxLength(100)), look: v.record(v.string(), v.unknown()) });
export type StepFigure = v.InferOutput<typeof StepFigure>;

const One = v.strictObject({
  text: Words,
  shows: v.optional(v.pipe(v.array(StepFigure), v.maxLength(6)), []),
  /** What the reader has to bring about before going on; nothing unless given. */
  done: v.optional(Conditions, []),
});

/** Text in step with figures that it drives: entering a step sets how they are looked at, leaving takes that back. */
export const StepSpec = v.strictObject({ steps: v.pipe(v.array(One), v.minLength(1), v.maxLength(40)) });
export type StepSpec = v.InferOutput<typeof StepSpec>;

export const StepLook = v.strictObject({
  /** The step that is read, counted from 0. */
  at: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  /** How many steps were done, the one before the next. */
  done: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
});
export type StepLook = v.InferOutput<typeof StepLook>;
