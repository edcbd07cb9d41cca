import type { Base, Columns } from "../../kernels/training/task";
import { thinned } from "../thinned";
import { inputsOf } from "../task/inputs";
import type { Prepared } from "../task/prepare";
import { backOf, baseOf } from "../task/base";
import { factored, solved } from "./cholesky";
import { basesOf, truthOf, type Forecasts } from "./forecasts";

/** Of which validation picks one; features have about spread 1, and are summed over windows. */
const PENALTIES = [1e-4, 1e-3, 0.01, 0.1, 1, 10, 100, 1000, 10_000] as const;
/** Windows that are learnt from, and numbers of a window that are looked at, at the most. */
const MOST_WINDOWS = 3000;
const MOST_FEATURES = 640;

/** A linear model on the windows that the layer is given. */
export interface Ridge {
  readonly penalty: number;
  readonly base: "last" | "season";
  /** For windows that end in these rows. */
  forecast(origins: Int32Array): Forecasts;
}

/**
 * Ridge regression in closed form, in double precision: from all numbers of both windows relative to the last value, calendar and
 * known columns included, to what comes relative to the last value or to the season before. Which of the two and how large a
 * penalty is decided by the absolute error on the validation part.
 */
export function ridgeOf(prepared: Prepared): Ridge {
  const { task, settings, parts } = prepared;
  const features = featuresOf(prepared);
  const learnt = thinned(parts.train.origins, MOST_WINDOWS);
  const watched = thinned(parts.validation.origins, MOST_WINDOWS / 4);
  const truth = { learnt: truthOf(prepared, learnt).values, watched: truthOf(prepared, watched).values };
  const outputs = truth.learnt.length / learnt.length;
  const { rows, means } = centred(Array.from(learnt, features));
  const width = means.length;
  const gram = gramOf(rows, width);
  const lowers = PENALTIES.map((penalty) => factored(gram, width, penalty));

  const candidates = basesFor(prepared).flatMap(({ kind, base }) => {
    const missing = basesOf(task, base, learnt).map((value, i) => truth.learnt[i]! - value);
    const wanted = centred(Array.from(learnt, (_, w) => missing.subarray(w * outputs, (w + 1) * outputs)));
    const cross = crossOf(rows, wanted.rows, width, outputs);
    return PENALTIES.map((penalty, p) => {
      const kernel = solved(lowers[p]!, cross, width, outputs);
      const predict = (origins: Int32Array): Forecasts => {
        const values = Float32Array.from(basesOf(task, base, origins));
        origins.forEach((origin, w) => addLinear(values.subarray(w * outputs, (w + 1) * outputs), features(origin), means, kernel, wanted.means));
        return { ...truthOf(prepared, origins), values };
      };
      const error = predict(watched).values.reduce((sum, value, i) => sum + Math.abs(value - truth.watched[i]!), 0);
      return { penalty, base: kind, error, forecast: predict };
    });
  });
  return candidates.reduce((a, b) => (b.error < a.error ? b : a));

  function basesFor({ wanted }: Prepared): { readonly kind: "last" | "season"; readonly base: Base | undefined }[] {
    const seasonal = settings.season !== null && settings.season <= -backOf(settings);
    const kinds = seasonal ? (["last", "season"] as const) : (["last"] as const);
    return kinds.map((kind) => ({ kind, base: baseOf(wanted, { ...settings, base: kind }) }));
  }
}

/** All that changes from window to window: whole windows of values, and of what else there is only as much as tells about the forecast. */
function featuresOf({ task, tables, settings }: Prepared): (origin: number) => Float64Array {
  const inputs = inputsOf(tables, { ...settings, base: "last" });
  const moving = (["short", "long"] as const).flatMap((branch) => inputs[branch].filter(({ view }) => view.window > 0));
  const parts = moving.map((columns) => ({ columns, steps: stepsOf(columns) }));
  const width = parts.reduce((sum, { columns, steps }) => sum + steps * columns.view.width, 0);

  /** Of the calendar the last step, of all else the newest steps, so many that all features stay within bounds. */
  function stepsOf({ view }: Columns): number {
    if (view.values === tables.calendar.values) return 1;
    return Math.max(1, Math.min(task.steps, Math.floor(MOST_FEATURES / (moving.length * view.width))));
  }

  return (origin) => {
    const row = new Float64Array(width);
    let to = 0;
    for (const { columns: { view, shift }, steps } of parts) {
      for (let t = task.steps - steps; t < task.steps; t++) {
        const from = (view.first + origin * view.window + t * view.step) * view.width;
        const less = shift === undefined ? 0 : (shift.first + origin * shift.window) * shift.width;
        for (let d = 0; d < view.width; d++) row[to++] = view.values[from + d]! - (shift?.values[less + d] ?? 0);
      }
    }
    return row;
  };
}

/** Rows less their mean. */
function centred(rows: readonly Float64Array[]): { readonly rows: readonly Float64Array[]; readonly means: Float64Array } {
  const sums = new Float64Array(rows[0]!.length);
  for (const row of rows) for (let d = 0; d < row.length; d++) sums[d]! += row[d]!;
  const means = sums.map((sum) => sum / rows.length);
  return { rows: rows.map((row) => row.map((value, d) => value - means[d]!)), means };
}

/** Xᵀ X, its lower half. */
function gramOf(rows: readonly Float64Array[], width: number): Float64Array {
  const gram = new Float64Array(width * width);
  for (const row of rows) {
    for (let a = 0; a < width; a++) {
      for (let b = 0; b <= a; b++) gram[a * width + b]! += row[a]! * row[b]!;
    }
  }
  return gram;
}

/** Xᵀ Y */
function crossOf(rows: readonly Float64Array[], wanted: readonly Float64Array[], width: number, outputs: number): Float64Array {
  const cross = new Float64Array(width * outputs);
  rows.forEach((row, w) => {
    for (let a = 0; a < width; a++) {
      for (let o = 0; o < outputs; o++) cross[a * outputs + o]! += row[a]! * wanted[w]![o]!;
    }
  });
  return cross;
}

function addLinear(to: Float32Array, row: Float64Array, means: Float64Array, kernel: Float64Array, bias: Float64Array): void {
  const sums = Float64Array.from(bias);
  row.forEach((value, d) => {
    const off = value - means[d]!;
    for (let o = 0; o < sums.length; o++) sums[o]! += off * kernel[d * sums.length + o]!;
  });
  sums.forEach((sum, o) => (to[o]! += sum));
}
