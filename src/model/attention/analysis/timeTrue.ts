import type { Branch } from "../branch";
import type { Numbers } from "../matrices";
import type { Spans } from "./spans";

/**
 * One real time axis that both branches lie on: cells between neighbouring edges, cut wherever a step of either
 * branch begins or ends. So within a cell nothing changes, and nothing is lost against a finer grid.
 */
export interface TimeGrid {
  /** `(N + 1,)`, increasing, ms or samples; N is at most 4·T − 1. */
  readonly edges: Float64Array;
  /** For each branch and cell the step that covers it, −1 for none; `(N,)`. */
  readonly stepAt: Readonly<Record<Branch, Int32Array>>;
  readonly spans: Readonly<Record<Branch, Spans>>;
}

/** Lays both branches' steps onto one axis. Cost T·log T. */
export function timeGrid(spans: Readonly<Record<Branch, Spans>>): TimeGrid {
  const all = [spans.short, spans.long].flatMap(({ start, end }) => [...start, ...end]);
  const edges = Float64Array.from(new Set(all.filter(Number.isFinite))).toSorted();
  return { edges, spans, stepAt: { short: stepsAt(edges, spans.short), long: stepsAt(edges, spans.long) } };
}

/**
 * The time-true sum of two maps `(T, T)`: `(T, N)`, one row for each query, of weight per ms (or per sample). The weight of a step
 * is spread evenly over all of its span, so density × width adds up to the weight of both rows: 2. The weight of a padded step,
 * which has no place in time, is not in it. Cost T·N.
 * Row t holds where the short query t and the long query t look; the layer adds them, although only for
 * the last t do both stand at the same instant.
 * @param unit so many ms (or samples) are what the weight is told for
 * @param into `(T, N)`, where it is written, and what is returned
 */
export function timeTrueMap<Into extends Float32Array | Float64Array>(short: Numbers, long: Numbers, grid: TimeGrid, unit: number, into: Into): Into {
  const cells = grid.edges.length - 1;
  const steps = grid.spans.short.start.length;
  const row = new Float64Array(cells);
  for (let query = 0; query < steps; query++) {
    row.fill(0);
    addRow(row, short, query * steps, grid.stepAt.short, grid.spans.short);
    addRow(row, long, query * steps, grid.stepAt.long, grid.spans.long);
    for (let c = 0; c < cells; c++) into[query * cells + c] = row[c]! * unit;
  }
  return into;
}

function addRow(into: Float64Array, weights: Numbers, from: number, stepAt: Int32Array, { start, end }: Spans): void {
  for (let c = 0; c < into.length; c++) {
    const step = stepAt[c]!;
    if (step === -1) continue;
    const length = end[step]! - start[step]!;
    into[c] = into[c]! + weights[from + step]! / length;
  }
}

/** For each cell the step whose span holds it, −1 for none. */
function stepsAt(edges: Float64Array, { start, end }: Spans): Int32Array {
  const result = new Int32Array(Math.max(0, edges.length - 1)).fill(-1);
  const cellFrom = new Map(Array.from(edges, (edge, cell) => [edge, cell]));
  for (let step = 0; step < start.length; step++) {
    const first = cellFrom.get(start[step]!);
    const last = cellFrom.get(end[step]!);
    if (first !== undefined && last !== undefined) result.fill(step, first, last);
  }
  return result;
}
