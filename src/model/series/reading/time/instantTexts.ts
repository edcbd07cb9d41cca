import type { StoredNumbers } from "../numbers/packedNumbers";
import type { DateOrder } from "../reading";
import type { Letters } from "../text/plainText";
import { DayTexts } from "./dayTexts";
import { IsoTexts } from "./isoTexts";

/** How a column of text writes its instants. */
export interface InstantForm {
  /** As it is written behind each; "" where there is none. */
  readonly zone: string;
  /** In which order day, month and year stand, where the year does not stand first in four digits and all texts together tell. */
  readonly order: DateOrder | null;
  /** The text of an instant (ms since 1970); "" of NaN. */
  readonly write: (at: number) => string;
  /** The instant that the same text is in another order, NaN where it is none; only where its parts can be read in several. */
  readonly inOrder?: (at: number, order: DateOrder) => number;
}

/** What numbers that were kept of texts are. */
export interface KeptInstants {
  readonly form: InstantForm;
  /** The instant (ms since 1970) of a number that was kept; null where the numbers are instants themselves. */
  readonly instantOf: ((kept: number) => number) | null;
}

/** Texts of instants on their way into a column, each kept as one number. */
export interface InstantTexts {
  /** The number that is kept for the text between two places; NaN where it is not written as those before it. */
  readonly read: (text: Letters, from: number, to: number) => number;
  /** The very letters of a text of which a number was kept. */
  readonly write: (kept: number) => string;
  /** What all numbers that were kept are; null where they do not tell. */
  readonly finish: (kept: StoredNumbers) => KeptInstants | null;
}

/** What keeps texts that are written as this one is; null where it names no instant in a form that gives its letters back. */
export const instantTexts = (text: string): InstantTexts | null => IsoTexts.of(text) ?? DayTexts.of(text);
