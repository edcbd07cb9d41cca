import { handInWords } from "../../../words/en/handIn";
import { predictWords } from "../../../words/en/predict";
import { formatNumber } from "../../../viz/base/format";
import type { Prediction } from "../../cells/predict/judge";
import type { Ask } from "../../cells/predict/spec";

/** An answer as a table shows it: what two learners answered alike reads alike. */
export function answerInWords(ask: Ask, answer: Prediction): string {
  if (typeof answer !== "number") return ask.form === "order" ? handInWords.order(answer) : answer.map((weight) => +weight.toFixed(3)).join(", ");
  switch (ask.form) {
    case "choice":
      return ask.options[answer]?.text ?? "";
    case "cell":
      return predictWords.cell.key(answer);
    case "lag":
      return predictWords.lag.back(answer);
    default:
      return `${formatNumber(answer)}${"unit" in ask && ask.unit !== "" ? ` ${ask.unit}` : ""}`;
  }
}
