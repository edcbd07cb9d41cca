import { DAY } from "./calendar";

const UNITS: readonly (readonly [string, number])[] = [
  ["day", DAY],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1_000],
  ["millisecond", 1],
];

/** A length of time (ms) in the largest unit that it is a whole number of: "hour", "15 minutes", "30 days". */
export function durationText(ms: number): string {
  const [unit, size] = UNITS.find(([, length]) => ms >= length && ms % length === 0) ?? UNITS.at(-1)!;
  return several(ms / size, unit);
}

/** The same for a number of months: "month", "3 months", "year". */
export const monthsText = (months: number): string =>
  months % 12 === 0 ? several(months / 12, "year") : several(months, "month");

const several = (n: number, unit: string): string => (n === 1 ? unit : `${Number(n.toPrecision(6))} ${unit}s`);
