import { askOnce } from "../../../oneShot";
import type { Result } from "../../../result";
import type { Why } from "../../backend";
import { buffersOf } from "../../jobs";
import { spawnTfjs } from "../spawn";
import type { CheckAnswer, CheckQuestion } from "./question";
import type { StepAnswer, StepQuestion } from "./stepQuestion";

/**
 * Has TensorFlow.js compute the same in a worker of its own, which ends when the signal aborts. The arrays of `attention` are
 * moved there.
 */
export function checkWithTfjs(question: CheckQuestion, signal: AbortSignal): Promise<Result<CheckAnswer, Why>> {
  return askOnce<Result<CheckAnswer, Why>>(spawnTfjs, question, signal, buffersOf(question.attention));
}

/** Has TensorFlow.js differentiate one step of a training in a worker of its own, which ends when the signal aborts. */
export const checkStepWithTfjs = (question: StepQuestion, signal: AbortSignal): Promise<Result<StepAnswer, Why>> =>
  askOnce<Result<StepAnswer, Why>>(spawnTfjs, question, signal);
