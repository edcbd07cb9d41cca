import type { Branch } from "../attention/branch";
import { ok, problem, type Result } from "../result";
import { resampled } from "./resample";
import type { Column, Series } from "./series";
import type { BranchWindow, Fit, Windows, WindowSpec } from "./windows";

declare module "../result" {
  interface Problems {
    "windows/uncountable": { readonly steps: number; readonly stride: number };
    /** `shorter` is the series that is not there at the position, where the other one is. */
    "windows/position": { readonly position: number; readonly min: number; readonly max: number; readonly shorter: { readonly name: string; readonly rows: number } | null };
    "windows/too-short": Scarce;
  }
}

/**
 * The smallest and largest `position` for which both windows can be cut; min > max when the series are too short.
 * Positions count on the longer of the two series, whose ends are laid upon each other.
 */
export function validPositions(
  short: Series,
  long: Series,
  spec: Pick<WindowSpec, "steps" | "stride">,
  fit: Fit,
): { min: number; max: number } {
  return positions(fitted(short, long, fit), spec);
}

/**
 * The short window, the last T samples up to `position`, and the long one, T steps that each are the mean of
 * `stride` samples, both ending at that sample. `fit` says how two series of different length meet; it has no
 * say where both are one. Problems, `windows/…`, call the series by `names`.
 */
export function cutWindows(
  short: Series,
  long: Series,
  spec: WindowSpec,
  fit: Fit,
  names: Readonly<Record<Branch, string>> = { short: short.name, long: long.name },
): Result<Windows> {
  const { steps, stride, position, standardise } = spec;
  if (!isCount(steps) || !isCount(stride)) {
    return problem("windows/uncountable", { steps, stride });
  }
  const pair = fitted(short, long, fit);
  const { min, max } = positions(pair, spec);
  // Blamed is a series as it was given: resampled, both have the rows of the shorter one.
  const scarce = scarcest({ short, long, padded: pair.padded }, fit, spec, names);
  if (min > max) return problem("windows/too-short", scarce);
  if (!(Number.isInteger(position) && position >= min && position <= max)) {
    const shorter = position < min && scarce.rows < max ? { name: scarce.name, rows: scarce.rows } : null;
    return problem("windows/position", { position, min, max, shorter });
  }
  const back = max - position;
  const cut = (series: Series, size: number): BranchWindow =>
    cutBranch(series, { steps, size, end: rowsOf(series) - back, standardise });
  const kinds = [pair.short.axis.kind, pair.long.axis.kind];
  return ok({
    steps,
    // Instants and sample numbers share no axis; each window then keeps its own numbers.
    axis: kinds.every((kind) => kind === "time") ? "time" : "index",
    short: cut(pair.short, 1),
    long: cut(pair.long, stride),
  });
}

/** Two series as their windows are cut from them. */
export interface Pair {
  readonly short: Series;
  readonly long: Series;
  /** Whether a window may begin before its series does. */
  readonly padded: boolean;
}

/** The series as `fit` lets them meet; the very same ones unless one is resampled. */
export function fitted(short: Series, long: Series, fit: Fit): Pair {
  if (short === long || fit !== "resample") return { short, long, padded: short !== long && fit === "pad" };
  const rows = Math.min(rowsOf(short), rowsOf(long));
  return { short: resampled(short, rows), long: resampled(long, rows), padded: false };
}

function positions(pair: Pair, spec: Pick<WindowSpec, "steps" | "stride">) {
  const max = Math.max(rowsOf(pair.short), rowsOf(pair.long));
  const needs = rowsNeeded(pair, spec);
  const spare = Math.min(rowsOf(pair.short) - needs.short, rowsOf(pair.long) - needs.long);
  return { min: max - spare, max };
}

/** Where windows may be padded, one whole step of each has to hold data. */
const rowsNeeded = ({ padded }: Pair, { steps, stride }: Pick<WindowSpec, "steps" | "stride">): Record<Branch, number> =>
  padded ? { short: 1, long: stride } : { short: steps, long: steps * stride };

/** The series that limits where windows can be. */
export interface Scarce {
  readonly name: string;
  readonly rows: number;
  /** How many rows went into the series, where some of them may have been merged or left out. */
  readonly inFile?: number | undefined;
  readonly needs: number;
  /** What the rows are needed for: so many steps, of so many samples each where that is said. */
  readonly steps: number;
  readonly stride: number | null;
}

function scarcest(given: Pair, fit: Fit, spec: WindowSpec, names: Readonly<Record<Branch, string>>): Scarce {
  const needs = rowsNeeded(given, spec);
  // Resampled, both are cut from as many rows as the shorter has, and the long window is the one that needs them.
  const short = rowsOf(given.short) - (fit === "resample" ? needs.long : needs.short);
  const branch = short < rowsOf(given.long) - needs.long ? "short" : "long";
  const coarse = branch === "long" || fit === "resample";
  return {
    name: names[branch],
    rows: rowsOf(given[branch]),
    needs: coarse ? needs.long : needs.short,
    steps: given.padded ? 1 : spec.steps,
    stride: coarse ? spec.stride : null,
  };
}

interface Cut {
  readonly steps: number;
  /** Samples in each step. */
  readonly size: number;
  /** Samples up to and including the end. */
  readonly end: number;
  readonly standardise: boolean;
}

function cutBranch({ axis, columns }: Series, { steps, size, end, standardise }: Cut): BranchWindow {
  const width = columns.length;
  const start = end - steps * size;
  const padding = start >= 0 ? 0 : Math.ceil(-start / size);
  const values = new Float32Array(steps * width);
  columns.forEach((column, d) => {
    const { shift, scale } = scaling(column, standardise);
    for (let t = padding; t < steps; t++) {
      const first = start + t * size;
      let sum = 0;
      for (let i = first; i < first + size; i++) sum += column.values[i]!;
      values[t * width + d] = (sum / size - shift) * scale;
    }
  });
  // Places before the beginning go on with the usual step.
  const place = (i: number) => (i < 0 ? axis.at[0]! + i * axis.step : axis.at[i]!);
  return {
    width,
    columns: columns.map(({ name }) => name),
    values,
    from: Float64Array.from({ length: steps }, (_, t) => place(start + t * size)),
    to: Float64Array.from({ length: steps }, (_, t) => place(start + t * size + size - 1)),
    mask: padding === 0 ? null : Uint8Array.from({ length: steps }, (_, t) => (t < padding ? 0 : 1)),
  };
}

/** What takes a column's values to those of windows, `(value - shift) · scale`. A constant column has no spread to divide by. */
export function scaling({ stats }: Column, standardise: boolean): { shift: number; scale: number } {
  if (!standardise) return { shift: 0, scale: 1 };
  return { shift: stats.mean, scale: stats.std === 0 ? 1 : 1 / stats.std };
}

const rowsOf = ({ axis }: Series): number => axis.at.length;

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1;
