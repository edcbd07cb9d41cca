import fc from "fast-check";
import { expect, test } from "vitest";
import { errorOf, failureOf, messageOf, MissingPartError, sentenceFor, WordedError } from "./failure";

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

test("a sentence stays whole, all else is put into one", () => {
  expect(sentenceFor(new WordedError("Choose the file again."))).toBe("Choose the file again.");
  expect(sentenceFor(new MissingPartError())).toContain("reload the page");
  expect(sentenceFor(new TypeError("x is undefined"))).toBe("Something went wrong inside Headlight (x is undefined). Try it again, or reload the page.");
});

test("what a worker threw is told on the page as it would have been told there", () => {
  for (const thrown of [new Error("boom"), new WordedError("Do this."), "text", undefined, { toString: 0 }]) {
    expect(sentenceFor(errorOf(structuredClone(failureOf(thrown))))).toBe(sentenceFor(thrown));
  }
});
