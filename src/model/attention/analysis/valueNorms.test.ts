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
      for (const branch of ["short", "long"] as const) {
        expect(relativeError(valueNorms(request, branch), keyNorms(piecesOf(request)[branch]))).toBeLessThan(1e-12);
      }
    }),
  );
});
