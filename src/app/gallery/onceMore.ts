import * as v from "valibot";
import { checkWords } from "../../words/en/check";
import { CheckLook, CheckSpec, MOST_QUESTIONS } from "../cells/check/spec";
import type { Cell, Notebook } from "../notebook/document/document";

/** The id of the cell that asks once more. */
export const ONCE_MORE = "once-more";

/** Letters of a lesson's title that are told. */
const MOST_TITLE = 200;

type Question = CheckSpec["questions"][number];

/**
 * What a lesson asks once more at its head: questions of the lesson that it names, answered wrong there and not yet right since.
 * Null where there are none, as for who has not been there.
 * @param own notebooks of the learner's own, newest first
 */
export function askedOnceMore(asksAgain: string, own: readonly Notebook[]): Cell | null {
  const before = own.find(({ about }) => about?.id === asksAgain);
  if (before === undefined) return null;
  const since = new Set(own.flatMap(({ cells }) => cells.filter(({ id }) => id === ONCE_MORE).flatMap(rightIn)));
  const missed = before.cells.flatMap(missedIn).filter(({ question }) => !since.has(question));
  // The first of them: those of a whole lesson may be more than a cell has room for, and so may its title.
  const questions = missed.slice(0, MOST_QUESTIONS);
  if (questions.length === 0) return null;
  return { id: ONCE_MORE, kind: "check", title: checkWords.onceMore(before.title.slice(0, MOST_TITLE)), reads: {}, spec: { questions, quiet: false } };
}

/** Of a check: its questions that were answered wrong and ask nothing of that notebook's layer, which is not here. */
function missedIn(cell: Cell): readonly Question[] {
  const asked = read(cell);
  if (asked === null) return [];
  return asked.spec.questions.filter((question, i) => asked.look.missed.includes(i) && question.options.every(({ right }) => typeof right === "boolean"));
}

function rightIn(cell: Cell): readonly string[] {
  const asked = read(cell);
  if (asked?.look.shown !== true) return [];
  return asked.spec.questions.flatMap(({ question, options }, i) => (options[asked.look.answers[i] ?? -1]?.right === true ? [question] : []));
}

function read({ kind, spec, look }: Cell): { readonly spec: CheckSpec; readonly look: CheckLook } | null {
  if (kind !== "check") return null;
  const [asked, answered] = [v.safeParse(CheckSpec, spec), v.safeParse(CheckLook, look ?? {})];
  return asked.success && answered.success ? { spec: asked.output, look: answered.output } : null;
}
