import { formatNumber } from "../../../viz/base/format";
import { forecastWords } from "../../../words/en/forecast";
import { shareIn } from "../../../words/numbers";
import { SelectField } from "../../controls/SelectField";
import { FORECASTERS } from "./errorsTable";
import styles from "./ForecastView.module.css";
import { meanOf, scoreOf } from "./inUnits";
import type { ForecastLook } from "./look";
import type { ForecastValue } from "./value";

interface ErrorTableProps {
  readonly value: ForecastValue;
  readonly target: number;
  readonly look: ForecastLook;
  readonly setLook: (change: Partial<ForecastLook>) => void;
}

const COLUMNS = ["mae", "rmse", "mase", "smape", "pinball", "coverage"] as const;

/** Every way to forecast in a row, over all steps ahead or at one of them. */
export function ErrorTable({ value, target, look, setLook }: ErrorTableProps) {
  const words = forecastWords.errors;
  const { standings, truth } = value.evaluation;
  const { settings, scalings } = value.prepared;
  const { spread } = scalings[target]!;
  const { horizon } = truth;
  const ahead = look.ahead === null || look.ahead >= horizon ? null : look.ahead;
  const rows = standings.map((standing) => ({ standing, score: scoreOf(standing, value, target, ahead) }));
  const least = Math.min(...rows.map(({ score }) => score.mae));
  const short = (number: number) => formatNumber(Number(number.toPrecision(3)));
  const hasRivals = standings.length > 1;
  return (
    <section className={styles.window} aria-label={words.title}>
      <div className={styles.bar} data-controls>
        <h3>{words.title}</h3>
        {horizon > 1 && (
          <SelectField
            label={words.ahead}
            value={ahead === null ? "all" : String(ahead)}
            options={[{ value: "all", label: words.all }, ...Array.from({ length: horizon }, (_, h) => ({ value: String(h), label: words.step(h + 1) }))]}
            onChange={(next) => setLook({ ahead: next === "all" ? null : Number(next) })}
          />
        )}
      </div>
      {/* Focusable, so that the keyboard can scroll it. */}
      <div className={styles.scroll} role="region" aria-label={words.tableRegion} tabIndex={0}>
        <table className={styles.table} data-errors>
          <caption>{words.caption(settings.targets[target]!, truth.origins.length)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.forecaster}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" title={words.means[column]}>{words[column]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ standing, score }) => (
              <tr key={standing.contender} data-forecaster={FORECASTERS[standing.contender]} data-best={score.mae === least}>
                <th scope="row">{words.forecasters[standing.contender]}</th>
                {(["mae", "rmse", "mase"] as const).map((column) => (
                  <td key={column}>
                    <data value={String(score[column])}>{short(score[column])}</data>
                  </td>
                ))}
                <td>{shareIn(score.smape, 3)}</td>
                <td>{short(meanOf(standing.pinball, target, ahead) * spread)}</td>
                <td>{shareIn(meanOf(standing.coverage, target, ahead), 3)}</td>
              </tr>
            ))}
            {hasRivals && settings.season === null && (
              <tr data-forecaster={FORECASTERS.season}>
                <th scope="row">{words.forecasters.season}</th>
                <td colSpan={COLUMNS.length}>{words.noSeason}</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}
