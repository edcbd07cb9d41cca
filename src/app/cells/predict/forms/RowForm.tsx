import { useMemo, useState } from "react";
import { WeightBars } from "../../../../viz/charts/bars/WeightBars";
import { stepAxis } from "../../../../viz/base/mapAxis";
import { predictWords } from "../../../../words/en/predict";
import { Button } from "../../../controls/Button";
import type { FormProps } from "./form";
import { readRow, shared } from "./typedRow";
import styles from "./RowForm.module.css";

/** Draws a row of weights, by pointer, keys or typing; the truth is laid over it as an outline. */
export function RowForm({ ask, layer, answer, truth, onAnswer }: FormProps<"row">) {
  const { steps } = layer.facts.attention;
  const axis = useMemo(() => stepAxis(steps), [steps]);
  const [active, setActive] = useState(steps - 1);
  const [refused, setRefused] = useState(false);
  const blank = useMemo(() => Array.from({ length: steps }, () => 0), [steps]);
  const drawn = typeof answer === "object" && answer?.length === steps ? answer : blank;
  const ghost = typeof truth === "object" ? truth : null;
  // What was drawn is judged by how it is shared, so beside the truth it is shown as shares of one.
  const weights = ghost === null ? drawn : shared(drawn);
  const type = (text: string) => {
    const row = readRow(text, steps);
    setRefused(row === null);
    if (row !== null) onAnswer?.(row);
  };
  return (
    <div className={styles.row}>
      <WeightBars
        branch={ask.branch}
        weights={weights}
        ghost={ghost ?? blank}
        // One unit is there to share, from the first bar on.
        top={ghost === null ? 1 : undefined}
        axis={axis}
        active={active}
        lit={null}
        onActive={setActive}
        onPoint={() => {}}
        onWeight={(key, weight) => onAnswer?.(drawn.map((before, i) => (i === key ? weight : before)))}
      />
      {onAnswer !== null && (
        <>
          <label className={styles.typed}>
            {predictWords.row.typed}
            <input type="text" maxLength={20 * steps + 100} defaultValue={drawn === blank ? "" : drawn.map((weight) => +weight.toFixed(3)).join(", ")} key={drawn.join()} onBlur={(event) => event.target.value.trim() !== "" && type(event.target.value)} onKeyDown={(event) => event.key === "Enter" && type(event.currentTarget.value)} />
          </label>
          {refused && <p role="alert">{predictWords.row.notNumbers(steps)}</p>}
          <Button onClick={() => onAnswer(blank.map(() => 1 / steps))}>{predictWords.row.even}</Button>
        </>
      )}
    </div>
  );
}
