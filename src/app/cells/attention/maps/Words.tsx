import { useMemo, useState, type ReactNode } from "react";
import type { MapBranch } from "../../../../model/attention/branch";
import { BRANCH_TITLES } from "../../../../viz/mapName";
import type { MapRow } from "../../../../viz/MapGrid";
import { headSentences } from "./sentences";
import type { AttentionValue } from "../value";
import { WeightTable } from "./WeightTable";
import styles from "./Words.module.css";

interface WordsProps {
  readonly value: AttentionValue;
  readonly rows: Readonly<Record<MapBranch, MapRow>>;
}

/** What the maps show, told for those who do not see them. */
export function InWords({ value, rows }: WordsProps) {
  return <Fold title="The maps in words">{() => <Sentences value={value} rows={rows} />}</Fold>;
}

/** The numbers of one query step of one map. */
export function InTable({ value, rows, start }: WordsProps & { readonly start: { branch: MapBranch; head: number } | null }) {
  return (
    <Fold title="The maps in numbers">
      {() => <WeightTable {...{ rows, start }} heads={value.attention.heads} steps={value.attention.steps} />}
    </Fold>
  );
}

function Sentences({ value, rows }: WordsProps) {
  const told = useMemo(
    () => (["short", "long"] as const).map((branch) => ({ branch, lines: headSentences(value, { ...rows[branch], branch }) })),
    [value, rows],
  );
  return (
    <div className={styles.words}>
      {told.map(({ branch, lines }) => (
        <section key={branch} aria-label={`${BRANCH_TITLES[branch]} branch in words`}>
          <div className={styles.name} style={{ color: `var(--${branch})` }}>
            {BRANCH_TITLES[branch]} branch
          </div>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Opens on demand; what is inside is made only while it is open. */
function Fold({ title, children }: { readonly title: string; readonly children: () => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.fold} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && children()}
    </details>
  );
}
