import { expect, test } from "vitest";
import { agreementInWords } from "./agreement";
import { changeInWords, outputChange } from "./outputChange";

const before = Float32Array.of(3, 4, 0, 0);
const name = (step: number) => `step ${step}`;

test("measures each step's change and the whole against the length of Z", () => {
  const change = outputChange(before, Float32Array.of(3, 4, 0.3, 0.4), 2);
  expect(change.sizes[0]).toBe(0);
  expect(change.sizes[1]).toBeCloseTo(0.5, 6);
  expect(change.share).toBeCloseTo(0.1, 6);
  expect(changeInWords(change, name)).toBe("Z changed by 10% of its length over all steps; most at step 1.");
});

test("says so when nothing changed, and when there is nothing to compare with", () => {
  expect(changeInWords(outputChange(before, before.slice(), 2), name)).toBe("Z is exactly what the layer computed: nothing is changed.");
  expect(changeInWords(outputChange(new Float32Array(4), before, 2), name)).toBe("Z changed; most at step 0.");
});

test("puts a rank correlation into words", () => {
  expect(agreementInWords(0.931)).toBe("Steps with more attention almost always matter more to Z (Spearman's rank correlation 0.93).");
  expect(agreementInWords(-0.001)).toContain("next to nothing here about which steps matter to Z (Spearman's rank correlation 0.00)");
  expect(agreementInWords(-0.5)).toContain("−0.50");
  expect(agreementInWords(NaN)).toContain("Nothing to rank");
});
