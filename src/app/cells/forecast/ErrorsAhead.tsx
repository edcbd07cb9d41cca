import { useMemo } from "react";
import { formatNumber } from "../../../viz/base/format";
import { HorizonLines } from "../../../viz/charts/lines/HorizonLines";
import { forecastWords } from "../../../words/en/forecast";
import { listed } from "../../../words/lists";
import styles from "./ForecastView.module.css";
import { scoreOf } from "./inUnits";
import type { ForecastLook } from "./look";
import type { ForecastValue } from "./value";

interface ErrorsAheadProps {
  readonly value: ForecastValue;
  readonly target: number;
  readonly look: ForecastLook;
  readonly setLook: (change: Partial<ForecastLook>) => void;
}

const write = (error: number) => formatNumber(Number(error.toPrecision(3)));

/** The error of every way to forecast at each step ahead; the table below tells of the step that is chosen here. */
export function ErrorsAhead({ value, target, look, setLook }: ErrorsAheadProps) {
  const words = forecastWords.horizon;
  const names = forecastWords.errors.forecasters;
  const { standings, truth } = value.evaluation;
  const { horizon } = truth;
  const ahead = look.ahead === null || look.ahead >= horizon ? null : look.ahead;
  const lines = useMemo(
    () => standings.map((standing) => ({
      key: standing.contender,
      name: names[standing.contender],
      isOwn: standing.contender === "layer",
      errors: Array.from({ length: horizon }, (_, h) => scoreOf(standing, value, target, h).mae),
    })),
    [standings, horizon, names, value, target],
  );
  const errors = listed(standings.map((standing) => words.error(names[standing.contender], write(scoreOf(standing, value, target, ahead).mae))));
  return (
    <section className={styles.window} aria-label={words.title}>
      <h3>{words.title}</h3>
      <p className={styles.note}>{words.note}</p>
      <HorizonLines
        label={words.label(value.prepared.settings.targets[target]!, horizon)}
        valueText={ahead === null ? words.all(errors) : words.at(ahead + 1, errors)}
        axis={words.axis}
        ahead={ahead === null ? null : ahead + 1}
        onAhead={(step) => setLook({ ahead: step === null ? null : step - 1 })}
        {...{ lines, write }}
      />
    </section>
  );
}
