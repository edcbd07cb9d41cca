import type { Choice, ChoiceKind, Way } from "../model/series/reading/choice";
import { choicesWords } from "./en/choices";
import { partChoicesWords, type PartKind } from "./en/partChoices";
import { fileShown } from "./quoted";

type Words = Readonly<Record<"taken" | "way", (means: unknown, column: string) => string> & { asks: (name: string, means: unknown, column: string) => string }>;

const wordsOf = ({ kind }: Choice) => (kind in partChoicesWords ? partChoicesWords[kind as PartKind] : choicesWords[kind as Exclude<ChoiceKind, PartKind>]) as unknown as Words;

/** What the reader took, in one sentence; null where it took nothing and asks. */
export const takenInWords = (choice: Choice): string | null => (choice.taken === null ? null : wordsOf(choice).taken(choice.taken.means, choice.column ?? ""));

/** One way of a choice, as a button says it. */
export const wayInWords = (choice: Choice, { means }: Way): string => wordsOf(choice).way(means, choice.column ?? "");

/** What the person is asked about the file `name`. */
export const questionInWords = (choice: Choice, name: string): string => wordsOf(choice).asks(fileShown(name), (choice.taken ?? choice.others[0])?.means, choice.column ?? "");
