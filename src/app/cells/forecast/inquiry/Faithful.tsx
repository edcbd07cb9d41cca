import { useState } from "react";
import { OTHERWISE, type Otherwise } from "../../../../model/training/attribution/otherwise";
import { ORDERS, type Fillings, type Order } from "../../../../model/training/attribution/coverings";
import { thinned } from "../../../../model/training/thinned";
import { inquiryWords } from "../../../../words/en/inquiry";
import { Alert } from "../../../controls/Alert";
import { Button } from "../../../controls/Button";
import { SelectField } from "../../../controls/SelectField";
import styles from "../ForecastView.module.css";
import type { ForecastValue } from "../value";
import { answerAbout } from "./asked";
import { AttentionChecks } from "./AttentionChecks";
import { claimsOf } from "./claims";
import { Covered } from "./Covered";
import { useInquiry } from "./useInquiry";

interface FaithfulProps {
  readonly value: ForecastValue;
  readonly target: number;
}

/** Windows of the test part that are covered at the most. */
const WINDOWS = 40;

/** Covers the past in the orders that each way to ask gives, checks whether the attention matters at all, and says what may be claimed. */
export default function Faithful({ value, target }: FaithfulProps) {
  const words = inquiryWords.faithful;
  const { evaluation, moment } = value;
  const { origins } = evaluation.truth;
  const [fillings, setFillings] = useState<Fillings>(["mean", "last"]);
  const [order, setOrder] = useState<Order>("attention");
  const { asked, ask, cancel } = useInquiry("coverings", value);
  const checks = useInquiry("checks", value);
  const cover = () => ask({ weights: moment.weights, origins: thinned(origins, WINDOWS), asked: { target, ahead: null }, fillings, seed: 1 });
  const answered = answerAbout(asked, target);
  const found = answered !== null && answered.answer[0].windows > 0 ? answered.answer : null;
  const isOfBefore = answered !== null && answered.question.fillings.some((filling, i) => filling !== fillings[i]);
  const checked = answerAbout(checks.asked, target);
  const choices = (those: readonly Otherwise[]) => those.map((kind) => ({ value: kind, label: inquiryWords.past.otherwise[kind] }));
  const [first, second] = fillings;
  return (
    <div className={styles.window} data-inquiry="faithful">
      <p className={styles.note}>{words.note}</p>
      <div className={styles.bar} data-controls>
        <SelectField label={words.filling} value={first} options={choices(OTHERWISE)} onChange={(next) => setFillings([next, next === second ? first : second])} />
        <SelectField label={words.otherFilling} value={second} options={choices(OTHERWISE.filter((kind) => kind !== first))} onChange={(next) => setFillings([first, next])} />
        {asked.phase === "running" ? <Button onClick={cancel}>{words.cancel}</Button> : <Button onClick={cover}>{found === null || isOfBefore ? words.start : words.again}</Button>}
        {found !== null && <SelectField label={words.order} value={order} options={ORDERS.map((each) => ({ value: each, label: words.orders[each] }))} onChange={setOrder} />}
      </div>
      {asked.phase === "running" && <progress value={asked.done} max={1} aria-label={words.progress} />}
      {asked.phase === "failed" && <Alert message={asked.problem} />}
      {answered !== null && found === null && !isOfBefore && <p role="status" className={styles.note}>{inquiryWords.past.none}</p>}
      {found !== null && isOfBefore && <p role="status" className={styles.note}>{words.ofBefore}</p>}
      {found !== null && <Covered {...{ found, order }} spread={value.prepared.scalings[target]!.spread} />}
      <AttentionChecks {...{ value, target }} {...checks} />
      <section aria-label={inquiryWords.claim.title} className={styles.verdict} data-claim>
        <p className={styles.first}>{inquiryWords.claim.title}</p>
        {claimsOf(found, checked?.answer ?? null).map((claim) => (
          <p key={claim}>{claim}</p>
        ))}
      </section>
    </div>
  );
}
