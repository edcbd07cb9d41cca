import { bandsOf, earlierThanChance, earliness, ORDERS, type Coverings, type Order } from "../../../../model/training/attribution/coverings";
import { CoverLines } from "../../../../viz/charts/lines/CoverLines";
import { inquiryWords } from "../../../../words/en/inquiry";
import styles from "../ForecastView.module.css";
import { fillingsAgree } from "./fillingsAgree";

interface CoveredProps {
  readonly found: readonly [Coverings, Coverings];
  readonly order: Order;
  /** Of the target, in its own unit. */
  readonly spread: number;
}

const SIDES = ["deletion", "insertion"] as const;

/** How far the forecast moves while rows are covered and put back, by two fillings side by side on one scale. */
export function Covered({ found, order, spread }: CoveredProps) {
  const words = inquiryWords.faithful;
  const inUnits = (values: Float64Array) => values.map((value) => value * spread);
  const nameOf = ({ filling }: Coverings) => inquiryWords.past.otherwise[filling];
  const drawn = SIDES.flatMap((side) =>
    found.map((each) => {
      const [low, , high] = bandsOf(each[side][order]);
      const best = ORDERS.toSorted((a, b) => earliness(each.deletion[b]) - earliness(each.deletion[a]))[0]!;
      return {
        side,
        filling: each.filling,
        label: words.label(words[side], nameOf(each), words.orders[best]),
        title: `${words[side]}. ${words.by(nameOf(each))}`,
        lines: ORDERS.map((by) => ({ name: words.orders[by], values: inUnits(bandsOf(each[side][by])[1]), control: by === "chance" })),
        band: { low: inUnits(low), high: inUnits(high) },
      };
    }),
  );
  const most = Math.max(...drawn.flatMap(({ lines, band }) => [...lines.map(({ values }) => values.at(-1)!), band.high.at(-1)!]));
  return (
    <>
      <p className={styles.note}>{words.windows(found[0].windows)}</p>
      <div className={styles.pairs}>
        {drawn.map(({ side, filling, ...figure }) => (
          <CoverLines key={side + filling} axis={words.axis} {...{ most }} {...figure} />
        ))}
      </div>
      <div className={styles.scroll} role="region" aria-label={words.early} tabIndex={0}>
        <table className={styles.table} data-earliness>
          <caption>
            {words.early}. {words.earlyNote}
          </caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>{words.order}</th>
              {found.map((each) => <th key={each.filling} scope="colgroup" colSpan={2}>{words.by(nameOf(each))}</th>)}
            </tr>
            <tr>{found.flatMap((each) => SIDES.map((side) => <th key={each.filling + side} scope="col">{words.sides[side]}</th>))}</tr>
          </thead>
          <tbody>
            {ORDERS.map((by) => (
              <tr key={by} data-order={by}>
                <th scope="row">{words.orders[by]}</th>
                {found.flatMap((each) => SIDES.map((side) => <td key={each.filling + side}>{inquiryWords.past.two(earliness(each[side][by]))}</td>))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.window} role="status" data-agree>
        {fillingsAgree(found.map((each) => ({ filling: nameOf(each), early: earlierThanChance(each) }))).map((said) => <p key={said} className={styles.read}>{said}</p>)}
      </div>
    </>
  );
}
