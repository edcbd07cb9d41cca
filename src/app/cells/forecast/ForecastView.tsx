import { memo, Suspense, useCallback } from "react";
import type { CellViewProps } from "../../notebook/document/kind";
import { forecastWords } from "../../../words/en/forecast";
import { inquiryTitles } from "../../../words/en/inquiryTitles";
import { Fold } from "../../controls/Fold";
import { NumberField } from "../../controls/NumberField";
import { preloadable } from "../../controls/preloadable";
import { SelectField } from "../../controls/SelectField";
import { MOMENTS } from "../training/value";
import { ErrorsAhead } from "./ErrorsAhead";
import { ErrorsOver } from "./ErrorsOver";
import { ErrorTable } from "./ErrorTable";
import { ForecastExports } from "./ForecastExports";
import styles from "./ForecastView.module.css";
import type { ForecastLook } from "./look";
import { ShownWindow } from "./ShownWindow";
import type { ForecastSpec } from "./spec";
import type { ForecastValue } from "./value";
import { VerdictLines } from "./VerdictLines";

const WhichPast = preloadable(() => import("./inquiry/WhichPast"));
const Faithful = preloadable(() => import("./inquiry/Faithful"));

/** What the trained layer says of the test part: in words, on a window, and in numbers. */
export function ForecastView({ cell, state, update, look, setLook }: CellViewProps<ForecastSpec, ForecastValue, ForecastLook>) {
  const words = forecastWords;
  const { value } = state;
  const names = value?.prepared.settings.targets ?? [];
  const target = look.target < names.length ? look.target : 0;
  const goTo = useCallback((window: number, gesture?: string) => update({ window }, gesture), [update]);
  return (
    <div className={styles.forecast}>
      <div className={styles.bar} data-controls>
        <SelectField label={words.moment} value={cell.spec.moment} options={MOMENTS.map((moment) => ({ value: moment, label: words.moments[moment] }))} onChange={(moment) => update({ moment })} />
        {names.length > 1 && (
          <SelectField label={words.target} value={String(target)} options={names.map((name, i) => ({ value: String(i), label: name }))} onChange={(next) => setLook({ target: Number(next) })} />
        )}
        {value !== undefined && (
          <NumberField label={words.window} value={value.window + 1} min={1} max={value.evaluation.truth.origins.length} slider onChange={(next, gesture) => goTo(next - 1, gesture)} />
        )}
        {value !== undefined && <ForecastExports title={cell.title} value={value} />}
      </div>
      {value !== undefined && (
        <>
          <ForecastFigures {...{ value, target, goTo, look, setLook }} />
          <Fold title={inquiryTitles.past}>
            {() => (
              <Suspense fallback={null}>
                <WhichPast.View title={cell.title} {...{ value, target }} />
              </Suspense>
            )}
          </Fold>
          <Fold title={inquiryTitles.faithful}>
            {() => (
              <Suspense fallback={null}>
                <Faithful.View {...{ value, target }} />
              </Suspense>
            )}
          </Fold>
        </>
      )}
    </div>
  );
}

interface ForecastFiguresProps extends Pick<CellViewProps<ForecastSpec, ForecastValue, ForecastLook>, "look" | "setLook"> {
  readonly value: ForecastValue;
  readonly target: number;
  readonly goTo: (window: number, gesture: string) => void;
}

/** Stays as it is while a film goes by that the forecast does not follow. */
const ForecastFigures = memo(function ForecastFigures({ value, target, goTo, look, setLook }: ForecastFiguresProps) {
  return (
    <>
      <VerdictLines value={value} />
      <ShownWindow {...{ value, target, look, setLook }} />
      <ErrorsOver {...{ value, target, goTo }} />
      {value.evaluation.truth.horizon > 1 && <ErrorsAhead {...{ value, target, look, setLook }} />}
      <ErrorTable {...{ value, target, look, setLook }} />
    </>
  );
});
