import type { Series } from "./series";
import { columnStats } from "./stats";

const made = new WeakMap<Series, Series>();

/**
 * The series with `rows` rows, evenly spread between its first and last, each value on the straight line between
 * its neighbours. The series itself when it has that many. The latest is remembered: a dragged window asks again and again.
 */
export function resampled(series: Series, rows: number): Series {
  if (series.axis.at.length === rows) return series;
  const known = made.get(series);
  if (known?.axis.at.length === rows) return known;
  const resampling = resample(series, rows);
  made.set(series, resampling);
  return resampling;
}

function resample(series: Series, rows: number): Series {
  const last = series.axis.at.length - 1;
  const along = (values: ArrayLike<number>) => (_: unknown, row: number) => {
    // One row alone is the end, where windows end too.
    const where = rows === 1 ? last : (row * last) / (rows - 1);
    const left = Math.min(Math.floor(where), Math.max(0, last - 1));
    const right = Math.min(left + 1, last);
    return values[left]! + (values[right]! - values[left]!) * (where - left);
  };
  const { axis } = series;
  return {
    name: series.name,
    axis: {
      kind: axis.kind,
      at: Float64Array.from({ length: rows }, along(axis.at)),
      step: rows === 1 ? axis.step : (axis.step * last) / (rows - 1),
    },
    columns: series.columns.map(({ name, values, stats }) => {
      const thinned = Float32Array.from({ length: rows }, along(values));
      return { name, values: thinned, stats: columnStats(thinned, stats.missing) };
    }),
    notices: [...series.notices, { kind: "noticed/resampled", params: { from: last + 1, to: rows } }],
  };
}
