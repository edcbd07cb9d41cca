import { useMemo, useState } from "react";
import { BRANCHES, type Branch } from "../../../../model/attention/branch";
import type { BranchWindow, Windows } from "../../../../model/series/windows";
import { formatNumber } from "../../../../viz/base/format";
import { keysOf } from "../../../../viz/maps/columnLayout";
import type { Light } from "../../../../viz/pointing/light";
import { PointLine } from "../../../../viz/charts/lines/PointLine";
import { branchesWords } from "../../../../words/en/branches";
import { mixerWords } from "../../../../words/en/mixer";
import { Button } from "../../../controls/Button";
import { Rich } from "../../../controls/Rich";
import { SelectField } from "../../../controls/SelectField";
import { branchAxis } from "../maps/rows";
import type { AttentionValue } from "../value";
import styles from "./MixerPanel.module.css";
import type { Mixer } from "./mixerState";
import type { TurnIt } from "./useMixer";

export interface LiftSeriesProps {
  readonly value: AttentionValue;
  /** With what was lifted. */
  readonly windows: Windows;
  readonly mixer: Mixer;
  readonly turn: TurnIt;
  readonly light: Light | null;
  readonly onLight: (light: Light | null) => void;
}

const MARKS = { step: (inside: string) => <b>{inside}</b> };

/** The window's values, to be dragged up and down. */
export function LiftSeries({ value, windows, mixer, turn, light, onLight }: LiftSeriesProps) {
  const words = mixerWords.series;
  const [branch, setBranch] = useState<Branch>("short");
  const [chosenColumn, setColumn] = useState(0);
  const [chosen, setActive] = useState(value.windows.steps - 1);
  const window = value.windows[branch];
  const column = Math.min(chosenColumn, window.width - 1);
  const active = Math.min(chosen, value.windows.steps - 1);
  const axis = useMemo(() => branchAxis(value, branch), [value, branch]);
  const ghost = useMemo(() => columnOf(window, column), [window, column]);
  const values = useMemo(() => columnOf(windows[branch], column), [windows, branch, column]);
  const name = window.columns[column] ?? words.columnAt(column);
  const onValue = (step: number, to: number, gesture?: string) => {
    // What another lift carried along stays; only this step's own lift changes.
    const own = mixer.lifts.find((lift) => lift.branch === branch && lift.step === step && lift.column === column)?.by ?? 0;
    turn({ do: "lift", lift: { branch, step, column, by: own + to - values[step]! } }, gesture);
  };
  const step = axis.label(active);
  const [is, was] = [values, ghost].map((line) => formatNumber(line[active] ?? NaN)) as [string, string];
  return (
    <section className={styles.part} aria-label={words.region}>
      <h3 className={styles.title}>{words.title}</h3>
      <p className={styles.note}>{words.note}</p>
      <div className={styles.choice} data-controls>
        <SelectField label={words.window} value={branch} options={BRANCHES.map((each) => ({ value: each, label: branchesWords.titles[each] }))} onChange={setBranch} />
        {window.width > 1 && (
          <SelectField
            label={words.column}
            value={String(column)}
            options={window.columns.map((label, i) => ({ value: String(i), label }))}
            onChange={(next) => setColumn(Number(next))}
          />
        )}
        <Button disabled={mixer.lifts.length === 0} onClick={() => turn({ do: "drop-lifts" })}>
          {words.back}
        </Button>
      </div>
      <p className={styles.reading}>
        <Rich text={values[active] === ghost[active] ? words.reading(name, step, is) : words.readingWas(name, step, is, was)} marks={MARKS} />
      </p>
      <PointLine
        {...{ branch, name, values, ghost, axis, active, onValue }}
        onActive={setActive}
        lit={light?.keys[branch] ?? null}
        onPoint={(step) => onLight(step === null ? null : { map: null, query: null, keys: keysOf(branch, step) })}
      />
    </section>
  );
}

function columnOf({ values, width }: BranchWindow, column: number): Float32Array {
  return Float32Array.from({ length: values.length / width }, (_, step) => values[step * width + column]!);
}
