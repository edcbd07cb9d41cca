import { expect, it } from "vitest";
import { spreadLabels } from "./spreadLabels";

const texts = (at: number[], lowest?: number) => spreadLabels(at.map((each) => ({ at: each })), 0, lowest).map(({ text }) => text);

it("keeps names in order and apart, near what they name, and above the lowest line", () => {
  expect(texts([50, 0, 100])).toEqual([0, 50, 100]);
  expect(texts([100, 100, 101])).toEqual([100, 112, 124]);
  expect(texts([100, 100, 101, 20], 110)).toEqual([20, 86, 98, 110]);
});
