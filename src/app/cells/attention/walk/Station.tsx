import type { ReactNode } from "react";
import type { Walk } from "../../../../model/attention/analysis/walk";
import type { AttentionRequest } from "../../../../model/attention/attention";
import { formatNumber } from "../../../../viz/base/format";
import type { MapAxis } from "../../../../viz/base/mapAxis";
import type { StepPointing } from "../../../../viz/pointing/stepPointer";
import { walkWords } from "../../../../words/en/walk";
import { Explained } from "../../../controls/glossary/Term";
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
  /** The map that all this ends in, beside what it is made of. */
  readonly children: ReactNode;
}

/** Where the formula itself holds the numbers, or there is nothing to reckon. */
const IN_FORMULA: ReadonlySet<StationId> = new Set(["input", "scaled", "softmax"]);

/** A station: what happens, the formula, the figure, and the followed number reckoned. */
export function Station({ id, place, walk, request, output, followed, axis, pointing, children }: StationProps) {
  const { title, tells } = walkWords.stations[id];
  const reckoning = reckoningAt(id, walk, request, followed);
  const { name, parts, result } = reckoning;
  return (
    <section className={styles.at} aria-label={walkWords.station(place + 1)} data-station={id}>
      <div className={styles.told}>
        <h3 className={styles.title}>{walkWords.title(place + 1, title)}</h3>
        <p>
          <Explained text={tells} />
        </p>
        <StationFormula {...{ id, walk, followed }} />
        <p className={styles.reckoning}>
          <span className={styles.what}>{walkWords.name(name)}</span>{" "}
          {!IN_FORMULA.has(id) && `${partsInWords(parts)} = `}
          <b data-result={result}>{formatNumber(result)}</b>
        </p>
      </div>
      <div className={styles.shown}>
        <StationFigure {...{ id, walk, followed, axis, pointing }} />
        {id === "output" && <OnScreen walk={walk} output={output} unit={followed.unit} />}
        <AllNumbers {...{ id, walk, reckoning, axis }} />
      </div>
      {children}
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
