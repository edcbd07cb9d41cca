import type { TrainingTask } from "../../kernels/training/task";
import { backOf } from "../task/base";
import { inputsOf, type InputTables } from "../task/inputs";
import type { Prepared } from "../task/prepare";
import type { RowTable } from "../task/tables";

/** The past that one window's forecast is made from. */
export interface Past {
  /** Rows of the series, the last of which is the window's own last. */
  readonly rows: number;
  /** Input columns. */
  readonly width: number;
  /** `(rows, width)`, in spreads of the train part from its mean. */
  readonly values: Float32Array;
}

/** What the window that ends in row `origin` was made from: all that the windows, their moving means and differences reach. */
export function pastOf({ settings, tables }: Prepared, origin: number): Past {
  const rows = 1 - backOf(settings);
  const { width, values } = tables.values;
  return { rows, width, values: values.slice((origin - rows + 1) * width, (origin + 1) * width) };
}

/** A task whose windows have pasts that may have been otherwise; window i ends in the row `ends[i]` of its views. */
export interface Supposed {
  readonly short: TrainingTask["short"];
  readonly long: TrainingTask["long"];
  readonly ends: Int32Array;
}

/**
 * The layer's inputs as they would be if the past of the window at `origin` had been one of these; what is known ahead, and the
 * calendar, stay. The pasts stand end to end, each followed by as many rows as the forecast has steps.
 */
export function supposed(prepared: Prepared, origin: number, pasts: readonly Float32Array[]): Supposed {
  const { settings, tables, rows: all } = prepared;
  const rows = 1 - backOf(settings);
  const length = rows + settings.horizon;
  const from = origin - rows + 1;
  const again = ({ values, width }: RowTable): RowTable => {
    const once = new Float32Array(length * width);
    once.set(values.subarray(from * width, Math.min(all, from + length) * width));
    const each = new Float32Array(pasts.length * once.length);
    pasts.forEach((_, i) => each.set(once, i * once.length));
    return { values: each, width };
  };
  const width = tables.values.width;
  const values = new Float32Array(pasts.length * length * width);
  pasts.forEach((past, i) => values.set(past, i * length * width));
  const inputs: InputTables = { values: { values, width }, ahead: again(tables.ahead), calendar: again(tables.calendar) };
  return { ...inputsOf(inputs, settings), ends: Int32Array.from(pasts, (_, i) => i * length + rows - 1) };
}
