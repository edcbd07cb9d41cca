import { answering, answerOf, type Choice, type ChoiceKind, type ChoiceKinds, type Way } from "../choice";
import type { TableOptions } from "../readTable";

declare module "../choice" {
  interface ChoiceKinds {
    /** A sheet of a workbook. */
    sheet: { readonly name: string };
    /** An array of an archive, or the series in a file of many arrays. */
    array: { readonly name: string; readonly shape: readonly number[] };
    /** A list or a record inside of JSON that is a table by itself; `path` leads to it. */
    part: { readonly path: string; readonly rows: number };
    /** A file in an archive. */
    file: { readonly name: string };
    /** One of the series in a file of several that are no columns of one table. */
    item: { readonly name: string };
  }
}

/** One of the things in a file that a series can be read from. */
export interface Part<Kind extends ChoiceKind> {
  /** What tells it from the others, and stands in the options once the person chose it. */
  readonly answer: string;
  readonly means: ChoiceKinds[Kind];
}

/** More ways than this are no help on a page. */
const MOST_WAYS = 40;

/**
 * The part that the person chose, else the one at `likeliest`; and what can be chosen instead, where there are several.
 * `open`: nothing speaks for that one.
 */
export function pickPart<Kind extends ChoiceKind, P extends Part<Kind>>(
  kind: Kind,
  parts: readonly P[],
  options: TableOptions,
  likeliest = 0,
  open = false,
): { readonly part: P; readonly choices: readonly Choice[] } {
  const answer = answerOf(options, kind);
  const chosen = parts.findIndex((part) => part.answer === answer);
  const part = parts[chosen < 0 ? likeliest : chosen]!;
  if (parts.length === 1) return { part, choices: [] };
  const wayOf = ({ answer: name, means }: P): Way<Kind> => ({ means, set: answering(kind, name) });
  const others = parts.filter((each) => each !== part).slice(0, MOST_WAYS).map(wayOf);
  return { part, choices: [{ kind, column: null, taken: wayOf(part), others, open: open && chosen < 0 } as unknown as Choice] };
}
