import { presentCells } from "../describe";
import { presentNumbers } from "../numbers/present";
import type { TimeUnit } from "./timeUnit";
import { medianStep } from "./grid";
import type { NumberColumn, TableColumn } from "../table";

/** What places count that lie too close for ms since 1970. */
export interface Fine {
  /** The instant from which they count, whole ms since 1970. */
  readonly origin: number;
  readonly unit: "ms" | "µs" | "ns";
}

const NANOSECONDS = { ms: 1e6, µs: 1e3, ns: 1 } as const;
const COUNTED: ReadonlySet<TimeUnit> = new Set(["s", "ms", "µs", "ns"]);
/** Rows further apart (ms) than this are told apart well enough by a float64 of ms since 1970. */
const FAR = 1;

/**
 * Places in the largest of ms, µs and ns in which all are whole, counted from the whole ms of the first row; null where ms since
 * 1970 do as well. @param at the same instants, ms since 1970
 */
export function finePlaces(at: Float64Array, column: TableColumn, unit?: TimeUnit): { readonly at: Float64Array; readonly fine: Fine } | null {
  if ((column.kind === "instant" && column.below === undefined) || !(unit === undefined || COUNTED.has(unit))) return null;
  const step = Math.abs(medianStep(presentNumbers(at)));
  // Rows of one float64 may still be told apart by their digits.
  const hasDigits = column.kind === "text" ? presentCells(column.cells).some((cell) => /[.,]\d{7}/.test(cell)) : column.kind === "instant" || column.exact !== undefined;
  if (!(step < FAR) || (step === 0 && !hasDigits)) return null;
  const first = at.findIndex((each) => !Number.isNaN(each));
  if (first < 0) return null;
  const origin = Math.floor(at[first]!);
  const nanoseconds = column.kind === "text" ? ofTexts(at, column.cells, origin) : column.kind === "instant" ? ofInstants(at, column.below!, origin) : ofNumbers(column, unit!, origin);
  const largest = (["ms", "µs", "ns"] as const).find((each) => nanoseconds.every((ns) => Number.isNaN(ns) || ns % NANOSECONDS[each] === 0)) ?? "ns";
  if (largest === "ms") return null;
  return { at: nanoseconds.map((ns) => ns / NANOSECONDS[largest]), fine: { origin, unit: largest } };
}

/** Nanoseconds after `origin`, of the digits of the seconds themselves. */
function ofTexts(at: Float64Array, cells: readonly string[], origin: number): Float64Array {
  return at.map((instant, row) => {
    const digits = /:\d{2}[.,](\d+)/.exec(cells[row]!)?.[1] ?? "";
    const below = Number(digits.padEnd(9, "0").slice(3, 9));
    // What lies below a millisecond is taken from the text; here it may have been rounded up.
    return (Math.round(instant - below / 1e6) - origin) * 1e6 + below;
  });
}

/** Nanoseconds after `origin`, of instants whose nanoseconds below the whole ms are known. */
const ofInstants = (at: Float64Array, below: Float64Array, origin: number): Float64Array => at.map((instant, row) => (Math.round(instant - below[row]! / 1e6) - origin) * 1e6 + below[row]!);

function ofNumbers({ values, exact }: NumberColumn, unit: TimeUnit, origin: number): Float64Array {
  if (exact !== undefined) {
    const scale = unit === "ns" ? 1 : unit === "µs" ? 1000 : 1e6;
    const start = Number(exact.origin * BigInt(scale) - BigInt(origin) * 1_000_000n);
    return exact.offsets.map((offset) => start + offset * scale);
  }
  const perUnit = { s: 1e9, ms: 1e6, µs: 1e3, ns: 1 }[unit as "s" | "ms" | "µs" | "ns"] ?? 1e6;
  const start = origin * (1e6 / perUnit);
  // A float64 of seconds since 1970 holds microseconds and little more.
  const digits = unit === "s" ? 1e3 : 1;
  return values.map((value) => Math.round(((value - start) * perUnit) / digits) * digits);
}
