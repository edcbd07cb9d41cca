import { describe, expect, it } from "vitest";
import { duration, durationInWords, interval } from "./durations";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const time = (step: number) => ({ kind: "time" as const, step });
const samples = { kind: "index" as const, step: 1 };

describe("duration", () => {
  it.each([
    [HOUR, 1, "1 hour"],
    [HOUR, 24, "24 hours"],
    [HOUR, 36, "36 hours"],
    [HOUR, 168, "7 days"],
    [HOUR, 100, "4.2 days"],
    [10 * 60_000, 6, "60 minutes"],
    [90_000, 1, "90 seconds"],
    [60_000, 1, "1 minute"],
    [250, 4, "1,000 milliseconds"],
    [DAY, 1, "1 day"],
    [DAY, 365, "365 days"],
    [31 * DAY, 1, "1 month"],
    [31 * DAY, 12, "12 months"],
    [30 * DAY, 37, "3 years"],
    [31 * DAY, 24, "2 years"],
    [365 * DAY, 24, "24 years"],
    [7 * DAY, 24, "168 days"],
    [0.5, 1, "0.5 milliseconds"],
  ])("says how long rows every %d ms last, %d of them: %s", (step, count, words) => {
    expect(duration(time(step), count * step)).toBe(words);
  });

  it("counts samples where there is no time", () => {
    expect(duration(samples, 1)).toBe("1 sample");
    expect(duration(samples, 1024)).toBe("1,024 samples");
  });
});

describe("durationInWords", () => {
  it.each([
    [24 * HOUR, "24 hours"],
    [HOUR, "1 hour"],
    [1.5 * HOUR, "1.5 hours"],
    [-3 * HOUR, "3 hours"],
    [84 * HOUR, "3.5 days"],
    [7 * DAY, "7 days"],
    [3 * 365.25 * DAY, "3 years"],
    [60_000, "1 minute"],
    [90_000, "1.5 minutes"],
    [2500, "2.5 seconds"],
    [12, "12 milliseconds"],
    [0, "0 milliseconds"],
  ])("calls %d ms %s", (amount, words) => {
    expect(durationInWords(amount, "time")).toBe(words);
  });

  it("counts samples where there is no time", () => {
    expect(durationInWords(12, "index")).toBe("12 samples");
    expect(durationInWords(-1, "index")).toBe("1 sample");
    expect(durationInWords(12_345.6, "index")).toBe("12,346 samples");
  });

  it("does not dress up as one what is no number", () => {
    expect(durationInWords(NaN, "time")).toBe("NaN milliseconds");
  });
});

it.each([
  [HOUR, "hour"],
  [15 * 60_000, "15 minutes"],
  [36 * HOUR, "36 hours"],
  [7 * DAY, "7 days"],
  [2.5, "2.5 milliseconds"],
])("says what comes again every %d ms: each %s", (length, words) => {
  expect(interval(length)).toBe(words);
});
