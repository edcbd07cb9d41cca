import { expect, test } from "vitest";
import type { Attribution } from "../../../../model/training/attribution/attribution";
import { answerAbout, type Asked } from "./asked";

const question = { weights: new Float32Array(1), origin: 9, asked: { target: 0, ahead: null }, otherwise: "mean", drawn: 0 } as const;
const done: Asked<"attribution"> = { phase: "done", question, answer: { from: 0 } as Attribution };

test("an answer is shown of its own target only, and keeps its question while another is asked", () => {
  expect(answerAbout(done, 0)).toBe(done);
  expect(answerAbout(done, 1)).toBeNull();
  expect(answerAbout({ phase: "running", done: 0 }, 0)).toBeNull();
  expect(answerAbout(done, 0)!.question.otherwise).toBe("mean");
});
