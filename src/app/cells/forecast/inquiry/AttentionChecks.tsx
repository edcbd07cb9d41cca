import type { ReactNode } from "react";
import type { Inquiries } from "../../../../model/training/attribution/inquiry";
import { formatNumber } from "../../../../viz/base/format";
import { inquiryWords } from "../../../../words/en/inquiry";
import { share } from "../../../../words/numbers";
import { Alert } from "../../../controls/Alert";
import { Button } from "../../../controls/Button";
import styles from "../ForecastView.module.css";
import type { ForecastValue } from "../value";
import { MATTERS } from "./claims";
import { answerAbout } from "./asked";
import type { useInquiry } from "./useInquiry";

type ChecksProps = ReturnType<typeof useInquiry<"checks">> & {
  readonly value: ForecastValue;
  readonly target: number;
};

/** Runs that begin from other seeds. */
const ANEW = 3;

/** The checks of whether attention matters: even in its place, even all along, other seeds, and another that says the same. */
export function AttentionChecks({ value, target, asked, ask, cancel }: ChecksProps) {
  const words = inquiryWords.checks;
  const { evaluation, window, moment, prepared } = value;
  const { seed } = prepared.settings;
  const origin = evaluation.truth.origins[window]!;
  const answered = answerAbout(asked, target);
  const start = () => ask({ weights: moment.weights, origin, asked: { target, ahead: null }, seeds: Array.from({ length: ANEW }, (_, i) => seed + 1 + i) });
  return (
    <div className={styles.window} data-checks>
      <div className={styles.bar} data-controls>
        <h4>{words.title}</h4>
        {asked.phase === "running" ? <Button onClick={cancel}>{inquiryWords.faithful.cancel}</Button> : <Button onClick={start}>{words.start}</Button>}
      </div>
      <p className={styles.note}>{words.from}</p>
      {asked.phase === "running" && <progress value={asked.done} max={1} aria-label={words.progress} />}
      {asked.phase === "failed" && <Alert message={asked.problem} />}
      {answered !== null && <Found found={answered.answer} isOnShow={answered.question.origin === origin} />}
    </div>
  );
}

interface FoundProps {
  readonly found: Inquiries["checks"]["answer"];
  /** Whether the window on show is the one that was asked about. */
  readonly isOnShow: boolean;
}

function Found({ found, isOnShow }: FoundProps) {
  const words = inquiryWords.checks;
  const { trained, evened, trainedEven, seeds, other } = found;
  const more = evened / trained - 1;
  const stays = trainedEven / trained - 1;
  const mean = seeds.reduce((sum, seed) => sum + seed.elsewhere, 0) / seeds.length;
  const row = (name: string, error: number, elsewhere: ReactNode) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td>{formatNumber(Number(error.toPrecision(3)))}</td>
      <td>{elsewhere}</td>
    </tr>
  );
  return (
    <>
      <div className={styles.scroll} role="region" aria-label={words.title} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.check}</th>
              <th scope="col">{words.error}</th>
              <th scope="col">{words.elsewhere}</th>
            </tr>
          </thead>
          <tbody>
            {row(words.trained, trained, "")}
            {row(words.evened, evened, "")}
            {row(words.trainedEven, trainedEven, "")}
            {seeds.map(({ seed, error, elsewhere }) => row(words.seed(seed), error, share(elsewhere)))}
          </tbody>
        </table>
      </div>
      <div className={styles.window} role="status">
        <p className={styles.read}>{more > MATTERS ? words.matters(more) : words.little(more)}</p>
        <p className={styles.read}>{stays > MATTERS ? words.needed(stays) : words.replaced}</p>
        <p className={styles.read}>{words.seeds(mean)}</p>
        {isOnShow && other !== null && <p className={styles.read}>{words.adversary(other.short.elsewhere, other.long.elsewhere)}</p>}
      </div>
    </>
  );
}
