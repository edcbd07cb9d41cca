import fc from "fast-check";
import { expect, test } from "vitest";
import { relativeError } from "../relativeError.testing";
import { effectMaps } from "./effects";
import { givenBy, piecesOf } from "./pieces";
import { anyCase } from "./analysis.testing";
import { valueNorms } from "./valueNorms";

test("each cell of an effect map is the length of what its key brings", () => {
  fc.assert(
    fc.property(anyCase, ({ request, attention }) => {
      const { long: pieces } = piecesOf(request);
      const { heads, steps, units } = request;
      const effects = effectMaps(attention.long.maps, valueNorms(request).long, steps);
      const lengths = new Float64Array(heads * steps * steps);
      for (let h = 0; h < heads; h++) {
        const given = givenBy(pieces, h, pieces.input);
        for (let t = 0; t < steps; t++) {
          for (let k = 0; k < steps; k++) {
            const cell = (h * steps + t) * steps + k;
            const weight = attention.long.maps[cell]!;
            lengths[cell] = Math.hypot(...given.subarray(k * units, (k + 1) * units).map((value) => weight * value));
          }
        }
      }
      expect(relativeError(effects, lengths)).toBeLessThan(1e-6);
    }),
    { numRuns: 40 },
  );
});
