import type { Branch } from "../../attention/branch";
import type { Columns, View } from "../../kernels/training/task";
import type { TrainingSettings } from "../settings";
import { positions } from "../../place/positions";
import { shiftOf } from "./base";
import { differences, movingMean, type RowTable } from "./tables";

/** What the layer's inputs are views of, each by the series' rows. */
export interface InputTables {
  /** Standardised columns. */
  readonly values: RowTable;
  /** Standardised columns that are known for the steps that are forecast; no columns where there are none. */
  readonly ahead: RowTable;
  readonly calendar: RowTable;
}

/** The columns of both branches; the window that ends with row i has the index i. */
export function inputsOf(tables: InputTables, settings: TrainingSettings): Readonly<Record<Branch, readonly Columns[]>> {
  const place = positions(settings.steps, settings.positions);
  return { short: branch(tables, place, settings, 1), long: branch(tables, place, settings, settings.stride) };
}

function branch({ values, ahead, calendar }: InputTables, place: RowTable, settings: TrainingSettings, stride: number): Columns[] {
  const { steps, base, season, horizon, normalised, embedded } = settings;
  const view = (table: RowTable, shift = 0): View => ({ ...table, first: shift - (steps - 1) * stride, window: 1, step: stride });
  const fixed: View = { ...place, first: 0, window: 0, step: 1 };
  const normal = normalised && { normalised };
  const kinds: Columns[] = [
    // Beside its change since the season before, a value itself: or what is chance in the season before could not be told apart.
    ...(base === "season" ? [{ view: view(movingMean(differences(values, season!), stride)), ...normal }] : []),
    { view: view(movingMean(values, stride)), ...shiftOf(values, settings), ...normal },
    { view: view(movingMean(ahead, stride), horizon), ...normal },
    { view: view(calendar), place: true },
    { view: fixed, place: true },
  ];
  return kinds.filter((columns) => columns.view.width > 0).map((columns) => (embedded === null ? columns : { ...columns, embedded }));
}
