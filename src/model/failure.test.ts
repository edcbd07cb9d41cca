import fc from "fast-check";
import { expect, test } from "vitest";
import { errorOf, failureOf, messageOf, MissingPartError, ProblemError, problemOf } from "./failure";

test("whatever is thrown becomes one short line without its stack", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string().map((text) => new Error(text)), fc.anything()), (thrown) => {
      const told = messageOf(thrown);
      expect(told).not.toContain("\n");
      expect(told.length).toBeLessThanOrEqual(201);
    }),
  );
  expect(messageOf(new Error("boom\n    at worker.ts:24"))).toBe("boom");
});

const EXPECTED = { kind: "headlight/no-workers", params: {} } as const;

test("what was expected stays as it is, all else is a bug", () => {
  expect(problemOf(new ProblemError(EXPECTED))).toBe(EXPECTED);
  expect(problemOf(new MissingPartError()).kind).toBe("headlight/missing-part");
  expect(problemOf(new TypeError("x is undefined"))).toEqual({ kind: "headlight/bug", params: { error: "x is undefined" } });
});

test("what a worker threw is told on the page as it would have been told there", () => {
  for (const thrown of [new Error("boom"), new ProblemError(EXPECTED), "text", undefined, { toString: 0 }]) {
    expect(problemOf(errorOf(structuredClone(failureOf(thrown))))).toEqual(problemOf(thrown));
  }
});
