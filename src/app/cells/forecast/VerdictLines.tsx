import { COVER } from "../../../model/training/forecast/bands";
import { forecastWords } from "../../../words/en/forecast";
import styles from "./ForecastView.module.css";
import type { ForecastValue } from "./value";

/** How good the forecast is, said as plainly where it is bad. */
export function VerdictLines({ value }: { readonly value: ForecastValue }) {
  const words = forecastWords.verdict;
  const { verdict, evaluation, moment, otherwise } = value;
  const { horizon } = evaluation.truth;
  const held = evaluation.standings[0]!.coverage.all;
  return (
    <section className={styles.verdict} aria-label={words.title} data-verdict={verdict?.simple.outcome ?? "none"}>
      {moment.step === 0 && <p>{words.untrained}</p>}
      {otherwise && <p>{words.otherwise}</p>}
      <p className={styles.first}>{verdict === null ? words.teaching : words.simple(verdict.simple, horizon)}</p>
      {verdict?.linear && <p>{words.linear(verdict.linear, horizon)}</p>}
      <p>{words.coverage(held, COVER)}</p>
    </section>
  );
}
