import fc from "fast-check";
import { expect, test } from "vitest";
import { branchShares, relationOf } from "./branchShare";
import { anyCase } from "./analysis.testing";

test("lengths, cosine and parts are those of the outputs, and the parts add up to 1", () => {
  fc.assert(
    fc.property(anyCase, ({ attention, reference }) => {
      const { units, steps } = attention;
      const shares = branchShares(attention);
      expect(shares.length).toBe(steps);
      shares.forEach((share, t) => {
        const at = (values: Float64Array) => [...values.subarray(t * units, (t + 1) * units)];
        const [s, l, z] = [at(reference.short.output), at(reference.long.output), at(reference.output)] as const;
        const inner = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
        expect(share.short).toBeCloseTo(Math.hypot(...s), 5);
        expect(share.long).toBeCloseTo(Math.hypot(...l), 5);
        expect(share.output).toBeCloseTo(Math.hypot(...z), 5);
        expect(share.cosine).toBeCloseTo(inner(s, l) / Math.hypot(...s) / Math.hypot(...l), 4);
        if (inner(z, z) > 1e-3) {
          expect(share.shortPart).toBeCloseTo(inner(s, z) / inner(z, z), 3);
          expect(share.shortPart + share.longPart).toBeCloseTo(1, 9);
        }
      });
    }),
    { numRuns: 60 },
  );
});

const attentionOf = (short: number[], long: number[]) => {
  const branch = (output: number[]) => ({ maps: new Float32Array([1]), output: Float32Array.from(output) });
  const output = Float32Array.from(short, (x, i) => x + long[i]!);
  return { batch: 1, heads: 1, steps: 1, units: short.length, short: branch(short), long: branch(long), output };
};

test("says whether the branches reinforce or cancel", () => {
  expect(branchShares(attentionOf([3, 4], [3, 4]))[0]).toMatchObject({ relation: "reinforce", output: 10, shortPart: 0.5 });
  expect(branchShares(attentionOf([3, 4], [-1.5, -2]))[0]).toMatchObject({ relation: "cancel", shortPart: 2, longPart: -1 });
  expect(branchShares(attentionOf([3, 0], [0, 4]))[0]).toMatchObject({ relation: "apart", output: 5 });
});

test("a cosine that chance would give is no relation, and chance shrinks with U", () => {
  expect(relationOf(0.2, 64)).toBe("apart");
  expect(relationOf(0.3, 64)).toBe("reinforce");
  expect(relationOf(-0.3, 64)).toBe("cancel");
  expect(relationOf(0.3, 4)).toBe("apart");
  expect(relationOf(NaN, 4)).toBe("apart");
});

test("a step where nothing comes out has no parts", () => {
  const share = branchShares(attentionOf([1, 2], [-1, -2]))[0];
  expect(share).toMatchObject({ output: 0, relation: "cancel", shortPart: NaN, longPart: NaN });
  expect(share?.cosine).toBeCloseTo(-1, 12);
});
