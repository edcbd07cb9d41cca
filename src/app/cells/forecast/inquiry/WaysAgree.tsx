import { METHODS } from "../../../../model/training/attribution/attribution";
import { inquiryWords } from "../../../../words/en/inquiry";
import styles from "../ForecastView.module.css";

interface WaysAgreeProps {
  /** `(methods, methods)` */
  readonly agreement: Float64Array;
}

/** How far the ways to ask put the rows in the same order. */
export function WaysAgree({ agreement }: WaysAgreeProps) {
  const words = inquiryWords.past;
  const count = METHODS.length;
  const pairs = METHODS.flatMap((first, a) => METHODS.slice(a + 1).map((second, b) => ({ first, second, value: agreement[a * count + a + 1 + b]! })));
  const least = pairs.filter(({ value }) => !Number.isNaN(value)).toSorted((x, y) => x.value - y.value)[0];
  return (
    <div className={styles.window}>
      <h4>{words.agreement}</h4>
      <p className={styles.note}>
        {words.agreementNote} {least !== undefined && words.agree(least.value, words.methods[least.first], words.methods[least.second])}
      </p>
      {/* Focusable, so that the keyboard can scroll it. */}
      <div className={styles.scroll} role="region" aria-label={words.agreement} tabIndex={0}>
        <table className={styles.table} data-agreement>
          <thead>
            <tr>
              <th scope="col">{words.way}</th>
              {METHODS.map((method) => (
                <th key={method} scope="col">{words.methods[method]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {METHODS.map((method, a) => (
              <tr key={method}>
                <th scope="row">{words.methods[method]}</th>
                {METHODS.map((other, b) => (
                  <td key={other}>{words.two(agreement[a * count + b]!)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
