import { expect, test } from "vitest";
import { GRIP, goesAlong } from "./useWindowDrag";
import { around, holdOf } from "./WindowHolds";

test("a window can be held by 32 pixels at least, however short it is and wherever it stands", () => {
  expect(GRIP).toBeGreaterThanOrEqual(32);
  expect(holdOf({ left: 100, width: 6 }, 800)).toEqual({ left: 87, width: 32 });
  expect(holdOf({ left: 100, width: 200 }, 800)).toEqual({ left: 100, width: 200 });
  expect(holdOf({ left: 0, width: 4 }, 800)).toEqual({ left: 0, width: 32 });
  expect(holdOf({ left: 796, width: 4 }, 800)).toEqual({ left: 768, width: 32 });
});

test("both holds together are what the keyboard holds", () => {
  expect(around({ left: 10, width: 40 }, { left: 30, width: 50 })).toEqual({ left: 10, width: 70 });
});

test.each([
  [0, 40, false],
  [20, 40, false],
  [7, 0, false],
  [20, 10, true],
  [-20, 10, true],
])("a finger that went %s across and %s down moves the windows: %s", (dx, dy, moves) => {
  expect(goesAlong(dx, dy)).toBe(moves);
});
