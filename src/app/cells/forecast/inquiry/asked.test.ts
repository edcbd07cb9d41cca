import { expect, test } from "vitest";
import type { Attribution } from "../../../../model/training/attribution/attribution";
import { answerAbout, type InquiryAnswer } from "./asked";

const question = { weights: new Float32Array(1), origin: 9, asked: { target: 0, ahead: null }, otherwise: "mean", drawn: 0 } as const;
const found: InquiryAnswer<"attribution"> = { question, answer: { from: 0 } as Attribution };

test("an answer is shown of its own target only, and keeps its question while another is asked", () => {
  expect(answerAbout({ phase: "done", found }, 0)).toBe(found);
  expect(answerAbout({ phase: "done", found }, 1)).toBeNull();
  expect(answerAbout({ phase: "running", done: 0 }, 0)).toBeNull();
  expect(answerAbout({ phase: "done", found }, 0)!.question.otherwise).toBe("mean");
});
