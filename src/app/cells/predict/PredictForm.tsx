import { predictWords } from "../../../words/en/predict";
import { NumberField } from "../../controls/NumberField";
import { Blank } from "../teaching/Blank";
import { isRight } from "../teaching/isRight";
import { OptionList } from "../teaching/OptionList";
import type { Sheet } from "../teaching/sheet";
import type { ShownLayer } from "../teaching/shownLayer";
import teaching from "../teaching/teaching.module.css";
import { MapForm } from "./forms/MapForm";
import { OrderForm } from "./forms/OrderForm";
import { RowForm } from "./forms/RowForm";
import type { Prediction } from "./judge";
import type { PredictSpec } from "./spec";

interface PredictFormProps {
  readonly spec: PredictSpec;
  readonly layer: ShownLayer | null;
  readonly answer: Prediction | null;
  readonly truth: Prediction | null;
  /** What is right is said. */
  readonly told: boolean;
  /** On paper there is nothing to type into. */
  readonly sheet: Sheet | null;
  /** Null once the answer is given. */
  readonly onAnswer: ((answer: Prediction) => void) | null;
}

/** Where the answer is made, and the truth laid over it. */
export function PredictForm({ spec: { ask, question }, layer, answer, truth, told, sheet, onAnswer }: PredictFormProps) {
  if (ask.form === "choice") {
    const right = told ? ask.options.map((option) => isRight(option, layer?.facts ?? null)) : null;
    return <OptionList label={question} options={ask.options} chosen={typeof answer === "number" ? answer : null} right={right} fixed={onAnswer === null} onChoose={(option) => onAnswer?.(option)} />;
  }
  if (layer === null) return <p className={teaching.soft}>{predictWords.noLayer}</p>;
  const given = { layer, answer, truth, onAnswer };
  switch (ask.form) {
    case "number":
      if (sheet !== null) return <Blank on={sheet} />;
      return <NumberField label={predictWords.number.label} value={typeof answer === "number" ? answer : 0} min={-1e6} max={1e6} step={0.01} unit={ask.unit} blank={answer === null} disabled={onAnswer === null} onChange={(value) => onAnswer?.(value)} />;
    case "cell":
    case "lag":
      return <MapForm ask={ask} {...given} />;
    case "row":
      return <RowForm ask={ask} {...given} />;
    case "order":
      return (
        <>
          <OrderForm ask={ask} {...given} />
          <Blank on={sheet} />
        </>
      );
  }
}
