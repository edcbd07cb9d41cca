import { askOnce } from "../../../oneShot";
import type { Result } from "../../../result";
import { buffersOf } from "../../jobs";
import { spawnTfjs } from "../spawn";
import type { CheckAnswer, CheckQuestion } from "./question";

/**
 * Has TensorFlow.js compute the same in a worker of its own, which ends when the signal aborts. The arrays of `attention` are
 * moved there. An error completes "TensorFlow.js could not start on WebGPU (…)".
 */
export function checkWithTfjs(question: CheckQuestion, signal: AbortSignal): Promise<Result<CheckAnswer, string>> {
  return askOnce<Result<CheckAnswer, string>>(spawnTfjs, question, signal, buffersOf(question.attention));
}
