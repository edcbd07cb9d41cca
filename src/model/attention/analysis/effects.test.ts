import fc from "fast-check";
import { expect, test } from "vitest";
import { relativeError } from "../relativeError.testing";
import { BRANCHES } from "../branch";
import { effectMaps, sharesAt } from "./effects";
import { piecesOf } from "./pieces";
import { anyCase } from "./analysis.testing";
import { valueNorms } from "./valueNorms";

test("over random layers, all shares and both biases add up to Z", () => {
  fc.assert(
    fc.property(anyCase, ({ request, attention, reference }) => {
      const pieces = piecesOf(request);
      const { steps, units } = request;
      const sums = new Float64Array(steps * units);
      for (let t = 0; t < steps; t++) {
        for (const branch of BRANCHES) {
          const shares = sharesAt(attention[branch].maps, pieces[branch], t);
          shares.forEach((share, i) => (sums[t * units + (i % units)] = (sums[t * units + (i % units)] ?? 0) + share));
          pieces[branch].bias.forEach((b, u) => (sums[t * units + u] = (sums[t * units + u] ?? 0) + b));
        }
      }
      expect(relativeError(sums, reference.output)).toBeLessThan(1e-4);
    }),
    { numRuns: 80 },
  );
});

test("each cell of an effect map is the length of its share", () => {
  fc.assert(
    fc.property(anyCase, ({ request, attention }) => {
      const { long: pieces } = piecesOf(request);
      const { heads, steps, units } = request;
      const effects = effectMaps(attention.long.maps, valueNorms(request).long, steps);
      const lengths = new Float64Array(heads * steps * steps);
      for (let t = 0; t < steps; t++) {
        const shares = sharesAt(attention.long.maps, pieces, t);
        for (let h = 0; h < heads; h++) {
          for (let k = 0; k < steps; k++) {
            const from = (h * steps + k) * units;
            lengths[(h * steps + t) * steps + k] = Math.hypot(...shares.subarray(from, from + units));
          }
        }
      }
      expect(relativeError(effects, lengths)).toBeLessThan(1e-6);
    }),
    { numRuns: 40 },
  );
});
