import { prepare, type Preparation } from "../attention/prepare";
import type { Branch } from "../attention/branch";
import type { TrainingTask } from "../kernels/training/task";
import { calendarTable } from "../place/calendar";
import type { Cycle } from "../place/cycles";
import { sideBySide, type PlaceColumns } from "../place/place";
import { positions } from "../place/positions";
import { scaling } from "../series/cut";
import type { Column } from "../series/series";
import { branchReader } from "../training/request";
import { rollingMeans } from "./rollingMeans";

/** What a branch's windows are made of. All of it can be sent to a worker. */
export type BranchSource =
  | {
      readonly kind: "columns";
      readonly columns: readonly Column[];
      readonly standardise: boolean;
      /** Samples that a step averages. */
      readonly stride: number;
      /** Position of each row (ms or samples). */
      readonly at: Float64Array;
      readonly preparation: Preparation | null;
      readonly place: PlaceColumns | null;
    }
  | { readonly kind: "trained"; readonly task: TrainingTask; readonly weights: Float32Array };

/** Hands out what the layer is given of a branch's windows. */
export interface WindowReader {
  readonly width: number;
  /** Writes the window before the row `end`, `(T, width)`, to `into` from the number `from` on. Steps before the beginning are zeros. */
  readonly read: (end: number, into: Float32Array, from: number) => void;
}

/**
 * The same numbers as cut window by window, but what depends on the row alone is made once for all windows: the mean that ends with
 * each row, what a preparation makes of it, and its date.
 */
export function windowReader(source: BranchSource, branch: Branch, steps: number): WindowReader {
  if (source.kind === "trained") return branchReader(source.task, source.weights, branch);
  const { columns, stride, at, preparation, place } = source;
  const means = { values: rollingMeans(columns.map((column) => ({ values: column.values, ...scaling(column, source.standardise) })), stride), width: columns.length };
  const prepared = preparation === null ? means : prepare(means.values, preparation);
  const dates: readonly Cycle[] = place?.calendar ?? [];
  const rows = dates.length === 0 ? prepared : sideBySide(prepared, calendarTable({ at }, dates), at.length);
  const fixed = positions(steps, place?.positions ?? 0);
  const width = rows.width + fixed.width;
  return {
    width,
    read(end, into, from) {
      for (let t = 0; t < steps; t++) {
        const row = end - 1 - (steps - 1 - t) * stride;
        const to = from + t * width;
        if (row - stride + 1 < 0) into.fill(0, to, to + rows.width);
        else for (let d = 0; d < rows.width; d++) into[to + d] = rows.values[row * rows.width + d]!;
        for (let d = 0; d < fixed.width; d++) into[to + rows.width + d] = fixed.values[t * fixed.width + d]!;
      }
    },
  };
}
