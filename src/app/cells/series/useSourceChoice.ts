import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Series } from "../../../model/series/series";
import type { Fit, WindowSpec } from "../../../model/series/windows";
import type { CellViewProps } from "../../notebook/kind";
import { handOver } from "./handover";
import { fitWindow, reachOf } from "./limits";
import { loadSource, type Loaded } from "./load";
import { IDLE, nextChoice, questionIn, type SourceChoice } from "./sourceChoice";
import type { SeriesSpec, Source } from "./spec";
import type { SeriesValue } from "./value";
import { adjustmentSentence, tooShortSentence } from "./words";

type Parts = Pick<CellViewProps<SeriesSpec, SeriesValue>, "cell" | "update" | "reportProblem" | "files" | "hold">;

interface How {
  /** The same for all choices of one drag of a slider. */
  readonly gesture?: string | undefined;
  /** Where the windows stood when this source was on show before. */
  readonly position?: number;
}

export type Choose = (source: Source, how?: How) => void;

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
  const latest = useRef(parts);
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    latest.current = parts;
  });
  useEffect(() => () => running.current?.abort(), []);

  const read = useCallback(async (source: Source, signal: AbortSignal, { gesture, position }: How) => {
    const onProgress = (fraction: number) => {
      if (!signal.aborted) dispatch({ type: "progress", fraction });
    };
    const loaded = await loadSource(source, latest.current.files, { signal, onProgress });
    if (signal.aborted) return;
    const { cell, update, reportProblem } = latest.current;
    if (!loaded.ok) {
      dispatch({ type: "failed", failure: loaded.error });
      if (questionIn(loaded.error, source) === null) reportProblem(loaded.error.problem.message);
      return;
    }
    const { window, fit } = cell.spec;
    const fitted = fitTo(source, loaded.value, { ...window, position: position ?? window.position }, fit);
    if (typeof fitted === "string") {
      dispatch({ type: "dismissed" });
      reportProblem(fitted);
      return;
    }
    handOver(source, loaded.value);
    update({ source, window: fitted.window }, gesture);
    dispatch({ type: "done", note: fitted.note });
  }, []);

  const choose = useCallback<Choose>(
    (source, how = {}) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const release = latest.current.hold();
      latest.current.reportProblem(null);
      dispatch({ type: "chosen", source });
      void read(source, controller.signal, how).finally(release);
    },
    [read],
  );

  const cancel = useCallback(() => {
    running.current?.abort();
    dispatch({ type: "dismissed" });
  }, []);

  return { choice, choose, cancel };
}

/** The windows as the new series allows them, and what to say about that; or why it allows none. */
function fitTo(
  source: Source,
  { series }: Loaded,
  wanted: WindowSpec,
  fit: Fit,
): { readonly window: WindowSpec; readonly note: string | null } | string {
  const [short, long = short] = series;
  const place = rowsOf(short) <= rowsOf(long) ? 0 : 1;
  const shorter = place === 0 ? short : long;
  const window = fitWindow(wanted, reachOf({ short, long }, fit));
  if (window !== null) return { window, note: adjustmentSentence(wanted, window, rowsOf(shorter)) };
  const file = source.from === "files" ? source.files[place]?.file : undefined;
  return tooShortSentence(file?.name ?? shorter.name, rowsOf(shorter), wanted);
}

const rowsOf = ({ axis }: Series): number => axis.at.length;
