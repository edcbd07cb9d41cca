import { useMemo } from "react";
import { formatNumber } from "../../../../viz/base/format";
import { runsWords } from "../../../../words/en/runs";
import { number, timeTaken } from "../../../../words/numbers";
import { Button } from "../../../controls/Button";
import type { RunRecord } from "./runRecord";
import styles from "./RunsTable.module.css";
import { differing } from "./settingsInWords";

interface RunsTableProps {
  /** The newest last; that is the one on show. */
  readonly runs: readonly RunRecord[];
  readonly onPoint: (run: number | null) => void;
  readonly onTake: (run: RunRecord) => void;
}

/** All runs of the cell, the newest first: settings, seed, errors, time; and a way back to the settings of each. */
export function RunsTable({ runs, onPoint, onTake }: RunsTableProps) {
  const words = runsWords;
  const { columns } = words;
  const settings = useMemo(() => differing(runs), [runs]);
  const now = runs.at(-1);
  const rows = runs.map((run, i) => ({ run, settings: settings[i]! })).toReversed();
  return (
    // Focusable, so that the keyboard can scroll it.
    <div className={styles.scroll} role="region" aria-label={words.region} tabIndex={0}>
      <table className={styles.table} data-runs>
        <caption>{words.caption}</caption>
        <thead>
          <tr>
            {[columns.run, columns.settings, columns.seed, columns.steps, columns.best, columns.simple, columns.time, columns.take].map((column, i) => (
              <th key={i} scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ run, settings: own }) => (
            <tr
              key={run.number}
              data-run={run.number}
              onPointerEnter={() => onPoint(run.number)}
              onPointerLeave={() => onPoint(null)}
              onFocus={() => onPoint(run.number)}
              onBlur={() => onPoint(null)}
            >
              <th scope="row">
                {words.run(run.number)}
                {run === now && <span className={styles.aside}> {words.now}</span>}
                {run.series !== now?.series && <span className={styles.aside}> {words.otherSeries}</span>}
              </th>
              <td className={styles.settings}>
                {own.length === 0 ? words.same : own.map(([name, value]) => <span key={name}>{words.setting(name, value)}</span>)}
              </td>
              <td>{run.asked.settings.seed}</td>
              <td>
                {number(run.taken)}
                {run.ended !== null && run.ended !== "finished" && <span className={styles.aside}> {words.ended[run.ended]}</span>}
              </td>
              <td>
                <data value={String(run.best.loss)}>{words.at(formatNumber(Number(run.best.loss.toPrecision(3))), run.best.step)}</data>
              </td>
              <td>{againstSimple(run)}</td>
              <td>{timeTaken(run.milliseconds)}</td>
              <td data-controls>
                <Button aria-label={words.takeOf(run.number)} onClick={() => onTake(run)}>{words.take}</Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function againstSimple({ best, simple }: RunRecord): string {
  if (simple === null || simple === 0) return runsWords.none;
  const part = best.loss / simple - 1;
  return part <= 0 ? runsWords.better(-part) : runsWords.worse(part);
}
