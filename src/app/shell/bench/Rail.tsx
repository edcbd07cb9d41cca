import { memo, Suspense } from "react";
import { useStore } from "zustand";
import { benchWords } from "../../../words/en/bench";
import { KINDS, nameOf } from "../../cells/registry";
import { Button } from "../../controls/Button";
import { isLocked, type Cell } from "../../notebook/document/document";
import { setCollapsed } from "../../notebook/document/looks";
import { goToCell } from "../commands/goToCell";
import { useCellParts, type CellParts } from "../frame/useCellParts";
import { useHeadlight } from "../headlight";
import styles from "./Rail.module.css";
import { BenchSource } from "./BenchSource";

export interface RailProps {
  readonly parts: CellParts;
  readonly sources: readonly Cell[];
}

/** All that changes a figure: the settings of its sources, and its own. */
export function Rail({ parts, sources }: RailProps) {
  const own = useCellParts(parts);
  const Own = KINDS.get(parts.cell.kind)?.bench?.Own;
  return (
    <div className={styles.rail} data-compact>
      {Own !== undefined && own !== null && (
        <section className={styles.source} aria-label={benchWords.look}>
          <Suspense>
            <Own {...own} />
          </Suspense>
        </section>
      )}
      {sources.map((source) => (
        <Settings key={source.id} source={source} />
      ))}
    </div>
  );
}

/** Those of one source, unless it stands open itself: so that each setting has one place on the page. */
const Settings = memo(function Settings({ source }: { readonly source: Cell }) {
  const { store, shell } = useHeadlight();
  const folded = useStore(store, ({ looks }) => looks.get(source.id)?.collapsed === true);
  const locked = useStore(store, ({ notebook }) => isLocked(notebook, source.id));
  const lookAt = useStore(store, (state) => state.lookAt);
  const name = nameOf(source);
  if (locked) return null;
  if (!folded) {
    return (
      <section className={styles.source} aria-label={name}>
        <p className={styles.note}>{benchWords.standsOpen(name)}</p>
        <Button onClick={() => lookAt(setCollapsed(source.id, true))}>{benchWords.here}</Button>
      </section>
    );
  }
  const showAll = () => {
    lookAt(setCollapsed(source.id, false));
    goToCell(shell, source.id);
  };
  return (
    <section className={styles.source} aria-label={name}>
      <BenchSource cell={source} part="Settings" />
      <button type="button" className={styles.all} onClick={showAll}>
        {benchWords.all(name)}
      </button>
    </section>
  );
});
