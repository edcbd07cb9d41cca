import type { ChoiceKind, ChoiceKinds } from "../../model/series/reading/choice";
import { longDate } from "../dates";
import { quoted } from "../quoted";
import { room } from "../room";

type ChoiceWords<Kind extends ChoiceKind> = {
  /** What was taken, in one sentence. */
  readonly taken: (means: ChoiceKinds[Kind], column: string) => string;
  /** One way, on a button. */
  readonly way: (means: ChoiceKinds[Kind], column: string) => string;
};

const words: { readonly [Kind in ChoiceKind]: ChoiceWords<Kind> } = {
  "date-order": {
    taken: ({ order, example, at }) => `Dates are read with the ${order === "dmy" ? "day" : "month"} first: ${quoted(example)} is ${longDate(at)}.`,
    way: ({ order, at }) => `${longDate(at)} (${order === "dmy" ? "day first" : "month first"})`,
  },
  decimal: {
    taken: ({ mark, example, value }) => `The comma in ${quoted(example)} is taken as ${mark === "," ? "a decimal mark" : "standing between thousands"}: ${value}.`,
    way: ({ mark, value }) => `${value} (${mark === "," ? "the comma is a decimal mark" : "the comma stands between thousands"})`,
  },
};

/** What a file leaves open: what was taken, and the other ways to read it. */
export const choicesWords = room("choices", words);
