import { describe, expect, it } from "vitest";
import { sampleRequest } from "../samples.testing";
import type { Attention } from "../attention";
import { referenceAttention } from "../reference";
import { compareWithReference, isCheckable } from "./compare";

const sizes = { batch: 1, steps: 7, shortWidth: 2, longWidth: 3, units: 5, heads: 2, causal: true, masked: true };
const request = sampleRequest(sizes, 3);

/** The reference itself, as an engine would give it. */
function answer(): Attention {
  const { short, long, output } = referenceAttention(request);
  const single = ({ maps, output: out }: typeof short) => ({ maps: Float32Array.from(maps), output: Float32Array.from(out) });
  return { batch: 1, heads: 2, steps: 7, units: 5, short: single(short), long: single(long), output: Float32Array.from(output) };
}

describe("compareWithReference", () => {
  it("finds only rounding in what is right", () => {
    const { output, maps } = compareWithReference(request, answer());
    expect(output.relative).toBeLessThan(1e-7);
    expect(maps.relative).toBeLessThan(1e-7);
    expect(output.absolute).toBeGreaterThan(0);
  });

  it("measures the one number that is off, in Z and in either branch's maps", () => {
    const off = answer();
    off.output[3]! += 0.5;
    off.long.maps[10]! += 0.25;
    const { output, maps } = compareWithReference(request, off);
    const largest = Math.max(...answer().output.map(Math.abs));
    expect(output.absolute).toBeCloseTo(0.5, 5);
    expect(output.relative).toBeCloseTo(0.5 / largest, 5);
    expect(maps.absolute).toBeCloseTo(0.25, 5);
  });

  it("is infinite where a number is none, or one is missing", () => {
    const broken = answer();
    broken.output[0] = NaN;
    const short = { ...answer(), short: { ...answer().short, maps: new Float32Array(3) } };
    expect(compareWithReference(request, broken).output.absolute).toBe(Infinity);
    expect(compareWithReference(request, short).maps.relative).toBe(Infinity);
  });
});

describe("isCheckable", () => {
  it("takes what a page shows at once and refuses what would take minutes", () => {
    expect(isCheckable({ batch: 1, heads: 4, steps: 24, units: 32 })).toBe(true);
    expect(isCheckable({ batch: 1, heads: 4, steps: 1024, units: 64 })).toBe(true);
    expect(isCheckable({ batch: 1, heads: 16, steps: 1024, units: 64 })).toBe(false);
    expect(isCheckable({ batch: 1, heads: 4, steps: 1024, units: 256 })).toBe(false);
  });
});
