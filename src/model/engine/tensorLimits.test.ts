import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleRequest } from "../attention/samples.testing";
import { LARGEST_TENSOR } from "./backend";
import { mostSteps, refuseWhole } from "./tensorLimits";
import { textOf } from "../../words/sentence.testing";

const SIZES = { batch: 1, steps: 1, shortWidth: 3, longWidth: 2, units: 32, heads: 4, causal: false, masked: false };

test("the most steps fit and one more does not", () => {
  fc.assert(
    fc.property(
      fc.record({ batch: fc.integer({ min: 1, max: 8 }), heads: fc.integer({ min: 1, max: 16 }) }),
      fc.integer({ min: 1, max: 2_048 }),
      fc.integer({ min: 2 ** 16, max: 2 ** 30 }),
      ({ batch, heads }, units, largest) => {
        const request = { ...sampleRequest({ ...SIZES, units: 1 }, 1), batch, heads, units };
        const most = mostSteps(request, largest);
        const bytes = (steps: number) => 4 * batch * steps * Math.max(heads * steps, heads * units, 3);
        expect(bytes(most)).toBeLessThanOrEqual(largest);
        expect(bytes(most + 1)).toBeGreaterThan(largest);
        expect(refuseWhole({ ...request, steps: most }, "wasm", largest)).toBeNull();
        expect(refuseWhole({ ...request, steps: most + 1 }, "wasm", largest)?.kind).toBe("engine/large-maps");
      },
    ),
  );
});

test("says what it would take and the most that fits", () => {
  const request = { ...sampleRequest(SIZES, 1), steps: 8_192 };
  expect(textOf(refuseWhole(request, "wasm", LARGEST_TENSOR)!)).toBe(
    "The maps of 8,192 steps and 4 heads take 1.0 GB for each branch, more than WebAssembly can hold here. " +
      "At most 4,096 steps fit with these settings: take fewer steps or fewer heads.",
  );
  expect(textOf(refuseWhole(request, "wasm", 64)!)).toContain("Take fewer heads, units or windows.");
});
