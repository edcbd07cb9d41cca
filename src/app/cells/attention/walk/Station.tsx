import type { Walk } from "../../../../model/attention/analysis/walk";
import type { AttentionRequest } from "../../../../model/attention/attention";
import { formatNumber } from "../../../../viz/base/format";
import type { MapAxis } from "../../../../viz/base/mapAxis";
import type { StepPointing } from "../../../../viz/pointing/stepPointer";
import { walkWords } from "../../../../words/en/walk";
import { Rich } from "../../../controls/Rich";
import { AllNumbers } from "./AllNumbers";
import { StationFigure } from "./StationFigure";
import { StationFormula } from "./StationFormula";
import { difference, partsInWords, reckoningAt, type Followed, type StationId } from "./stations";
import styles from "./WalkPanel.module.css";

export interface StationProps {
  readonly id: StationId;
  /** Counts from 0. */
  readonly place: number;
  readonly walk: Walk;
  readonly request: AttentionRequest;
  /** Z as the engine has it, `(T, U)`. */
  readonly output: Float32Array;
  readonly followed: Followed;
  readonly axis: MapAxis;
  readonly pointing: StepPointing;
}

/** A station: what happens, the formula, the figure, and the followed number reckoned. */
export function Station({ id, place, walk, request, output, followed, axis, pointing }: StationProps) {
  const { title, tells } = walkWords.stations[id];
  const reckoning = reckoningAt(id, walk, request, followed);
  const { name, parts, result } = reckoning;
  return (
    <section className={styles.at} aria-label={walkWords.station(place + 1)} data-station={id}>
      <div className={styles.told}>
        <h3 className={styles.title}>{walkWords.title(place + 1, title)}</h3>
        <p>{tells}</p>
        <StationFormula id={id} units={request.units} />
      </div>
      <div className={styles.shown}>
        <StationFigure {...{ id, walk, followed, axis, pointing }} />
        <p className={styles.reckoning}>
          <span className={styles.what}>{walkWords.name(name)}</span>{" "}
          {id !== "input" && `${partsInWords(parts)} = `}
          <b data-result={result}>{formatNumber(result)}</b>
        </p>
        {id === "output" && <OnScreen walk={walk} output={output} unit={followed.unit} />}
        <AllNumbers {...{ id, walk, reckoning, axis }} />
      </div>
    </section>
  );
}

/** The last number, held against the layer's own. */
function OnScreen({ walk, output, unit }: { readonly walk: Walk; readonly output: Float32Array; readonly unit: number }) {
  const computed = output[walk.query * walk.output.length + unit]!;
  const apart = difference(walk, output);
  return (
    <p className={styles.check} role="status">
      <Rich
        text={walkWords.check(formatNumber(computed), walk.output.length, formatNumber(apart))}
        marks={{ computed: (inside) => <b data-computed={computed}>{inside}</b>, difference: (inside) => <b data-difference={apart}>{inside}</b> }}
      />
    </p>
  );
}
