import type { AxisKind } from "../../series/series";

/** Units of time in ms, the largest first, each with the amount from which on it is used. */
const UNITS: readonly { readonly name: string; readonly length: number; readonly from: number }[] = [
  { name: "year", length: 365.25 * 86_400_000, from: 2 },
  { name: "day", length: 86_400_000, from: 2 },
  { name: "hour", length: 3_600_000, from: 1 },
  { name: "minute", length: 60_000, from: 1 },
  { name: "second", length: 1000, from: 1 },
  { name: "millisecond", length: 1, from: 0 },
];

/**
 * A length of time in plain words: "24 hours", "3.5 days", "1 minute", "12 samples". `amount` is in ms or, on an
 * index axis, in samples; its sign is left out. Rounded to three digits, and to one decimal at most.
 */
export function durationInWords(amount: number, axis: AxisKind): string {
  const size = Math.abs(amount);
  if (axis === "index") return counted(size, "sample");
  const unit = UNITS.find(({ length, from }) => size >= from * length);
  return unit === undefined ? counted(size, "millisecond") : counted(size / unit.length, unit.name);
}

function counted(amount: number, unit: string): string {
  const rounded = Number((amount >= 100 ? Math.round(amount) : amount).toFixed(1));
  return `${rounded.toLocaleString("en-US")} ${unit}${rounded === 1 ? "" : "s"}`;
}
