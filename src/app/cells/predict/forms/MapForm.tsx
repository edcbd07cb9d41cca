import { useMemo } from "react";
import { GuessMap } from "../../../../viz/teaching/GuessMap";
import { predictWords } from "../../../../words/en/predict";
import { queryOf, type FormProps } from "./form";
import { truthMap } from "./truthMap";

/** Clicks the cell of a row, or drags the line of a lag, on an empty map. */
export function MapForm({ ask, layer, answer, truth, onAnswer }: FormProps<"cell" | "lag">) {
  const { facts } = layer;
  const { steps } = facts.attention;
  const lag = ask.form === "lag";
  const query = lag ? null : queryOf(ask.query, facts);
  // Keys are told from 1, steps back from 0.
  const first = lag ? 0 : 1;
  const guess = typeof answer === "number" ? answer - first : null;
  const isShown = truth !== null;
  const map = useMemo(() => (isShown ? truthMap(ask, facts) : null), [isShown, ask, facts]);
  const words = lag ? predictWords.lag : predictWords.cell;
  return (
    <GuessMap
      branch={ask.branch}
      steps={steps}
      of={query === null ? "lag" : { query }}
      guess={guess}
      truth={typeof truth === "number" ? truth - first : null}
      map={map}
      label={"back" in words ? words.figure : words.figure(query! + 1, typeof answer === "number" ? answer : null)}
      said={guess === null ? predictWords.cell.none : lag ? predictWords.lag.back(guess) : predictWords.cell.key(guess + 1)}
      onGuess={onAnswer && ((at) => onAnswer(at + first))}
    />
  );
}
