import type { StepAnswer } from "../../../../model/engine/tfjs/check/stepQuestion";
import { formatNumber } from "../../../../viz/base/format";
import { secondWayWords } from "../../../../words/en/secondWay";
import { timeTaken } from "../../../../words/numbers";
import { backendName } from "../../../base/backendName";
import { scientific } from "../../layer/precision/precisionSentence";

/** What a check of one step found: how far the gradients are apart, and the losses; and how long each took. */
export function stepSentence({ backend, loss, gradient, arrays, numbers, milliseconds }: StepAnswer, step: number): string {
  const digits = (value: number) => formatNumber(Number(value.toPrecision(6)));
  return secondWayWords.step.found({
    step,
    backend: backendName(backend),
    relative: scientific(gradient.relative),
    array: gradient.array,
    arrays,
    numbers,
    loss: { own: digits(loss.own), tfjs: digits(loss.tfjs) },
    took: { own: timeTaken(milliseconds.own), tfjs: timeTaken(milliseconds.tfjs) },
  });
}
