import { describe, expect, it } from "vitest";
import { adjustmentSentence, counted, duration, fileSize, spanOfLong, spanOfShort, tooShortSentence } from "./words";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const time = (step: number) => ({ kind: "time" as const, step, at: new Float64Array() });
const samples = { kind: "index" as const, step: 1, at: new Float64Array() };
const window = { steps: 24, stride: 7, position: 500, standardise: true };

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

describe("spans", () => {
  it("say what both windows really cover", () => {
    expect(spanOfShort(time(HOUR), 24 * HOUR)).toBe("the last 24 hours, sample by sample");
    expect(spanOfLong(time(HOUR), 168 * HOUR, window)).toBe("the last 7 days, each step the mean of 7 hours");
    expect(spanOfLong(samples, 24, { ...window, stride: 1 })).toBe("the last 24 samples, sample by sample");
  });

  it("count samples where those do not come evenly, as trading days do not", () => {
    expect(spanOfLong(time(DAY), 235 * DAY, window)).toBe("the last 235 days, each step the mean of 7 samples");
  });

  it("take months of different length for even ones", () => {
    expect(spanOfLong(time(31 * DAY), 168 * 30.44 * DAY, window)).toBe("the last 14 years, each step the mean of 7 months");
  });
});

describe("adjustmentSentence", () => {
  it("tells of a stride that had to shrink, and of nothing else", () => {
    expect(adjustmentSentence(window, { ...window, stride: 4, position: 100 }, 100)).toBe(
      "The stride of the long window went from 7 to 4, so that 24 steps fit into 100 rows.",
    );
    expect(adjustmentSentence(window, { ...window, position: 100 }, 100)).toBeNull();
    expect(adjustmentSentence(window, { ...window, stride: 9 }, 1000)).toBeNull();
  });
});

describe("tooShortSentence", () => {
  it("says what is there, what is needed and what to do", () => {
    expect(tooShortSentence("load.csv", 5, window)).toBe(
      "load.csv has 5 rows, but 24 steps need at least 24 rows. Set Steps to 5 or less, or give a longer series.",
    );
    expect(tooShortSentence("load.csv", 13, window, 300)).toContain("has 13 rows left (of 300 in the file), but");
    expect(tooShortSentence("load.csv", 1, { ...window, steps: 2 })).toContain("has 1 row, but 2 steps");
  });
});

describe("counted and fileSize", () => {
  it("write numbers for people", () => {
    expect(counted(8759, "row")).toBe("8,759 rows");
    expect(counted(2.5, "day")).toBe("2.5 days");
    expect([fileSize(1), fileSize(999), fileSize(1500), fileSize(52_428_800)]).toEqual(["1 byte", "999 bytes", "1.5 kB", "52.4 MB"]);
  });
});
