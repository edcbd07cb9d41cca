import { useCallback, useState } from "react";
import type { MapBranch } from "../../../../model/attention/branch";
import { branchesWords } from "../../../../words/en/branches";
import { numbersWords } from "../../../../words/en/numbers";
import { NumberField } from "../../../controls/NumberField";
import { Segmented } from "../../../controls/Segmented";
import { StepField } from "../../../controls/StepField";
import { SelectField } from "../../../controls/SelectField";
import { useIdleWork } from "../heads/useIdleWork";
import type { AttentionValue } from "../value";
import { NumbersTable } from "./NumbersTable";
import styles from "./NumbersTable.module.css";
import { weightTable } from "./weightTable";

const BRANCHES = ["short", "long", "sum"] as const;
const SCOPES = ["head", "row"] as const;

/** The weights of a head, or of one of its steps, as a table. */
export default function HeadNumbers({ value }: { readonly value: AttentionValue }) {
  const words = numbersWords;
  const { heads, steps } = value.attention;
  const [branch, setBranch] = useState<MapBranch>("short");
  const [scope, setScope] = useState<(typeof SCOPES)[number]>("head");
  const [chosenHead, setHead] = useState(0);
  const [chosenQuery, setQuery] = useState(steps - 1);
  const head = Math.min(chosenHead, heads - 1);
  const query = scope === "row" ? Math.min(chosenQuery, steps - 1) : null;
  const work = useCallback(() => weightTable(value, { branch, head, query }), [value, branch, head, query]);
  const table = useIdleWork(work);
  return (
    <div className={styles.numbers}>
      <div className={styles.choice} data-controls>
        <Segmented label={words.scope} value={scope} options={SCOPES.map((each) => ({ value: each, label: words.scopes[each] }))} onChange={setScope} />
        <SelectField label={words.branch} value={branch} options={BRANCHES.map((each) => ({ value: each, label: branchesWords.titles[each] }))} onChange={setBranch} />
        <NumberField label={words.head} value={head} min={0} max={heads - 1} onChange={setHead} />
        {query !== null && <StepField label={words.query} step={query} steps={steps} onChange={setQuery} />}
      </div>
      {table !== null && <NumbersTable table={table} caption={words.weights(branchesWords.titles[table.of.branch], table.of.head)} />}
    </div>
  );
}
