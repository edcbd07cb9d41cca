import type { Cell } from "./document";

/** What a learner's work leaves in a look. */
interface Answer {
  readonly shown?: unknown;
  readonly answer?: unknown;
  readonly answers?: unknown;
  readonly done?: unknown;
}

/** A teacher who presents shows what is right without having answered. */
const shown = ({ shown, answer, answers }: Answer) => shown === true && (typeof answer === "number" || (Array.isArray(answer) && answer.length > 0) || (Array.isArray(answers) && answers.length > 0));

/** Kinds whose look holds what a learner answered or did, which is work though nothing is computed from it; and how one tells that it was. */
const ANSWERED: Readonly<Record<string, (look: Answer) => boolean>> = { predict: shown, check: shown, task: (look) => look.done === true };

export const asksSomething = ({ kind }: Cell): boolean => Object.hasOwn(ANSWERED, kind);

export const isAnswered = (cell: Cell): boolean => asksSomething(cell) && ANSWERED[cell.kind]!(cell.look ?? {});
