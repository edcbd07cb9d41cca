import { useState } from "react";
import { dragWeight } from "../../../../model/attention/analysis/dragWeight";
import { mayAttend } from "../../../../model/attention/pairs";
import type { Attention, AttentionRequest } from "../../../../model/attention/attention";
import type { Branch } from "../../../../model/attention/branch";
import { formatWeight } from "../../../../viz/base/format";
import { keysOf } from "../../../../viz/maps/columnLayout";
import type { Light } from "../../../../viz/pointing/light";
import type { MapAxis } from "../../../../viz/base/mapAxis";
import { WeightBars } from "../../../../viz/charts/bars/WeightBars";
import { mixerWords } from "../../../../words/en/mixer";
import { Button } from "../../../controls/Button";
import { StepField } from "../../../controls/StepField";
import { Rich } from "../../../controls/Rich";
import { PlayRow } from "../listen/PlayRow";
import styles from "./MixerPanel.module.css";
import type { Mixer } from "./mixerState";
import type { TurnIt } from "./useMixer";

export interface RowByHandProps {
  readonly branch: Branch;
  readonly head: number;
  readonly query: number;
  readonly onQuery: (query: number) => void;
  readonly request: AttentionRequest;
  readonly before: Attention;
  readonly now: Attention;
  readonly axis: MapAxis;
  readonly mixer: Mixer;
  readonly turn: TurnIt;
  readonly light: Light | null;
  readonly onLight: (light: Light | null) => void;
}

const MARKS = { step: (inside: string) => <b>{inside}</b> };

/** One query's weights, to be pushed about by hand. */
export function RowByHand(props: RowByHandProps) {
  const { branch, head, query, onQuery, request, before, now, axis, mixer, turn, light, onLight } = props;
  const words = mixerWords.row;
  const { steps } = request;
  const [chosen, setActive] = useState(steps - 1);
  const active = Math.min(chosen, steps - 1);
  const rowOf = ({ [branch]: { maps } }: Attention) => maps.subarray((head * steps + query) * steps, (head * steps + query + 1) * steps);
  const edit = mixer[branch].edits.find((each) => each.head === head && each.query === query);
  // The hand's own row, so that a bar follows the pointer before the new Z is there.
  const weights = edit?.weights ?? rowOf(now);
  const causal = mixer.causal ?? request.causal;
  const onWeight = (key: number, weight: number, gesture?: string) => {
    const allowed = Uint8Array.from({ length: steps }, (_, k) => (mayAttend(request[branch].mask, causal, query, k) ? 1 : 0));
    turn({ do: "row", branch, head, query, weights: dragWeight(weights, key, weight, allowed) }, gesture);
  };
  return (
    <section className={styles.part} aria-label={words.region}>
      <h3 className={styles.title}>{words.title}</h3>
      <p className={styles.note}>{words.note(mixerWords.heads[branch](head))}</p>
      <div className={styles.choice} data-controls>
        <StepField label={words.query} step={query} steps={steps} slider onChange={onQuery} />
        <Button disabled={edit === undefined} onClick={() => turn({ do: "row", branch, head, query, weights: null })}>
          {words.back}
        </Button>
      </div>
      <div className={styles.read}>
        <p className={styles.reading}>
          <Rich text={words.reading(axis.label(query), axis.label(active), formatWeight(weights[active] ?? NaN))} marks={MARKS} />
        </p>
        <PlayRow weights={weights} />
      </div>
      <WeightBars
        {...{ branch, weights, axis, active, onWeight }}
        ghost={rowOf(before)}
        onActive={setActive}
        lit={light?.keys[branch] ?? null}
        onPoint={(key) => onLight(key === null ? null : { map: { branch, head }, query, keys: keysOf(branch, key) })}
      />
    </section>
  );
}
