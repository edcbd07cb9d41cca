import { expect, it } from "vitest";
import { numberOf } from "../../../model/teaching/condition";
import { sourceFrom } from "../../../model/teaching/fact.testing";
import { VERSION, type Cell, type Notebook } from "../../notebook/document/document";
import { handInOf, itemsOf, progressOf } from "./collect";

const facts = sourceFrom({ steps: 6, heads: 3, units: 6 }, 4);
const peak = numberOf(facts, "peak(short, 1, last)");

const OPTIONS = [{ text: "yes", right: true, says: "" }, { text: "no", right: false, says: "" }];
const cell = (id: string, kind: string, spec: object, look?: object): Cell => ({ id, kind, title: id, reads: {}, spec, ...(look && { look }) });
const predict = (id: string, ask: object, look?: object) => cell(id, "predict", { question: "?", ask, mistakes: [], says: "", quiet: true }, look);
const of = (...cells: Cell[]): Notebook => ({ format: "headlight", version: VERSION, title: "Homework", cells });

it("tells what was answered, as words and as right or wrong, also where the page said nothing of it", () => {
  const about = { form: "cell", branch: "short", head: 1, query: "last" };
  const items = itemsOf(
    of(
      predict("right", about, { answer: peak, shown: true, tries: 2, at: 77 }),
      predict("wrong", { form: "choice", options: OPTIONS }, { answer: 1, shown: true }),
      predict("undecided", about, { answer: peak }),
      cell("three", "check", { questions: [{ question: "a", options: OPTIONS }, { question: "b", options: OPTIONS }], quiet: false }, { answers: [0, 1], shown: true, at: 5 }),
      cell("do", "task", { goal: "", conditions: [{ fact: "steps", is: "atLeast", value: 99, within: 0 }], hints: [], says: "" }, { done: true, hints: 2, at: 9 }),
      cell("text", "text", { markdown: "" }),
    ),
    () => facts,
  );
  expect(items.map(({ item, said, right, tries, at }) => [item, said, right, tries, at])).toEqual([
    ["right", `step ${peak}`, true, 3, 77],
    ["wrong", "no", false, 1, null],
    ["undecided", "", null, 0, null],
    ["three.1", "yes", true, 1, 5],
    ["three.2", "no", false, 1, 5],
    ["do", "done, with 2 hints", true, 1, 9],
  ]);
  expect(progressOf(items)).toEqual({ all: 6, answered: 5 });
});

it("calls nothing right or wrong that there is no layer to hold it against", () => {
  const [item] = itemsOf(of(predict("a", { form: "number", fact: "steps", within: 1, unit: "steps" }, { answer: 4, shown: true })), () => null);
  expect(item).toMatchObject({ answer: 4, said: "4 steps", right: null, score: null });
});

it("carries who answered, and which assignment", () => {
  const assignment = { id: "a1", seeds: "fixed", locked: [], learner: { name: "Ada", number: "7", since: 10 } } as const;
  expect(handInOf({ ...of(), assignment }, () => null, 99)).toEqual({
    format: "headlight-answers",
    version: 1,
    assignment: { id: "a1", title: "Homework" },
    learner: { name: "Ada", number: "7" },
    since: 10,
    at: 99,
    items: [],
  });
});
