import fc from "fast-check";
import { expect, test } from "vitest";
import { relativeError } from "../relativeError.testing";
import { BRANCHES } from "../branch";
import { softmaxRow } from "../pairs";
import { givenBy, piecesOf, scoresOfKey, scoresOfQuery } from "./pieces";
import { anyCase } from "./analysis.testing";

test("the pieces put together are the maps and outputs of the layer, folded or not", () => {
  fc.assert(
    fc.property(anyCase, ({ request, reference }) => {
      const pieces = piecesOf(request);
      const { heads, steps, units, causal } = request;
      for (const branch of BRANCHES) {
        const { bias, mask, input, width } = pieces[branch];
        const given = Array.from({ length: heads }, (_, h) => givenBy(pieces[branch], h, input));
        const column = new Float64Array(steps);
        const maps = new Float64Array(heads * steps * steps);
        const output = new Float64Array(steps * units);
        for (let q = 0; q < steps; q++) {
          for (let u = 0; u < units; u++) {
            let sum = bias[u]!;
            for (let h = 0; h < heads; h++) {
              const from = (h * steps + q) * steps;
              const row = maps.subarray(from, from + steps);
              scoresOfQuery(pieces[branch], h, q, row);
              for (let k = 0; k < steps; k++) {
                scoresOfKey(pieces[branch], h, input.subarray(k * width, (k + 1) * width), column);
                expect(column[q]).toBeCloseTo(row[k]!, 9);
              }
              softmaxRow(row, 0, q, { mask, causal, temperature: 1 }, row);
              row.forEach((weight, k) => (sum += weight * given[h]![k * units + u]!));
            }
            output[q * units + u] = sum;
          }
        }
        expect(relativeError(maps, reference[branch].maps)).toBeLessThan(1e-12);
        expect(relativeError(output, reference[branch].output)).toBeLessThan(1e-11);
      }
    }),
    { numRuns: 60 },
  );
});

test("refuses a batch", () => {
  fc.assert(
    fc.property(anyCase, ({ request }) => {
      expect(() => piecesOf({ ...request, batch: 2 })).toThrow("a batch of 2");
    }),
    { numRuns: 1 },
  );
});
