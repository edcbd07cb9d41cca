import fc from "fast-check";
import { expect, test } from "vitest";
import { piecesOf } from "../../../../model/attention/analysis/pieces";
import { anyCase, makeCase } from "../../../../model/attention/analysis/analysis.testing";
import { walk } from "../../../../model/attention/analysis/walk";
import { difference, partsInWords, reckoningAt, STATION_IDS, strongestKey, wholeInWords } from "./stations";

test("at every station the parts that are shown add up to the number that is shown", () => {
  fc.assert(
    fc.property(anyCase, fc.constantFrom("short", "long"), fc.nat(), ({ request }, branch: "short" | "long", pick) => {
      const { units, heads, steps } = request;
      const walked = walk(request, piecesOf(request), branch, pick % heads, (pick >> 2) % steps);
      const followed = { key: (pick >> 4) % steps, unit: (pick >> 6) % units };
      for (const id of STATION_IDS) {
        const { parts, result } = reckoningAt(id, walked, request, followed);
        const sum = parts.reduce((total, { value }) => total + value, 0);
        expect(Math.abs(sum - result), id).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(result)));
      }
    }),
    { numRuns: 60 },
  );
});

test("the last station is Z as the layer has it, to the rounding of 32-bit floats", () => {
  const { request, attention } = makeCase({ steps: 9 }, 3);
  const walked = walk(request, piecesOf(request), "long", 1, 4);
  expect(difference(walked, attention.output)).toBeLessThan(1e-6);
  expect(difference(walked, attention.output.map((value) => value + 0.5))).toBeCloseTo(0.5, 5);
  expect(walked.weights[strongestKey(walked)]).toBe(Math.max(...walked.weights));
});

test("long sums are cut in the middle, and say how much is left out", () => {
  const parts = [1, 2, 3, 4, 5, 6, 7].map((value) => ({ text: String(value), value }));
  expect(partsInWords(parts)).toBe("1 + 2 + 3 + 4 + … 2 more … + 7");
  expect(partsInWords(parts.slice(0, 5))).toBe("1 + 2 + 3 + 4 + 5");
  expect(wholeInWords({ name: "q", parts, result: 28 })).toBe("q = 1 + 2 + 3 + 4 + 5 + 6 + 7 = 28");
});
