import { expect, it } from "vitest";
import { anyOf, listed } from "./lists";

it("writes lists as British English does", () => {
  expect(listed(["a", "b", "c"])).toBe("a, b and c");
  expect(anyOf(["a", "b"])).toBe("a or b");
});
