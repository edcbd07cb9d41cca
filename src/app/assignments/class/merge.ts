import { grouped } from "./grouped";
import type { HandIn, HandedAnswer } from "../handIn/handIn";

/** All that a class handed in for one assignment, the newest file of each learner. */
export interface ClassAnswers {
  readonly id: string;
  readonly title: string;
  /** By name, then by number. */
  readonly handIns: readonly HandIn[];
  /** Older files of learners who handed in again. */
  readonly replaced: number;
}

/** Puts files together, by assignment; the one with the most files comes first. */
export function merged(handIns: readonly HandIn[]): ClassAnswers[] {
  const all = grouped(handIns, ({ assignment }) => assignment.id);
  return [...all]
    .map(([id, given]): ClassAnswers => {
      const newest = new Map<string, HandIn>();
      for (const handIn of given.toSorted((a, b) => a.at - b.at)) newest.set(JSON.stringify([handIn.learner.name, handIn.learner.number]), handIn);
      const sorted = [...newest.values()].toSorted((a, b) => byName.compare(a.learner.name, b.learner.name) || byName.compare(a.learner.number, b.learner.number));
      return { id, title: given[0]!.assignment.title, handIns: sorted, replaced: given.length - sorted.length };
    })
    .toSorted((a, b) => b.handIns.length - a.handIns.length);
}

const byName = new Intl.Collator(undefined, { numeric: true });

/** One line of the table. */
export interface Row {
  readonly name: string;
  readonly number: string;
  readonly item: string;
  readonly title: string;
  readonly said: string;
  readonly right: boolean | null;
  readonly tries: number;
  /** From when the learner began to when this was answered; null where that is not known. */
  readonly minutes: number | null;
}

export const rowsOf = ({ handIns }: ClassAnswers): Row[] =>
  handIns.flatMap(({ learner: { name, number }, since, items }) =>
    items.map(({ item, title, said, right, tries, at }) => ({ name, number, item, title, said, right, tries, minutes: at === null ? null : Math.max(0, at - since) / 60_000 })),
  );

/** One question, and what everybody answered to it. */
export interface QuestionAnswers {
  readonly item: string;
  readonly title: string;
  readonly answers: readonly HandedAnswer[];
}

/** The questions in the order of the lesson. */
export const questionsOf = ({ handIns }: ClassAnswers): QuestionAnswers[] =>
  [...grouped(handIns.flatMap(({ items }) => items), ({ item }) => item)].map(([item, answers]) => ({ item, title: answers[0]!.title, answers }));
