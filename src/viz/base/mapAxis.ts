import type { Axis } from "../../model/series/series";
import type { BranchWindow } from "../../model/series/windows";
import { chartsWords } from "../../words/en/charts";
import { niceTicks } from "./axis";
import { positionFormat } from "./format";

/** How the steps of a map are named and where its ticks stand. */
export interface MapAxis {
  /** What one step covers, for the readout: "14:00", "08:00–13:00", "step 12". */
  readonly label: (step: number) => string;
  /** What its ticks count: "time", "sample" or "step". */
  readonly unit: keyof typeof chartsWords.units;
  /** About `count` ticks; `at` counts in steps, the middle of the first step being 0.5. */
  readonly ticks: (count: number) => readonly { readonly at: number; readonly label: string }[];
}

/** Steps named by the time (or sample number) that they cover. */
export function windowAxis(window: BranchWindow, { kind, step }: Pick<Axis, "kind" | "step">): MapAxis {
  const { from, to } = window;
  const real = [...from.keys()].filter((i) => Number.isFinite(from[i]));
  const first = from[real[0] ?? 0] ?? 0;
  const last = to[real[real.length - 1] ?? 0] ?? first;
  const format = positionFormat(kind, step, first, last);
  return {
    unit: kind === "time" ? "time" : "sample",
    label: (i) => (Number.isFinite(from[i]) ? format.span(from[i]!, to[i]!) : chartsWords.paddedStep(i + 1)),
    ticks: (count) =>
      niceTicks(kind, first, last, count).flatMap(({ at, label }) => {
        const i = stepOf(from, at);
        const within = (at - from[i]!) / (to[i]! - from[i]! + step);
        // A tick in a gap of the series has no place on the map.
        return i < 0 || within >= 1 ? [] : [{ at: i + (from[i] === to[i] ? 0.5 : within), label }];
      }),
  };
}

/** The last step that begins at or before a position; -1 when there is none. */
function stepOf(from: Float64Array, position: number): number {
  let found = -1;
  for (let i = 0; i < from.length && !(from[i]! > position); i++) if (Number.isFinite(from[i])) found = i;
  return found;
}

/** Steps named by their number, from 1 as everywhere that people read them: for the sum, in which a step stands for two different spans of time. */
export const stepAxis = (steps: number): MapAxis => countedFrom(1, steps);

/** Places in a vector, named by their number from 0 on. */
export const placeAxis = (places: number): MapAxis => countedFrom(0, places);

function countedFrom(first: number, count: number): MapAxis {
  return {
    unit: "step",
    label: (i) => chartsWords.step(first + i),
    ticks: (wanted) => niceTicks("index", first, Math.max(first, first + count - 1), wanted).map(({ at, label }) => ({ at: at - first + 0.5, label })),
  };
}
