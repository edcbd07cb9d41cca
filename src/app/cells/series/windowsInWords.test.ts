import { describe, expect, it } from "vitest";
import { adjustmentSentence, spanOfLong, spanOfShort } from "./windowsInWords";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const time = (step: number) => ({ kind: "time" as const, step, at: new Float64Array() });
const samples = { kind: "index" as const, step: 1, at: new Float64Array() };
const window = { steps: 24, stride: 7, position: 500, standardise: true };

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
