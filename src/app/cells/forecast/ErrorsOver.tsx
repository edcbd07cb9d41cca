import { useMemo, useRef } from "react";
import { middleOf } from "../../../model/training/forecast/forecasts";
import { naiveForecast } from "../../../model/training/forecast/naive";
import { windowErrors } from "../../../model/training/forecast/windowErrors";
import { formatNumber, positionFormat } from "../../../viz/base/format";
import { ErrorStrip } from "../../../viz/charts/bars/ErrorStrip";
import { forecastWords } from "../../../words/en/forecast";
import { newId } from "../../base/ids";
import styles from "./ForecastView.module.css";
import { simpleOf } from "./windowNumbers";
import type { ForecastValue } from "./value";

interface ErrorsOverProps {
  readonly value: ForecastValue;
  readonly target: number;
  readonly goTo: (window: number, gesture: string) => void;
}

/** How wrong the forecast of each window of the test part is, beside the best simple one; a click goes to a window. */
export function ErrorsOver({ value, target, goTo }: ErrorsOverProps) {
  const words = forecastWords.over;
  const gesture = useRef("");
  const { series, prepared, evaluation, window } = value;
  const { forecasts, truth } = evaluation;
  const simple = simpleOf(value);
  const { spread } = prepared.scalings[target]!;
  const { errors, others } = useMemo(() => {
    const inUnits = (of: typeof forecasts) => windowErrors(of, truth, target).map((error) => error * spread);
    return { errors: inUnits(middleOf(forecasts)), others: simple && inUnits(naiveForecast(simple, prepared, truth.origins)) };
  }, [forecasts, truth, target, spread, simple, prepared]);
  const { at, kind, step } = series.axis;
  const begins = useMemo(() => Float64Array.from(truth.origins, (origin) => at[origin]!), [truth, at]);
  const [first, last] = [at[prepared.parts.test.rows.from]!, at[prepared.parts.test.rows.to - 1]!];
  const column = series.columns.find(({ name }) => name === prepared.settings.targets[target])!;
  const when = positionFormat(kind, step, first, last).at(begins[window]!);
  return (
    <section className={styles.window} aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className={styles.note}>{words.note}</p>
      <p className={styles.key} aria-hidden="true">
        <span data-line="predicted"><i />{words.layer}</span>
        {simple !== null && <span data-line="simple"><i />{forecastWords.plot.simple(simple)}</span>}
      </p>
      <ErrorStrip
        axis={series.axis}
        {...{ column, errors, others, window, last }}
        first={Math.min(first, begins[0]!)}
        at={begins}
        label={words.label}
        valueText={words.value(window, when, formatNumber(Number(errors[window]!.toPrecision(3))))}
        onWindow={(next, isStart) => {
          if (isStart) gesture.current = newId();
          if (next !== window) goTo(next, gesture.current);
        }}
      />
    </section>
  );
}
