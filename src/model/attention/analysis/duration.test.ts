import { expect, test } from "vitest";
import { durationInWords } from "./duration";

const HOUR = 3_600_000;

test.each([
  [24 * HOUR, "24 hours"],
  [HOUR, "1 hour"],
  [1.5 * HOUR, "1.5 hours"],
  [-3 * HOUR, "3 hours"],
  [84 * HOUR, "3.5 days"],
  [7 * 24 * HOUR, "7 days"],
  [3 * 365.25 * 24 * HOUR, "3 years"],
  [60_000, "1 minute"],
  [90_000, "1.5 minutes"],
  [2500, "2.5 seconds"],
  [12, "12 milliseconds"],
  [0, "0 milliseconds"],
])("%d ms is %s", (amount, words) => {
  expect(durationInWords(amount, "time")).toBe(words);
});

test("on an index axis it counts samples", () => {
  expect(durationInWords(12, "index")).toBe("12 samples");
  expect(durationInWords(-1, "index")).toBe("1 sample");
  expect(durationInWords(12_345.6, "index")).toBe("12,346 samples");
});

test("what is not a number is not dressed up as one", () => {
  expect(durationInWords(NaN, "time")).toBe("NaN milliseconds");
});
