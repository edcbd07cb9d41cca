import { conditionsHold } from "../../../model/teaching/condition";
import type { FactSource } from "../../../model/teaching/fact";
import { handInWords } from "../../../words/en/handIn";
import { kindsWords } from "../../../words/en/kinds";
import type { CheckLook, CheckSpec } from "../../cells/check/spec";
import { judge } from "../../cells/predict/judge";
import type { PredictLook } from "../../cells/predict/look";
import type { PredictSpec } from "../../cells/predict/spec";
import type { TaskLook, TaskSpec } from "../../cells/task/spec";
import { KINDS } from "../../cells/registry";
import { isRight } from "../../cells/teaching/isRight";
import type { Cell, Notebook } from "../../notebook/document/document";
import { wholeLook } from "../../notebook/document/kind";
import { answerInWords } from "./answerInWords";
import type { HandIn, HandedAnswer } from "./handIn";

/** The live layer that a teaching cell reads, by the cell's id; null where it has none. */
export type FactsOf = (id: string) => FactSource | null;

/** What was answered in a notebook, each held against the live layer. */
export const itemsOf = ({ cells }: Notebook, factsOf: FactsOf): HandedAnswer[] =>
  cells.flatMap((cell) => {
    const facts = factsOf(cell.id);
    if (cell.kind === "predict") return [predicted(cell as Cell<PredictSpec>, facts)];
    if (cell.kind === "task") return [done(cell as Cell<TaskSpec>, facts)];
    return cell.kind === "check" ? checked(cell as Cell<CheckSpec>, facts) : [];
  });

/** The file that the learner of an assignment hands in. `now` is ms since 1970. */
export function handInOf(notebook: Notebook, factsOf: FactsOf, now: number): HandIn {
  const { assignment, title } = notebook;
  const { name, number, since } = assignment?.learner ?? { name: "", number: "", since: now };
  return {
    format: "headlight-answers",
    version: 1,
    assignment: { id: assignment?.id ?? "", title: short(title) },
    learner: { name, number },
    since,
    at: now,
    items: itemsOf(notebook, factsOf),
  };
}

/** How many there are, and how many of them were answered. */
export const progressOf = (items: readonly HandedAnswer[]) => ({ all: items.length, answered: items.filter(({ tries }) => tries > 0).length });

function predicted({ id, title, spec, look }: Cell<PredictSpec>, facts: FactSource | null): HandedAnswer {
  const { answer, shown, tries, at } = wholeLook(KINDS.get("predict")!, look) as PredictLook;
  const given = shown ? answer : null;
  const judgement = given === null ? null : judge(spec, given, facts);
  return {
    item: id,
    title: named(title, "predict"),
    form: spec.ask.form,
    answer: given === null || typeof given === "number" ? given : [...given],
    said: given === null ? "" : short(answerInWords(spec.ask, given)),
    right: judgement?.right ?? null,
    score: judgement?.score ?? null,
    tries: tries + (given === null ? 0 : 1),
    at: given !== null ? instant(at) : null,
  };
}

function checked({ id, title, spec, look }: Cell<CheckSpec>, facts: FactSource | null): HandedAnswer[] {
  const { answers, shown, tries, at } = wholeLook(KINDS.get("check")!, look) as CheckLook;
  return spec.questions.map(({ options }, i): HandedAnswer => {
    const answer = shown ? (answers[i] ?? null) : null;
    const option = answer === null ? undefined : options[answer];
    const right = option === undefined ? null : isRight(option, facts);
    return {
      item: `${id}.${i + 1}`,
      title: handInWords.one(named(title, "check"), i + 1),
      form: "choice",
      answer: option === undefined ? null : answer,
      said: short(option?.text ?? ""),
      right,
      score: right === null ? null : Number(right),
      tries: tries + (option === undefined ? 0 : 1),
      at: option !== undefined ? instant(at) : null,
    };
  });
}

function done({ id, title, spec, look }: Cell<TaskSpec>, facts: FactSource | null): HandedAnswer {
  const was = wholeLook(KINDS.get("task")!, look) as TaskLook;
  const solved = was.done || (facts !== null && conditionsHold(facts, spec.conditions));
  return {
    item: id,
    title: named(title, "task"),
    form: "task",
    answer: null,
    said: solved ? handInWords.solved(was.hints) : "",
    right: solved ? true : null,
    score: solved ? 1 : null,
    tries: solved ? 1 : 0,
    at: solved ? instant(was.at) : null,
  };
}

const named = (title: string, kind: "predict" | "check" | "task"): string => short(title || kindsWords[kind]);

/** A look may hold any number. */
const instant = (at: number | undefined): number | null => (at !== undefined && at >= 0 && at <= 8.64e15 ? Math.round(at) : null);

const short = (text: string): string => text.slice(0, 500);
