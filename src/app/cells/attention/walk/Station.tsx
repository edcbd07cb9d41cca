import type { Walk } from "../../../../model/attention/analysis/walk";
import type { AttentionRequest } from "../../../../model/attention/attention";
import { formatNumber } from "../../../../viz/base/format";
import type { MapAxis } from "../../../../viz/base/mapAxis";
import type { StepPointing } from "../../../../viz/pointing/stepPointer";
import { AllNumbers } from "./AllNumbers";
import { StationFigure } from "./StationFigure";
import { StationFormula } from "./StationFormula";
import { difference, partsInWords, reckoningAt, type Followed, type StationId } from "./stations";
import styles from "./WalkPanel.module.css";
import { STATION_WORDS } from "./stationWords";

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
  const { title, tells } = STATION_WORDS[id];
  const reckoning = reckoningAt(id, walk, request, followed);
  const { name, parts, result } = reckoning;
  return (
    <section className={styles.at} aria-label={`Station ${place + 1}`} data-station={id}>
      <div className={styles.told}>
        <h3 className={styles.title}>
          {place + 1}. {title}
        </h3>
        <p>{tells}</p>
        <StationFormula id={id} units={request.units} />
      </div>
      <div className={styles.shown}>
        <StationFigure {...{ id, walk, followed, axis, pointing }} />
        <p className={styles.reckoning}>
          <span className={styles.what}>{name}:</span>{" "}
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
  return (
    <p className={styles.check} role="status">
      The layer computed <b data-computed={computed}>{formatNumber(computed)}</b>. Over all {walk.output.length} numbers of this step the two
      differ by at most <b data-difference={difference(walk, output)}>{formatNumber(difference(walk, output))}</b>: the walk reckons with more
      digits than the layer does.
    </p>
  );
}
