import { useCallback, useRef, useState } from "react";
import { DEFAULT_READING, type TableDescription } from "../../../../model/series/reading/reading";
import { seriesWords } from "../../../../words/en/series";
import type { CellViewProps } from "../../../notebook/document/kind";
import type { FileShelf } from "../../../notebook/keeping/fileShelf";
import type { GivenFile, SeriesSpec } from "../spec";
import type { SeriesValue } from "../value";
import { areSameFiles, choiceBehind } from "./sourceChoice";
import { useSourceChoice, type Choose } from "./useSourceChoice";
import { useSourceSwitch } from "./useSourceSwitch";

/**
 * All by which a person says where the series comes from: for the panel, for files that are given, and for what is still open.
 * `settled` is the source on show, null while another one is being read.
 */
export function useSeriesSource(props: CellViewProps<SeriesSpec, SeriesValue>) {
  const { cell, state, reportProblem, files } = props;
  const { source, window } = cell.spec;
  const { choice, choose, cancel } = useSourceChoice(props);
  const pending = choice.phase === "loading" || choice.phase === "asking" ? choice.source : null;
  const shown = choice.phase === "idle" && state.status === "error" ? choiceBehind(state.problem, source) : choice;
  const tables = state.value?.tables ?? NO_TABLES;
  const picker = useRef<HTMLInputElement>(null);
  const [wantsFile, setWantsFile] = useState(false);

  // A file that cannot be read leaves the person where another one is chosen.
  if (wantsFile && source.from === "files") setWantsFile(false);
  const pick = useCallback<Choose>(
    (chosen, how) => {
      if (chosen.from !== "files") setWantsFile(false);
      choose(chosen, how);
    },
    [choose],
  );
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
  const switchTo = useSourceSwitch(pending === null ? { source, position: window.position } : null, pick, wantFile);
  const panel = {
    source: pending ?? source,
    loading: pending !== null && !areSameFiles(pending, source),
    wantsFile,
    tables,
    onSwitch: switchTo,
    onPick: pick,
    onBrowse: browse,
    onFiles: readFiles,
    onGiveLong: giveLong,
  };
  const status = { choice: shown, onChoose: pick, onCancel: shown === choice ? cancel : null };
  return { pick, picker, readFiles, panel, status, settled: pending === null ? source : null };
}

const NO_TABLES: readonly TableDescription[] = [];

const shelved = (file: File, shelf: FileShelf): GivenFile => ({ file: shelf.put(file, file.name), reading: DEFAULT_READING });
