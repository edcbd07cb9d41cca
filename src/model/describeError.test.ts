import { expect, test } from "vitest";
import { describeError } from "./describeError";

function thrown(name: string, message: string, stack: string | undefined): Error {
  return Object.assign(new Error(message), { name, stack });
}

test("an error with an empty stack keeps its message, as a DOMException in WebKit", () => {
  expect(describeError(thrown("NotReadableError", "The I/O read operation failed.", ""))).toBe("NotReadableError: The I/O read operation failed.");
  expect(describeError(thrown("RangeError", "too long", undefined))).toBe("RangeError: too long");
});

test("a stack without the message, as in Firefox and WebKit, has it put before", () => {
  expect(describeError(thrown("TypeError", "x is null", "answer@worker.js:1:2\n"))).toBe("TypeError: x is null\nanswer@worker.js:1:2");
});

test("a stack that begins with the message, as in Chromium, does not have it twice", () => {
  const stack = "TypeError: x is null\n    at answer (worker.js:1:2)";
  expect(describeError(thrown("TypeError", "x is null", stack))).toBe(stack);
  expect(describeError(new DOMException("gone", "DataCloneError"))).toMatch(/^DataCloneError: gone(\n|$)/);
});

test("what is no error, or has no message, is told all the same", () => {
  expect(describeError("just text")).toBe("just text");
  expect(describeError(undefined)).toBe("undefined");
  expect(describeError(Object.create(null))).toBe("object");
  expect(describeError(thrown("Error", "", ""))).toBe("Error");
});
