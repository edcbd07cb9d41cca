import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { problemOf } from "../../../../model/failure";
import { useLatest } from "../../../../viz/base/useLatest";
import { owned } from "../../../base/owned";
import { holdFiles } from "../../../notebook/keeping/holdFiles";
import type { CellViewProps } from "../../../notebook/document/kind";
import { loadSource, READING } from "./load";
import { IDLE, nextChoice, questionIn, tableIn, type SourceChoice } from "./sourceChoice";
import { namesOf, specWith } from "./specWith";
import type { SeriesSpec, Source } from "../spec";
import type { SeriesValue } from "../value";
import { adjustmentSentence } from "../windowsInWords";

type Parts = Pick<CellViewProps<SeriesSpec, SeriesValue>, "cell" | "state" | "update" | "offer" | "reportProblem" | "files" | "readers" | "hold">;

interface ChoiceOptions {
  /** The same for all choices of one drag of a slider. */
  readonly gesture?: string | undefined;
  /** Where the windows stood when this source was on show before. */
  readonly position?: number;
  /** How many steps the windows are to have; as many as they have unless given. */
  readonly steps?: number;
}

export type Choose = (source: Source, how?: ChoiceOptions) => void;

interface SourceChooser {
  readonly choice: SourceChoice;
  /** Reads the source; the document changes to it, with windows that fit, only when that went well. The latest choice wins. */
  readonly choose: Choose;
  /** Stops what is being read or asked; the document stays as it is. */
  readonly cancel: () => void;
}

/** Lets the person choose another source for the series of a cell. */
export function useSourceChoice(parts: Parts): SourceChooser {
  const [choice, dispatch] = useReducer(nextChoice, IDLE);
  const latest = useLatest(parts);
  /** How a short series made the stride shrink, so that it grows back with the next one. */
  const shrunk = useRef<{ readonly from: number; readonly to: number } | null>(null);
  const running = useRef<AbortController | null>(null);
  const { files } = parts;
  const [holdOnly] = useState(() => holdFiles((id) => files.drop(id)));
  useEffect(
    () => () => {
      running.current?.abort();
      holdOnly([]);
    },
    [holdOnly],
  );

  const read = useCallback(async (source: Source, signal: AbortSignal, { gesture, position, steps }: ChoiceOptions) => {
    const onProgress = (fraction: number) => {
      if (!signal.aborted) dispatch({ type: "progress", fraction });
    };
    const loaded = await loadSource(source, latest.current, { signal, onProgress });
    if (signal.aborted) return;
    const { cell, state, update, offer, reportProblem } = latest.current;
    if (!loaded.ok) {
      dispatch({ type: "failed", failure: loaded.error });
      if (questionIn(loaded.error, source) !== null) return;
      // It can be read another way only where it is known what stands in it.
      if (tableIn(loaded.error.problem) === null) holdOnly([]);
      reportProblem(loaded.error.problem);
      return;
    }
    const { window } = cell.spec;
    const stride = window.stride === shrunk.current?.to ? shrunk.current.from : window.stride;
    const before = state.value === undefined ? [] : namesOf(state.value.given.short);
    const made = specWith(cell.spec, source, loaded.value, before, { ...window, stride, position: position ?? window.position, steps: steps ?? window.steps });
    if (!made.ok) {
      const { problem, most } = made.error;
      // The file stays at hand for as long as fewer steps are offered.
      if (most === 0) holdOnly([]);
      dispatch({ type: "short", most, tables: loaded.value.tables });
      reportProblem(problem);
      return;
    }
    const { change, rows } = made.value;
    shrunk.current = { from: stride, to: change.window.stride };
    offer(READING, source, loaded);
    update(change, gesture);
    dispatch({ type: "done", note: adjustmentSentence(window, change.window, rows) });
  }, [latest, holdOnly]);

  const choose = useCallback<Choose>(
    (source, how = {}) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      holdOnly(source.from === "files" ? source.files.map(({ file }) => file.id) : []);
      const release = latest.current.hold();
      latest.current.reportProblem(null);
      dispatch({ type: "chosen", source });
      owned(read(source, controller.signal, how).finally(release), (thrown) => {
        if (controller.signal.aborted) return;
        holdOnly([]);
        dispatch({ type: "dismissed" });
        latest.current.reportProblem(problemOf(thrown));
      });
    },
    [latest, read, holdOnly],
  );

  const cancel = useCallback(() => {
    running.current?.abort();
    holdOnly([]);
    dispatch({ type: "dismissed" });
  }, [holdOnly]);

  return { choice, choose, cancel };
}
