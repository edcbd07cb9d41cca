import type { DateOrder, DecimalMark, ReadingOptions } from "./reading";

/**
 * What can be chosen about the reading of a file, by one word each (the page says it in `data-question`), and what a sentence
 * about one way needs: plain JSON. A reader adds its kinds where it makes them, and their words to `src/words/en/choices.ts`:
 *
 *     declare module "./choice" {
 *       interface ChoiceKinds {
 *         sheet: { readonly name: string; readonly rows: number };
 *       }
 *     }
 */
export interface ChoiceKinds {
  /** `at` is what the example means that way, ms since 1970. */
  "date-order": { readonly order: DateOrder; readonly example: string; readonly at: number };
  /** `value` is what the example means that way. */
  decimal: { readonly mark: DecimalMark; readonly example: string; readonly value: number };
}

export type ChoiceKind = keyof ChoiceKinds;

/** One way to read what can be read in several. */
export interface Way<Kind extends ChoiceKind = ChoiceKind> {
  readonly means: ChoiceKinds[Kind];
  /** What of the options has the reader go this way; see `choosing`. */
  readonly set: ReadingChange;
}

interface ChoiceOf<Kind extends ChoiceKind> {
  readonly kind: Kind;
  /** The column that it is about; null where it is the whole file. */
  readonly column: string | null;
  /** What the reader took; null where nothing speaks for one way, and the file is read once the person said which. */
  readonly taken: Way<Kind> | null;
  /** The other ways, the likeliest first. */
  readonly others: readonly Way<Kind>[];
  /** Whether the person is asked: nothing in the file settles it, and the person did not. */
  readonly open: boolean;
}

/** Something that a reader had to decide, where another decision would give other numbers. */
export type Choice = { readonly [Kind in ChoiceKind]: ChoiceOf<Kind> }[ChoiceKind];

/** A change of reading options; `answers` are added to those that there are. */
export type ReadingChange = Partial<ReadingOptions>;

/** Options with a change made. */
export function choosing(options: ReadingOptions, change: ReadingChange): ReadingOptions {
  return { ...options, ...change, answers: { ...options.answers, ...change.answers } };
}

/** Under which name an answer stands in the options: that of its kind, and of its column where columns are asked one by one. */
export const answerName = (kind: ChoiceKind, column: string | null = null): string => (column === null ? kind : `${kind}: ${column}`);

/** What the person answered; undefined where they did not. @public */
export const answerOf = ({ answers }: Pick<ReadingOptions, "answers">, kind: ChoiceKind, column: string | null = null): string | undefined =>
  Object.hasOwn(answers, answerName(kind, column)) ? answers[answerName(kind, column)] : undefined;

/** The change that gives an answer. @public */
export const answering = (kind: ChoiceKind, answer: string, column: string | null = null): ReadingChange => ({ answers: { [answerName(kind, column)]: answer } });
