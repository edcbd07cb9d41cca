import { useCallback, useRef, useState } from "react";
import { DEFAULT_READING } from "../../../model/series/reading/reading";
import type { CellViewProps } from "../../notebook/kind";
import { ChoiceStatus } from "./ChoiceStatus";
import { FileInput } from "./FileInput";
import { Notices } from "./Notices";
import styles from "./SeriesView.module.css";
import { SourcePanel } from "./SourcePanel";
import type { GivenFile, SeriesSpec } from "./spec";
import { useDropAndPaste } from "./useDropAndPaste";
import { useSourceChoice, type Choose } from "./useSourceChoice";
import type { SeriesValue } from "./value";
import { WindowPanel } from "./WindowPanel";

/** Where the series comes from, the whole of it with both windows, and the windows' settings. */
export function SeriesView(props: CellViewProps<SeriesSpec, SeriesValue>) {
  const { cell, state, update, reportProblem, files } = props;
  const { spec } = cell;
  const { choice, choose, cancel } = useSourceChoice(props);
  const pending = choice.phase === "loading" || choice.phase === "asking" ? choice.source : null;
  const frame = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [wantsFile, setWantsFile] = useState(false);

  const pick = useCallback<Choose>(
    (source, how) => {
      setWantsFile(false);
      choose(source, how);
    },
    [choose],
  );
  const lay = (file: File): GivenFile => ({ file: files.put(file, file.name), reading: DEFAULT_READING });
  const give = (given: readonly File[]) => {
    const [first, second, third] = given;
    if (third !== undefined) {
      reportProblem(`You gave ${given.length} files: give one for both windows, or two, one for each window.`);
    } else if (first !== undefined) {
      pick({ from: "files", files: second === undefined ? [lay(first)] : [lay(first), lay(second)] });
    }
  };
  const giveLong = ([file]: readonly File[]) => {
    if (spec.source.from === "files" && file !== undefined) {
      pick({ from: "files", files: [spec.source.files[0], lay(file)] });
    }
  };
  const isOver = useDropAndPaste(frame, give);

  return (
    <div ref={frame} className={styles.series}>
      {isOver && <p className={styles.drop}>Drop one file here, or two: one for each window</p>}
      <FileInput ref={picker} data-upload="series" aria-label="File with a series" multiple onFiles={give} />
      <SourcePanel
        source={pending ?? spec.source}
        position={spec.window.position}
        loading={pending !== null}
        wantsFile={wantsFile}
        tables={state.value?.tables ?? []}
        onWantFile={() => setWantsFile(true)}
        onPick={pick}
        onBrowse={() => picker.current?.click()}
        onGive={give}
        onGiveLong={giveLong}
      />
      <ChoiceStatus choice={choice} onChoose={pick} onCancel={cancel} />
      {state.value === undefined ? (
        <div className={styles.waiting} aria-hidden="true" />
      ) : (
        <>
          <WindowPanel id={cell.id} spec={spec} value={state.value} update={update} />
          <Notices value={state.value} />
        </>
      )}
    </div>
  );
}
