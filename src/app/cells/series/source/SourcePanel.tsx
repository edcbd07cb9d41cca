import { memo } from "react";
import type { TableDescription } from "../../../../model/series/reading/reading";
import { BundledPanel } from "./BundledPanel";
import { FilesPanel } from "./FilesPanel";
import { GeneratedPanel } from "./GeneratedPanel";
import { SourcePicker } from "./SourcePicker";
import styles from "./SourcePanel.module.css";
import type { FilesSource, Source } from "../spec";

interface SourcePanelProps {
  readonly source: Source;
  /** The source is still being read; `tables` are those of the one before. */
  readonly loading: boolean;
  /** The person asked for a file of their own and has not given one yet. */
  readonly wantsFile: boolean;
  readonly tables: readonly TableDescription[];
  /** Another kind of source was chosen. */
  readonly onSwitch: (from: Source["from"]) => void;
  readonly onPick: (source: Source) => void;
  readonly onBrowse: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onGiveLong: (files: readonly File[]) => void;
}

/** The choice of a source, and what that kind of source needs to know. Drawn anew only when that changes, not while a window is dragged. */
export const SourcePanel = memo(function SourcePanel(props: SourcePanelProps) {
  const { source, loading, wantsFile, tables, onSwitch, onPick, onBrowse, onFiles, onGiveLong } = props;
  const shown = wantsFile ? "files" : source.from;

  return (
    <div className={styles.panel}>
      <div data-controls>
        <SourcePicker value={shown} onPick={onSwitch} />
      </div>
      {shown === "bundled" && source.from === "bundled" && <BundledPanel source={source} table={tables[0]} onPick={onPick} />}
      {shown === "generated" && source.from === "generated" && <GeneratedPanel source={source} onPick={onPick} />}
      {shown === "files" && (
        <div className={styles.panel} data-controls>
          <FilesPanel
            source={given(source)}
            tables={loading || source.from !== "files" ? [] : tables}
            {...{ onPick, onBrowse, onFiles, onGiveLong }}
          />
        </div>
      )}
    </div>
  );
});

const given = (source: Source): FilesSource | null => (source.from === "files" ? source : null);
