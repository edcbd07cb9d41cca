import fc from "fast-check";
import { expect, it } from "vitest";
import { grown, NO_CURVE } from "./curve";

const block = (first: number, ...losses: number[]) => ({ first, losses: Float64Array.from(losses), norms: Float64Array.from(losses, (loss) => -loss) });

it("grows by blocks of any size, and what was handed out stays", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 12 }), (sizes) => {
      let curve = NO_CURVE;
      const seen: number[] = [];
      const before: { losses: Float64Array; were: number[] }[] = [];
      for (const size of sizes) {
        const losses = Array.from({ length: size }, (_, i) => seen.length + i + 0.5);
        curve = grown(curve, block(seen.length, ...losses));
        seen.push(...losses);
        before.push({ losses: curve.losses, were: [...seen] });
      }
      expect([...curve.losses]).toEqual(seen);
      expect([...curve.norms]).toEqual(seen.map((loss) => -loss));
      for (const { losses, were } of before) expect([...losses]).toEqual(were);
    }),
  );
});

it("begins anew with steps that do not follow it", () => {
  const curve = grown(grown(NO_CURVE, block(0, 1, 2, 3)), block(7, 4));
  expect([curve.first, ...curve.losses]).toEqual([7, 4]);
});
