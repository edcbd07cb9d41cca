import type { Overview } from "../../../../model/attention/survey";

/** The square part of a map that is on show: first query, first key, and steps a side. */
export interface MapView {
  readonly row: number;
  readonly column: number;
  readonly span: number;
}

/** Shares of the picture's width and height, 0 to 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Up to this many steps a side the cells on show are computed exactly. */
export const EXACT_STEPS = 1024;
const LEAST_STEPS = 16;

export const wholeView = (steps: number): MapView => ({ row: 0, column: 0, span: steps });

/** The view with `factor` times as many steps a side, and the step under `at` where it was. */
export function zoomed(view: MapView, steps: number, factor: number, at: Point): MapView {
  const span = clamp(Math.round(view.span * factor), Math.min(LEAST_STEPS, steps), steps);
  const keep = (first: number, share: number) => Math.round(first + share * (view.span - span));
  return inside({ row: keep(view.row, at.y), column: keep(view.column, at.x), span }, steps);
}

/** The view moved by shares of itself. */
export function moved(view: MapView, steps: number, by: Point): MapView {
  const { row, column, span } = view;
  return inside({ row: row + Math.round(by.y * span), column: column + Math.round(by.x * span), span }, steps);
}

/** The smallest view that holds what was dragged over, from one corner to the other. */
export function framed(view: MapView, steps: number, from: Point, to: Point): MapView {
  const span = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) * view.span;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const wide = clamp(Math.ceil(span), Math.min(LEAST_STEPS, steps), steps);
  const first = (start: number, share: number) => Math.round(start + share * view.span - wide / 2);
  return inside({ row: first(view.row, middle.y), column: first(view.column, middle.x), span: wide }, steps);
}

export const isExact = ({ span }: MapView): boolean => span <= EXACT_STEPS;

/** The cells of an overview under a view; they may reach a little beyond it. */
export interface Crop {
  readonly view: MapView;
  /** Cells a side. */
  readonly cells: number;
  readonly values: Float32Array;
}

/** Cuts the part under a view out of one head's overview, which begins at `offset` in `values`. */
export function crop(view: MapView, { size, pool }: Overview, values: Float32Array, offset: number): Crop {
  const cells = Math.min(size, Math.ceil(view.span / pool) + 1);
  const first = (step: number) => Math.min(size - cells, Math.floor(step / pool));
  const [top, left] = [first(view.row), first(view.column)];
  const part = new Float32Array(cells ** 2);
  for (let i = 0; i < cells; i++) {
    const from = offset + (top + i) * size + left;
    part.set(values.subarray(from, from + cells), i * cells);
  }
  return { view: { row: top * pool, column: left * pool, span: cells * pool }, cells, values: part };
}

/** The largest value in each of at most `columns` runs of equal length. */
export function peaks(values: Float32Array, columns: number): Float32Array {
  const run = Math.ceil(values.length / columns);
  return Float32Array.from({ length: Math.ceil(values.length / run) }, (_, i) =>
    values.subarray(i * run, (i + 1) * run).reduce((most, value) => Math.max(most, value), -Infinity),
  );
}

/** The places of the `count` largest values, largest first. */
export function largest(values: Float32Array, count: number): number[] {
  const places = [...values.keys()].sort((a, b) => values[b]! - values[a]! || a - b);
  return places.slice(0, count);
}

function inside({ row, column, span }: MapView, steps: number): MapView {
  return { row: clamp(row, 0, steps - span), column: clamp(column, 0, steps - span), span };
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
