import { count, form, type Forms } from "../numbers";
import { room } from "../room";

const several = (n: number, forms: Forms) => (n === 1 ? form(n, forms) : count(n, forms));

/** What is counted, with its number: "1 row", "1,234 rows", "2.5 days". */
export const unitsWords = room("units", {
  sample: (n: number) => count(n, { one: "sample", other: "samples" }),
  year: (n: number) => count(n, { one: "year", other: "years" }),
  month: (n: number) => count(n, { one: "month", other: "months" }),
  day: (n: number) => count(n, { one: "day", other: "days" }),
  hour: (n: number) => count(n, { one: "hour", other: "hours" }),
  minute: (n: number) => count(n, { one: "minute", other: "minutes" }),
  second: (n: number) => count(n, { one: "second", other: "seconds" }),
  millisecond: (n: number) => count(n, { one: "millisecond", other: "milliseconds" }),
  /** Beside a number that is written already (`text`, of `n`), where room is short. */
  short: {
    sample: (text: string, n: number) => `${text} ${form(n, { one: "sample", other: "samples" })}`,
    year: (text: string, n: number) => `${text} ${form(n, { one: "year", other: "years" })}`,
    day: (text: string, n: number) => `${text} ${form(n, { one: "day", other: "days" })}`,
    hour: (text: string) => `${text} h`,
    minute: (text: string) => `${text} min`,
    second: (text: string) => `${text} s`,
    millisecond: (text: string) => `${text} ms`,
  },
  /** Behind "each" and the like, where one of a unit needs no number: "hour", "15 minutes". */
  each: {
    year: (n: number) => several(n, { one: "year", other: "years" }),
    month: (n: number) => several(n, { one: "month", other: "months" }),
    day: (n: number) => several(n, { one: "day", other: "days" }),
    hour: (n: number) => several(n, { one: "hour", other: "hours" }),
    minute: (n: number) => several(n, { one: "minute", other: "minutes" }),
    second: (n: number) => several(n, { one: "second", other: "seconds" }),
    millisecond: (n: number) => several(n, { one: "millisecond", other: "milliseconds" }),
  },
  row: (n: number) => count(n, { one: "row", other: "rows" }),
  step: (n: number) => count(n, { one: "step", other: "steps" }),
});
