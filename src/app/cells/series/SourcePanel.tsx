import { useEffect, useRef } from "react";
import { GENERATORS } from "../../../model/series/generators/catalogue";
import type { TableDescription } from "../../../model/series/reading/reading";
import { BundledPanel } from "./BundledPanel";
import { FilesPanel } from "./FilesPanel";
import { GeneratedPanel } from "./GeneratedPanel";
import { SourcePicker } from "./SourcePicker";
import styles from "./SourcePanel.module.css";
import { initialSpec, type FilesSource, type Source } from "./spec";
import type { Choose } from "./useSourceChoice";

interface SourcePanelProps {
  readonly source: Source;
  readonly position: number;
  /** The source is still being read; `tables` are those of the one before. */
  readonly loading: boolean;
  /** The person asked for a file of their own and has not given one yet. */
  readonly wantsFile: boolean;
  readonly tables: readonly TableDescription[];
  readonly onWantFile: () => void;
  readonly onPick: Choose;
  readonly onBrowse: () => void;
  readonly onGive: (files: readonly File[]) => void;
  readonly onGiveLong: (files: readonly File[]) => void;
}

/** The choice of a source, and what that kind of source needs to know. */
export function SourcePanel(props: SourcePanelProps) {
  const { source, position, loading, wantsFile, tables, onWantFile, onPick, onBrowse, onGive, onGiveLong } = props;
  const shown = wantsFile ? "files" : source.from;
  const visited = useRef<{ [From in Source["from"]]?: { readonly source: Source; readonly position: number } }>({});
  useEffect(() => {
    if (!loading) visited.current[source.from] = { source, position };
  }, [source, position, loading]);

  const switchTo = (from: Source["from"]) => {
    const before = visited.current[from];
    const initial = defaultSource(from);
    if (before !== undefined) onPick(before.source, before);
    else if (initial !== null) onPick(initial);
    else onWantFile();
  };

  return (
    <div className={styles.panel} data-controls>
      <SourcePicker value={shown} onPick={switchTo} />
      {shown === "bundled" && source.from === "bundled" && <BundledPanel source={source} table={tables[0]} onPick={onPick} />}
      {shown === "generated" && source.from === "generated" && <GeneratedPanel source={source} onPick={onPick} />}
      {shown === "files" && (
        <FilesPanel
          source={given(source)}
          tables={loading || source.from !== "files" ? [] : tables}
          {...{ onPick, onBrowse, onGive, onGiveLong }}
        />
      )}
    </div>
  );
}

const given = (source: Source): FilesSource | null => (source.from === "files" ? source : null);

/** What a kind of source starts with; null for one that needs something from the person first. */
function defaultSource(from: Source["from"]): Source | null {
  if (from === "bundled") return initialSpec().source;
  const first = GENERATORS[0];
  return from === "files" || first === undefined
    ? null
    : { from: "generated", generator: first.id, seed: 1, length: 600, knobs: {} };
}
