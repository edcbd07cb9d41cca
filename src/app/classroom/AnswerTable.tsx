import { formatNumber } from "../../viz/base/format";
import { classroomWords } from "../../words/en/classroom";
import type { Row } from "../assignments/class/merge";
import styles from "./ClassPage.module.css";

/** Rows that are drawn; more are slow to lay out, and nobody reads them here. */
const MOST = 1000;

/** Who answered what, when, and whether that was right. */
export function AnswerTable({ rows }: { readonly rows: readonly Row[] }) {
  const { columns, right: rights, table, firstRows } = classroomWords;
  return (
    <>
      {/* It scrolls, so the keyboard has to reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} role="region" aria-label={table} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {Object.values(columns).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST).map(({ name, number, item, title, said, right, tries, minutes }, i) => (
              <tr key={`${i} ${item}`}>
                <th scope="row">{number === "" ? name : `${name} (${number})`}</th>
                <td>{title}</td>
                <td>{said}</td>
                <td data-right={right}>{rights[`${right}`]}</td>
                <td>{tries}</td>
                <td>{minutes === null ? "" : formatNumber(Math.round(minutes * 10) / 10)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > MOST && <p className={styles.soft}>{firstRows(MOST)}</p>}
    </>
  );
}
