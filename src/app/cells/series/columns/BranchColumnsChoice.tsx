import { BRANCHES } from "../../../../model/attention/branch";
import { seriesWords } from "../../../../words/en/series";
import { Switch } from "../../../controls/Switch";
import { toggledFor, type BranchColumns as Choice } from "./columnsByBranch";
import styles from "./BranchColumnsChoice.module.css";
import { ColumnChips } from "./ColumnChips";

interface BranchColumnsChoiceProps {
  /** Undefined where both windows read all columns. */
  readonly columns: Choice | undefined;
  /** Those of the series. */
  readonly names: readonly string[];
  readonly onChange: (columns: Choice | undefined) => void;
}

/** Lets each window read columns of its own. */
export function BranchColumnsChoice({ columns, names, onChange }: BranchColumnsChoiceProps) {
  return (
    <div className={styles.branches} data-controls>
      <Switch
        label={seriesWords.columns.forEach}
        checked={columns !== undefined}
        onChange={(on) => onChange(on ? { short: names, long: names } : undefined)}
      />
      {columns !== undefined &&
        BRANCHES.map((branch) => (
          <ColumnChips
            key={branch}
            legend={seriesWords.columns[branch]}
            {...{ names }}
            chosen={columns[branch]}
            onToggle={(name) => onChange(toggledFor(columns, branch, name, names))}
          />
        ))}
    </div>
  );
}
