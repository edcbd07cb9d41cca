import fc from "fast-check";
import { expect, it } from "vitest";
import { relativeError } from "../relativeError.testing";
import { norm } from "../matrices";
import { givenBy, piecesOf } from "./pieces";
import { anyCase } from "./analysis.testing";
import { valueNorms } from "./valueNorms";

it("gives what the pieces give", () => {
  fc.assert(
    fc.property(anyCase, ({ request }) => {
      const pieces = piecesOf(request);
      const norms = valueNorms(request);
      const { heads, steps, units } = request;
      for (const branch of ["short", "long"] as const) {
        const given = Array.from({ length: heads }, (_, head) => givenBy(pieces[branch], head, pieces[branch].input));
        const expected = Float64Array.from({ length: heads * steps }, (_, i) => norm(given[Math.floor(i / steps)]!, (i % steps) * units, units));
        expect(relativeError(norms[branch], expected)).toBeLessThan(1e-12);
      }
    }),
  );
});
