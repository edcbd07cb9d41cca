import { memo } from "react";
import type { HeadMeasures } from "../../../../model/attention/analysis/measures";
import { BRANCHES, type Branch } from "../../../../model/attention/branch";
import { branchesWords } from "../../../../words/en/branches";
import { measuresWords } from "../../../../words/en/measures";
import { mixerWords } from "../../../../words/en/mixer";
import { toCsv } from "../../../base/tables/csv";
import { SaveTable } from "../../../controls/SaveTable";
import { inWords } from "../heads/measuresInWords";
import { stepOf } from "../maps/rows";
import type { AttentionValue } from "../value";
import styles from "./MeasureTable.module.css";

type Measures = Readonly<Record<Branch, readonly HeadMeasures[]>>;

export interface MeasureTableProps {
  readonly before: Measures;
  readonly now: Measures;
  readonly value: Pick<AttentionValue, "windows" | "sampleSteps">;
}

const SHOWN = ["sharpness", "evenness", "lookBack", "diagonal"] as const;

/** Every head's measures now, with what they were where they changed. */
export const MeasureTable = memo(function MeasureTable({ before, now, value: { windows, sampleSteps } }: MeasureTableProps) {
  const words = mixerWords.measures;
  const write = (measure: (typeof SHOWN)[number], branch: Branch, value: number) => inWords(measure, value, windows.axis, stepOf(windows[branch], sampleSteps[branch]));
  return (
    <>
      {/* Focusable, so that the keyboard can scroll it. */}
      <div className={styles.scroll} role="region" aria-label={words.table} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.head}</th>
              {SHOWN.map((measure) => (
                <th key={measure} scope="col" title={measuresWords[measure].means}>
                  {measuresWords[measure].title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {BRANCHES.flatMap((branch) =>
              now[branch].map((measures, head) => (
                <tr key={`${branch} ${head}`}>
                  <th scope="row" style={{ color: `var(--${branch})` }}>
                    {words.row(branchesWords.inside[branch], branchesWords.head(head))}
                  </th>
                  {SHOWN.map((measure) => {
                    const after = write(measure, branch, measures[measure]);
                    const was = write(measure, branch, before[branch][head]?.[measure] ?? NaN);
                    return (
                      <td key={measure}>
                        {after}
                        {after !== was && <span className={styles.was}>{words.was(was)}</span>}
                      </td>
                    );
                  })}
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
      <SaveTable fileName="heads.csv" csv={() => measuresCsv(before, now)} />
    </>
  );
});

function measuresCsv(before: Measures, now: Measures): string {
  const header = ["branch", "head", ...SHOWN.flatMap((measure) => [measure, `${measure} before`])];
  const rows = BRANCHES.flatMap((branch) =>
    now[branch].map((measures, head) => [
      branch,
      head,
      ...SHOWN.flatMap((measure) => [measures[measure], before[branch][head]?.[measure] ?? null]),
    ]),
  );
  return toCsv(header, rows);
}
