import { expect, test } from "vitest";
import type { CheckSpec } from "../cells/check/spec";
import { KINDS } from "../cells/registry";
import { readNotebook } from "../notebook/document/schema";
import { VERSION, type Cell, type Notebook } from "../notebook/document/document";
import { openFile, siteFiles } from "./lesson.testing";
import { askedOnceMore, ONCE_MORE } from "./onceMore";
import { answeredIn } from "./progress";

const question = (text: string) => ({ question: text, options: [{ text: "yes", right: true, says: "" }, { text: "no", right: false, says: "" }] });
const check = (look: object, id = "check"): Cell => ({ id, kind: "check", title: "", reads: {}, spec: { questions: ["a", "b", "c"].map(question), quiet: false }, look });
const notebook = (id: string, ...cells: Cell[]): Notebook => ({ format: "headlight", version: VERSION, title: `Lesson ${id}`, about: { id, sort: "lesson", minutes: 1, summary: "" }, cells });
const asked = (own: readonly Notebook[]) => (askedOnceMore("first", own)?.spec as CheckSpec | undefined)?.questions.map((each) => each.question);

test("what was answered wrong is asked again, though it was mended at once; what was right is not", () => {
  const own = [notebook("other"), notebook("first", check({ answers: [0, 0, 0], shown: true, missed: [2, 0] }))];
  expect(asked(own)).toEqual(["a", "c"]);
  expect(askedOnceMore("first", own)).toMatchObject({ id: ONCE_MORE, title: "Once more, from “Lesson first”", reads: {} });
  expect(asked([notebook("first", check({ answers: [0, 0, 0], shown: true }))])).toBeUndefined();
});

test("who was not there is asked nothing, and a newer copy counts before an older one", () => {
  expect(asked([])).toBeUndefined();
  expect(asked([notebook("first", check({ missed: [1] })), notebook("first", check({ missed: [0, 1, 2] }))])).toEqual(["b"]);
});

test("more than one cell has room for are asked as far as it has, and the notebook opens", () => {
  const many = (id: string): Cell => ({ ...check({ missed: Array.from({ length: 10 }, (_, i) => i) }, id), spec: { questions: Array.from({ length: 10 }, (_, i) => question(`${id}${i}`)), quiet: false } });
  const long = { ...notebook("first", many("a"), many("b")), title: "x".repeat(500) };
  const again = askedOnceMore("first", [long])!;
  expect((again.spec as CheckSpec).questions.map((each) => each.question)).toEqual((long.cells[0]!.spec as CheckSpec).questions.map((each) => each.question));
  expect(readNotebook(notebook("third", again), KINDS)).toMatchObject({ ok: true });
});

test("what was right when it was asked again is done", () => {
  const again = askedOnceMore("first", [notebook("first", check({ missed: [0, 1] }))])!;
  const done = { ...again, look: { answers: [0, 1], shown: true } };
  const own = [notebook("third", done), notebook("first", check({ missed: [0, 1] }))];
  expect(asked(own)).toEqual(["b"]);
  expect(answeredIn(own[0]!)).toBe(0);
});

test("each lesson asks again what the lesson two before it asked, whose answers need no layer", () => {
  const lessons = siteFiles().map(openFile).filter(({ about }) => about?.sort === "lesson");
  for (const [i, { about, title }] of lessons.entries()) expect(about?.asksAgain, title).toBe(lessons[i - 2]?.about?.id);
  for (const lesson of lessons) {
    const missed = { ...lesson, cells: lesson.cells.map((cell) => (cell.kind === "check" ? { ...cell, look: { missed: [0, 1, 2] } } : cell)) };
    const once = askedOnceMore(lesson.about!.id, [missed]);
    expect((once!.spec as CheckSpec).questions, lesson.title).toHaveLength(3);
    expect(JSON.stringify(once!.spec), lesson.title).not.toContain("{{");
  }
});
