import { expect, it } from "vitest";
import { linesOfLong } from "./longQuestions";

const questions = (count: number, text: string) => Array.from({ length: count }, () => ({ question: text, options: Array.from({ length: 5 }, () => ({ text, right: false, says: "" })) }));

it("questions as long as can be are laid out one by one; those that people write at once", () => {
  expect(linesOfLong(questions(10, "w".repeat(4000)))).toEqual(Array(10).fill(6 * 67));
  expect(linesOfLong(questions(10, "What do all heads look at, and how far back? ".repeat(4)))).toBeNull();
});
