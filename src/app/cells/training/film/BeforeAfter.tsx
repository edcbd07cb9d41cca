import { useMemo } from "react";
import type { Branch } from "../../../../model/attention/branch";
import type { Moment } from "../../../../model/training/run/film";
import { CompareMaps, type CompareRow } from "../../../../viz/maps/CompareMaps";
import { useComparedPlace } from "../../../../viz/maps/useComparedPlace";
import { windowAxis } from "../../../../viz/base/mapAxis";
import { filmWords } from "../../../../words/en/film";
import { trainingWords } from "../../../../words/en/training";
import { usePointing } from "../../../notebook/document/pointing";
import { filmScale } from "./filmPart";
import type { TrainedWindow } from "../run/trained";
import { useMomentMaps } from "./glance/useMomentMaps";

export interface BeforeAfterProps {
  readonly cellId: string;
  readonly seriesId: string;
  readonly first: Moment;
  readonly shown: Moment;
  readonly branch: Branch;
  readonly window: TrainedWindow;
  /** From one row of the series to the next: ms or samples. */
  readonly step: number;
}

/** The maps of the first moment above those of the one on show, head by head, on one scale. */
export function BeforeAfter({ cellId, seriesId, first, shown, branch, window, step }: BeforeAfterProps) {
  const { windows, prepared } = window;
  const { task } = prepared;
  const { heads, steps } = task;
  const before = useMomentMaps(window, first, branch);
  const after = useMomentMaps(window, shown, branch);
  const axis = useMemo(() => windowAxis(windows[branch], { kind: windows.axis, step }), [windows, step, branch]);
  const rows = useMemo((): CompareRow[] => {
    const both = { palette: branch, scale: filmScale(task, steps), measure: filmWords.weight, order: null };
    return [
      { ...both, title: filmWords.compare.before, values: before },
      { ...both, title: filmWords.compare.after(trainingWords.film.at(shown.step)), values: after },
    ];
  }, [branch, task, steps, before, after, shown.step]);
  const { cursor, queries, onLight, onSelect } = usePointing(cellId, seriesId, steps);
  const { place, point } = useComparedPlace(onLight);
  return <CompareMaps {...{ branch, heads, steps, axis, rows, onSelect }} light={cursor} pointed={cursor?.cellId === cellId ? place : null} selected={queries} onLight={point} />;
}
