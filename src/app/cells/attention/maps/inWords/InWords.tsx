import { memo, Suspense, useContext, useMemo } from "react";
import { BRANCHES, type MapBranch } from "../../../../../model/attention/branch";
import { SecondRound } from "../../../../../viz/base/secondRound";
import { branchesWords } from "../../../../../words/en/branches";
import { mapsPanelWords } from "../../../../../words/en/mapsPanel";
import { Fold } from "../../../../controls/Fold";
import { preloadable } from "../../../../controls/preloadable";
import type { AttentionValue } from "../../value";
import { indexSumRow, weightRows } from "../rows";
import { headSentences } from "./sentences";
import { MapTable } from "./MapTable";
import styles from "./InWords.module.css";

/** Loaded when its fold is opened. */
const HeadNumbers = preloadable(() => import("../../numbers/HeadNumbers")).View;

interface WordsProps {
  readonly value: AttentionValue;
}

/** What the maps show, told for those who do not see them. */
export const InWords = memo(function InWords({ value }: WordsProps) {
  useContext(SecondRound);
  return <Fold title={mapsPanelWords.inWords.title}>{() => <Sentences value={value} />}</Fold>;
});

/** The numbers of one query step of one map. */
export const InTable = memo(function InTable({ value, start }: WordsProps & { readonly start: TableStart }) {
  useContext(SecondRound);
  return <Fold title={mapsPanelWords.table.title}>{() => <Numbers value={value} start={start} />}</Fold>;
});

type TableStart = { readonly branch: MapBranch; readonly head: number } | null;

/** Of a table, which has no colours. */
const AS_THEY_ARE = { scale: "plain", follow: false } as const;

function Numbers({ value, start }: WordsProps & { readonly start: TableStart }) {
  const rows = useMemo(() => ({ ...weightRows(value, AS_THEY_ARE), sum: indexSumRow(value, AS_THEY_ARE) }), [value]);
  return (
    <>
      <MapTable {...{ rows, start }} heads={value.attention.heads} steps={value.attention.steps} />
      <Fold title={mapsPanelWords.table.all}>
        {() => (
          <Suspense fallback={<div aria-hidden="true" data-coming />}>
            <HeadNumbers value={value} />
          </Suspense>
        )}
      </Fold>
    </>
  );
}

function Sentences({ value }: WordsProps) {
  const told = useMemo(() => BRANCHES.map((branch) => ({ branch, lines: headSentences(value, branch) })), [value]);
  return (
    <div className={styles.words}>
      {told.map(({ branch, lines }) => (
        <section key={branch} aria-label={mapsPanelWords.inWords.branches[branch]}>
          <div className={styles.name} style={{ color: `var(--${branch})` }}>
            {branchesWords.branches[branch]}
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
