import { useState } from "react";
import { OTHERWISE, type Otherwise } from "../../../../model/training/attribution/otherwise";
import { bandsOf, earliness, ORDERS, type Coverings, type Order } from "../../../../model/training/attribution/coverings";
import { CoverLines } from "../../../../viz/charts/CoverLines";
import { inquiryWords } from "../../../../words/en/inquiry";
import { Alert } from "../../../controls/Alert";
import { Button } from "../../../controls/Button";
import { SelectField } from "../../../controls/SelectField";
import styles from "../ForecastView.module.css";
import type { ForecastValue } from "../value";
import { AttentionChecks } from "./AttentionChecks";
import { claimsOf } from "./claims";
import { useInquiry } from "./useInquiry";

interface FaithfulProps {
  readonly value: ForecastValue;
  readonly target: number;
}

/** Windows of the test part that are covered. */
const WINDOWS = 40;
const SIDES = ["deletion", "insertion"] as const;

/** Covers the past in the orders that each way to ask gives, checks whether the attention matters at all, and says what may be claimed. */
export default function Faithful({ value, target }: FaithfulProps) {
  const words = inquiryWords.faithful;
  const { evaluation, moment } = value;
  const { origins } = evaluation.truth;
  const [filling, setFilling] = useState<Otherwise>("mean");
  const [covered, setCovered] = useState<Otherwise>("mean");
  const [order, setOrder] = useState<Order>("attention");
  const { asked, ask, cancel } = useInquiry("coverings", value);
  const checks = useInquiry("checks", value);
  const cover = () => {
    const every = Math.max(1, Math.ceil(origins.length / WINDOWS));
    setCovered(filling);
    ask({ weights: moment.weights, origins: origins.filter((_, i) => i % every === 0), asked: { target, ahead: null }, otherwise: filling, seed: 1 });
  };
  const found = asked.phase === "done" && asked.answer.windows > 0 ? asked.answer : null;
  return (
    <div className={styles.window} data-inquiry="faithful">
      <p className={styles.note}>{words.note}</p>
      <div className={styles.bar} data-controls>
        <SelectField label={words.filling} value={filling} options={OTHERWISE.map((kind) => ({ value: kind, label: inquiryWords.past.otherwise[kind] }))} onChange={setFilling} />
        {asked.phase === "running" ? <Button onClick={cancel}>{words.cancel}</Button> : <Button onClick={cover}>{found === null || filling !== covered ? words.start : words.again}</Button>}
        {found !== null && <SelectField label={words.order} value={order} options={ORDERS.map((each) => ({ value: each, label: words.orders[each] }))} onChange={setOrder} />}
      </div>
      {asked.phase === "running" && <progress value={asked.done} max={1} aria-label={words.progress} />}
      {asked.phase === "failed" && <Alert message={asked.problem} />}
      {asked.phase === "done" && found === null && <p role="status" className={styles.note}>{inquiryWords.past.none}</p>}
      {found !== null && <Covered {...{ found, order }} spread={value.prepared.scalings[target]!.spread} />}
      <AttentionChecks {...{ value, target }} {...checks} />
      <section aria-label={inquiryWords.claim.title} className={styles.verdict} data-claim>
        <p className={styles.first}>{inquiryWords.claim.title}</p>
        {claimsOf(found, checks.asked.phase === "done" ? checks.asked.answer : null).map((claim) => (
          <p key={claim}>{claim}</p>
        ))}
      </section>
    </div>
  );
}

interface CoveredProps {
  readonly found: Coverings;
  readonly order: Order;
  readonly spread: number;
}

function Covered({ found, order, spread }: CoveredProps) {
  const words = inquiryWords.faithful;
  const early = ORDERS.map((each) => ({ order: each, sides: SIDES.map((side) => earliness(found[side][each])) as [number, number] }));
  const chance = early.find((each) => each.order === "chance")!.sides[0];
  const best = early.toSorted((a, b) => b.sides[0] - a.sides[0])[0]!.order;
  const inUnits = (values: Float64Array) => values.map((value) => value * spread);
  return (
    <>
      <p className={styles.note}>{words.windows(found.windows)}</p>
      {SIDES.map((side) => {
        const [low, , high] = bandsOf(found[side][order]);
        return (
          <CoverLines
            key={side}
            label={words.label(words[side], words.orders[best])}
            title={words[side]}
            axis={words.axis}
            lines={ORDERS.map((each) => ({ name: words.orders[each], values: inUnits(bandsOf(found[side][each])[1]), control: each === "chance" }))}
            band={{ low: inUnits(low), high: inUnits(high) }}
          />
        );
      })}
      <div className={styles.scroll} role="region" aria-label={words.early} tabIndex={0}>
        <table className={styles.table} data-earliness>
          <caption>
            {words.early}. {words.earlyNote}
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.order}</th>
              {SIDES.map((side) => (
                <th key={side} scope="col">{words[side]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {early.map(({ order: each, sides }) => (
              <tr key={each} data-order={each}>
                <th scope="row">{words.orders[each]}</th>
                {sides.map((value, i) => (
                  <td key={SIDES[i]}>{inquiryWords.past.two(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.read} role="status">
        {words.earliest(early.filter((each) => each.order !== "chance" && each.sides[0] > chance + 0.05).map((each) => words.orders[each.order]), chance)}
      </p>
    </>
  );
}
