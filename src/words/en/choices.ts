import type { ChoiceKind, ChoiceKinds } from "../../model/series/reading/choice";
import { longDate } from "../dates";
import { quoted, quotedList } from "../quoted";
import { count, number } from "../numbers";
import { room } from "../room";
import type { PartKind } from "./partChoices";

export type ChoiceWords<Kind extends ChoiceKind> = {
  /** What is asked about the file `name`, by one of the ways; what stands in the file is an <example>. */
  readonly asks: (name: string, means: ChoiceKinds[Kind], column: string) => string;
  /** What was taken, in one sentence. */
  readonly taken: (means: ChoiceKinds[Kind], column: string) => string;
  /** One way, on a button. */
  readonly way: (means: ChoiceKinds[Kind], column: string) => string;
};

const twoWays = (name: string, { example }: { readonly example: string }) => `${name} can be read in two ways. What does <example>${example}</example> mean?`;

const words: { readonly [Kind in Exclude<ChoiceKind, PartKind>]: ChoiceWords<Kind> } = {
  "date-order": {
    asks: twoWays,
    taken: ({ order, example, at }) => `Dates are read with the ${order === "dmy" ? "day" : "month"} first: ${quoted(example)} is ${longDate(at)}.`,
    way: ({ order, at }) => `${longDate(at)} (${order === "dmy" ? "day first" : "month first"})`,
  },
  decimal: {
    asks: twoWays,
    taken: ({ mark, example, value }) => `The comma in ${quoted(example)} is taken as ${mark === "," ? "a decimal mark" : "standing between thousands"}: ${value}.`,
    way: ({ mark, value }) => `${value} (${mark === "," ? "the comma is a decimal mark" : "the comma stands between thousands"})`,
  },
  layout: {
    asks: (name) => `${name} can be read in several ways. How does the table lie?`,
    taken: ({ lies, series: n, moments }) =>
      ({
        rows: "Each row is read as a moment, though columns are named by times.",
        wide: `The table lies on its side and was turned: ${series(n)} of ${moment(moments)}, named by its columns.`,
        calendar: `The table is laid out as a calendar and was read row after row: ${moment(moments)}.`,
      })[lies],
    way: ({ lies, series: n, moments }) =>
      ({
        rows: "Each row is a moment",
        wide: `Each row is a series (${series(n)} of ${moment(moments)})`,
        calendar: `The table is a calendar (${moment(moments)})`,
      })[lies],
  },
  by: {
    asks: (name) => `${name} may hold several series. What tells them apart?`,
    taken: ({ columns }) => `Several series stand in this table, told apart by ${quotedList(columns)}.`,
    way: ({ columns }) => (columns.length === 0 ? "It is one series" : `Tell series apart by ${quotedList(columns)}`),
  },
  role: {
    asks: (name, _, column) => `What is ${quoted(column)} in ${name}?`,
    taken: ({ role }, column) => `${quoted(column)} is ${ROLES[role]}.`,
    way: ({ role }) => ROLES[role],
  },
  id: {
    asks: (name, { series: n, by }) => `${name} holds ${series(n)}, told apart by ${quotedList(by)}. Which is to be read?`,
    taken: (means) => {
      if (means.take === "all") return `All ${number(means.series)} series stand side by side, a column for each.`;
      if (means.take === "together") return `All ${number(means.series)} series are read as one.`;
      return `Read of ${series(means.series)}: ${quotedList(means.labels)}.`;
    },
    way: (means) => {
      if (means.take === "all") return `All ${number(means.series)} side by side`;
      return means.take === "together" ? "All of them as one series" : means.labels.join(", ");
    },
  },
};

const ROLES = { "": "an input", target: "a target", ahead: "known ahead" } as const;
const series = (n: number) => count(n, { one: "series", other: "series" });
const moment = (n: number) => count(n, { one: "moment", other: "moments" });

/** What a file leaves open: what was taken, and the other ways to read it. */
export const choicesWords = room("choices", words);
