import { useCallback, useMemo, useRef, useState } from "react";
import { DEFAULT_READING, type TableDescription } from "../../../model/series/reading/reading";
import { seriesWords } from "../../../words/en/series";
import type { FileShelf } from "../../notebook/keeping/fileShelf";
import type { CellViewProps } from "../../notebook/document/kind";
import { ChoiceStatus } from "./source/ChoiceStatus";
import { FileInput } from "./source/FileInput";
import { SeriesNotices } from "./SeriesNotices";
import styles from "./SeriesView.module.css";
import { inspecting, InspectProvider } from "./source/seen/inspectContext";
import { SourcePanel } from "./source/SourcePanel";
import type { GivenFile, SeriesSpec } from "./spec";
import { areSameFiles, choiceBehind } from "./source/sourceChoice";
import { useDropAndPaste } from "./source/useDropAndPaste";
import { askedKind, useQuestionMark } from "./source/useQuestionMark";
import { useSeriesKeys } from "./source/useSeriesKeys";
import { useSourceChoice, type Choose } from "./source/useSourceChoice";
import { useSourceSwitch } from "./source/useSourceSwitch";
import type { SeriesValue } from "./value";
import { WindowPanel } from "./windows/WindowPanel";

/** Where the series comes from, the whole of it with both windows, and the windows' settings. */
export function SeriesView(props: CellViewProps<SeriesSpec, SeriesValue>) {
  const { cell, state, update, reportProblem, files } = props;
  const { spec } = cell;
  const { choice, choose, cancel } = useSourceChoice(props);
  const pending = choice.phase === "loading" || choice.phase === "asking" ? choice.source : null;
  const shown = choice.phase === "idle" && state.status === "error" ? choiceBehind(state.problem, spec.source) : choice;
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
  const { source } = spec;
  const readFiles = useCallback(
    (given: readonly File[]) => {
      const [first, second, third] = given;
      if (third !== undefined) {
        reportProblem(seriesWords.tooManyFiles(given.length));
      } else if (first !== undefined) {
        pick({ from: "files", files: second === undefined ? [shelved(first, files)] : [shelved(first, files), shelved(second, files)] });
      }
    },
    [files, pick, reportProblem],
  );
  const giveLong = useCallback(
    ([file]: readonly File[]) => {
      if (source.from === "files" && file !== undefined) pick({ from: "files", files: [source.files[0], shelved(file, files)] });
    },
    [files, pick, source],
  );
  const browse = useCallback(() => picker.current?.click(), []);
  const wantFile = useCallback(() => setWantsFile(true), []);
  const switchTo = useSourceSwitch(pending === null ? { source, position: spec.window.position } : null, pick, wantFile);
  const isOver = useDropAndPaste(frame, readFiles, reportProblem);
  const tables = state.value?.tables ?? NO_TABLES;
  useQuestionMark(frame, askedKind(shown, tables));
  useSeriesKeys(frame, pending === null ? spec.source : null, tables, pick);

  const { readers } = props;
  const inspect = useMemo(() => inspecting({ files, readers }), [files, readers]);

  return (
    <InspectProvider value={inspect}>
      <div ref={frame} className={styles.series}>
        {isOver && <p className={styles.drop}>{seriesWords.drop}</p>}
        <FileInput ref={picker} data-upload="series" aria-label={seriesWords.file} multiple onFiles={readFiles} />
        <SourcePanel
          source={pending ?? source}
          loading={pending !== null && !areSameFiles(pending, source)}
          wantsFile={wantsFile}
          tables={tables}
          onSwitch={switchTo}
          onPick={pick}
          onBrowse={browse}
          onFiles={readFiles}
          onGiveLong={giveLong}
        />
        <ChoiceStatus choice={shown} onChoose={pick} onCancel={shown === choice ? cancel : null} />
        {state.value === undefined ? (
          <div className={styles.waiting} aria-hidden="true" />
        ) : (
          <>
            <WindowPanel id={cell.id} spec={spec} value={state.value} update={update} />
            <SeriesNotices {...state.value.series} />
          </>
        )}
      </div>
    </InspectProvider>
  );
}

const NO_TABLES: readonly TableDescription[] = [];

const shelved = (file: File, shelf: FileShelf): GivenFile => ({ file: shelf.put(file, file.name), reading: DEFAULT_READING });
