import fc from "fast-check";
import { expect, it } from "vitest";
import { relativeError } from "../reference";
import { keyNorms } from "./effects";
import { piecesOf } from "./pieces";
import { anyCase } from "./testing";
import { valueNorms } from "./valueNorms";

it("gives what the pieces give", () => {
  fc.assert(
    fc.property(anyCase, ({ request }) => {
      const pieces = piecesOf(request);
      const norms = valueNorms(request);
      for (const branch of ["short", "long"] as const) expect(relativeError(norms[branch], keyNorms(pieces[branch]))).toBeLessThan(1e-12);
    }),
  );
});
