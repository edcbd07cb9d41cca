import type { FillSource, RowStep } from "../../../model/series/notices";
import { count, number } from "../../numbers";
import type { ProblemSentences } from "../../problems";
import { quoted, quotedList } from "../../quoted";

const DAY = 86_400_000;

const UNITS: readonly (readonly [string, number])[] = [
  ["day", DAY],
  ["hour", 3_600_000],
  ["minute", 60_000],
  ["second", 1_000],
  ["millisecond", 1],
];

/** What comes again in the largest unit that it is a whole number of: "hour", "15 minutes", "3 months", "year", "2.5". */
function each(step: RowStep): string {
  const several = (n: number, unit: string) => (n === 1 ? unit : `${Number(n.toPrecision(6))} ${unit}s`);
  if (step.in === "numbers") return String(step.amount);
  if (step.in === "months") return step.amount % 12 === 0 ? several(step.amount / 12, "year") : several(step.amount, "month");
  const [unit, size] = UNITS.find(([, length]) => step.amount >= length && step.amount % length === 0) ?? UNITS.at(-1)!;
  return several(step.amount / size, unit);
}

const row = (n: number) => count(n, { one: "row", other: "rows" });

const WRITTEN_BY: Readonly<Record<FillSource, string>> = {
  netcdf: "NetCDF",
  gdal: "the largest single-precision number, as GDAL writes it",
  double: "the largest double-precision number",
  surfer: "Surfer",
  usual: "a usual mark",
};

/** What was done to data on their way in. */
export const noticedProblems: ProblemSentences<"noticed"> = {
  "noticed/windows-1252": () => "The text is not UTF-8 and was read as Windows-1252; check letters with accents.",
  "noticed/clock": ({ day, clock }) => `The day is taken from ${quoted(day)} and the time of day from ${quoted(clock)}.`,
  "noticed/rows-counted": ({ column, example }) =>
    `Rows are counted, as no column could be read as times: ${quoted(column)} begins with ${quoted(example)}, and times are read when written like 2024-01-31 14:00.`,
  "noticed/without-time": ({ rows }) => `${row(rows)} without a time left out.`,
  "noticed/sorted": () => "The rows were not in the order of time and have been sorted.",
  "noticed/repeated": ({ rows, kept }) => `${row(rows)} repeated a time; ${{ mean: "the mean", first: "the first", last: "the last" }[kept]} of each was kept.`,
  "noticed/weekdays": () => "There are rows on working days only; they are taken to follow one another.",
  "noticed/uneven": ({ odd, steps, step }) =>
    `The steps between rows are uneven: ${number(odd)} of ${count(steps, { one: "step", other: "steps" })} are not the usual ${each(step)}; windows count rows.`,
  "noticed/gaps": ({ rows, step, done }) => {
    const gap = `${row(rows)} of the even grid (one each ${each(step)}) ${rows === 1 ? "is" : "are"} missing`;
    if (done === "added") return `${gap} and ${rows === 1 ? "was" : "were"} added.`;
    return `${gap}${done === "too-many" ? ", too many to fill" : ""}; the rows around a gap are taken to follow one another.`;
  },
  "noticed/incomplete": ({ rows }) => `${row(rows)} with a missing value left out.`,
  "noticed/filled": ({ values, how }) =>
    `${count(values, { one: "missing value", other: "missing values" })} filled ${how === "carry" ? "by the value before" : "on the straight line between their neighbours"}.`,
  "noticed/other-arrays": ({ rows, names }) => `Left out, as they do not have ${row(rows)} of numbers: ${quotedList(names)}.`,
  "noticed/empty-columns": ({ names }) => `Left out, as every value is missing: ${quotedList(names)}.`,
  "noticed/text-columns": ({ names }) => `Left out, as ${names.length === 1 ? "it holds" : "they hold"} no numbers: ${quotedList(names)}.`,
  "noticed/first-columns": ({ most, columns }) => `Only the first ${most} of ${count(columns, { one: "column", other: "columns" })} of numbers are used; choose which to keep.`,
  "noticed/fill-value": ({ values, value, names, from }) =>
    `${count(values, { one: "value", other: "values" })} of ${value.toExponential()} in ${quotedList(names, " and others")} ${values === 1 ? "is" : "are"} taken as missing: ` +
    `this number marks what was not measured (${WRITTEN_BY[from]}).`,
  "noticed/rounded": ({ arrays }) => `${arrays} arrays were stored in double precision and have been rounded to single precision.`,
  "noticed/resampled": ({ from, to }) => `Resampled from ${from} to ${to} rows to match the other series.`,
};
