import * as v from "valibot";
import { Options, Words } from "../teaching/parts";

/** Questions of one cell. */
export const MOST_QUESTIONS = 10;

/** A few questions after a lesson: the wrong options are known misconceptions, and each is answered. */
export const CheckSpec = v.strictObject({
  questions: v.pipe(v.array(v.strictObject({ question: Words, options: Options })), v.minLength(1), v.maxLength(MOST_QUESTIONS)),
  /** Takes the answers without saying what is right, as a test does. */
  quiet: v.optional(v.boolean(), false),
});
export type CheckSpec = v.InferOutput<typeof CheckSpec>;

export const CheckLook = v.strictObject({
  /** The option chosen for each question, counted from 0; null for none. */
  answers: v.optional(v.pipe(v.array(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)))), v.maxLength(MOST_QUESTIONS)), []),
  shown: v.optional(v.boolean(), false),
  /** Questions that were answered wrong at some time, counted from 0: they are asked again in a later lesson. */
  missed: v.optional(v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxLength(MOST_QUESTIONS)), []),
  tries: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
  /** When it was last answered: ms since 1970. */
  at: v.optional(v.number()),
});
export type CheckLook = v.InferOutput<typeof CheckLook>;
