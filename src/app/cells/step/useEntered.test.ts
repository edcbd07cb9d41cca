import { expect, test } from "vitest";
import { isRead } from "./useEntered";

test("a text is read once most of it is in sight, or where it is taller than the window, once it fills most of that", () => {
  expect(isRead(100, 200, 800)).toBe(false);
  expect(isRead(120, 200, 800)).toBe(true);
  // Of two windows' height, less than half can ever be in sight.
  expect(isRead(400, 1600, 800)).toBe(false);
  expect(isRead(480, 1600, 800)).toBe(true);
  expect(isRead(0, 0, 800)).toBe(false);
});
