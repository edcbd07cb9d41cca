import type { Axis } from "../../../model/series/series";
import type { WindowSpec } from "../../../model/series/windows";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTH = (365.25 / 12) * DAY;
const YEAR = 365.25 * DAY;

const UNITS: readonly (readonly [ms: number, name: string])[] = [
  [YEAR, "year"],
  [DAY, "day"],
  [HOUR, "hour"],
  [MINUTE, "minute"],
  [SECOND, "second"],
  [1, "millisecond"],
];

/** A length of an axis (ms or samples) in the unit that reads best: "24 hours", "7 days", "12 samples". */
export function duration({ kind, step }: Pick<Axis, "kind" | "step">, length: number): string {
  if (kind === "index") return counted(length, "sample");
  if (isAbout(step, YEAR)) return counted(length / YEAR, "year");
  if (isAbout(step, MONTH)) return length < 1.99 * YEAR ? counted(length / MONTH, "month") : counted(length / YEAR, "year");
  // "24 hours" and "36 hours" say more than "1 day" and "1.5 days"; what is exactly one of a unit is called so.
  const single = length === step ? UNITS.find(([ms]) => ms === length) : undefined;
  const [size, name] = single ?? UNITS.find(([ms]) => length >= 2 * ms) ?? [1, "millisecond"];
  return counted(length / size, name);
}

/** What the short window really covers, `length` of its axis: "the last 24 hours, sample by sample". */
export const spanOfShort = (axis: Axis, length: number): string => `the last ${duration(axis, length)}, sample by sample`;

/** What the long window really covers: "the last 7 days, each step the mean of 7 hours". */
export function spanOfLong(axis: Axis, length: number, { steps, stride }: WindowSpec): string {
  if (stride === 1) return spanOfShort(axis, length);
  const each = stride * evenStep(axis);
  const mean = isAbout(length, steps * each) ? duration(axis, each) : counted(stride, "sample");
  return `the last ${duration(axis, length)}, each step the mean of ${mean}`;
}

/** What had to change so that the windows fit another series; null when nothing had to shrink. */
export function adjustmentSentence(before: WindowSpec, after: WindowSpec, rows: number): string | null {
  if (after.stride >= before.stride) return null;
  return (
    `The stride of the long window went from ${before.stride} to ${after.stride}, ` +
    `so that ${counted(after.steps, "step")} fit into ${counted(rows, "row")}.`
  );
}

/** Why a series is refused that is shorter than the windows; `inFile` rows went into it, some of them merged or left out. */
export function tooShortSentence(name: string, rows: number, { steps }: WindowSpec, inFile = rows): string {
  const remedy = rows === 0 ? "" : ` Set Steps to ${rows} or less, or`;
  return (
    `${name} has ${counted(rows, "row")}${inFile > rows ? ` left (of ${inFile.toLocaleString("en")} in the file)` : ""}, but ${counted(steps, "step")} need at least ${counted(steps, "row")}.` +
    `${remedy === "" ? " Give" : `${remedy} give`} a longer series.`
  );
}

/** "1 sample", "1,234 samples", "2.5 days" */
export function counted(count: number, noun: string): string {
  const text = Number(count.toPrecision(count >= 100 ? 4 : 2)).toLocaleString("en", { maximumFractionDigits: 1 });
  return `${Number.isInteger(count) ? count.toLocaleString("en") : text} ${noun}${text === "1" ? "" : "s"}`;
}

/** "12.3 MB" */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return counted(bytes, "byte");
  const [size, unit] = bytes < 1e6 ? [1e3, "kB"] : [1e6, "MB"];
  return `${Number((bytes / size).toPrecision(3))} ${unit}`;
}

/** Months and years differ in length; each counts as the mean of all. */
const evenStep = ({ kind, step }: Axis) => (kind === "time" && [MONTH, YEAR].find((unit) => isAbout(step, unit))) || step;

const isAbout = (length: number, unit: number) => Math.abs(length / unit - 1) < 0.04;
