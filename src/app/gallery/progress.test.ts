import { expect, it } from "vitest";
import { VERSION, type Cell } from "../notebook/document/document";
import { answeredIn } from "./progress";

it("counts what was answered or done, and nothing else: not what a teacher showed without an answer", () => {
  const cell = (id: string, kind: string, look?: object): Cell => ({ id, kind, title: "", reads: {}, spec: {}, ...(look && { look }) });
  const cells = [cell("a", "predict", { answer: 1, shown: true }), cell("b", "predict", { answer: 1 }), cell("c", "task", { done: true }), cell("d", "task"), cell("e", "check", { shown: true, answers: [0] }), cell("h", "check", { shown: true }), cell("i", "predict", { shown: true, answer: null }), cell("f", "attention", { shown: true }), cell("g", "__proto__", { shown: true })];
  expect(answeredIn({ format: "headlight", version: VERSION, title: "", cells })).toBe(3);
});
