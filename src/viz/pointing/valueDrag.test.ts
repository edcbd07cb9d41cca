import type { PointerEvent } from "react";
import { expect, test, vi } from "vitest";
import { movedValue, valueDrag, type Hold } from "./valueDrag";

test("Up and Down change the value by a hundredth of the height, with Shift by a tenth, and stay within the limits", () => {
  expect(movedValue("ArrowUp", false, 1, [0, 4], [0, 4])).toBeCloseTo(1.04, 12);
  expect(movedValue("ArrowDown", true, 1, [0, 4], [0, 4])).toBeCloseTo(0.6, 12);
  expect(movedValue("ArrowUp", true, 3.9, [0, 4], [0, 4.2])).toBe(4.2);
  expect(movedValue("Enter", false, 1, [0, 4], [0, 4])).toBeNull();
});

test("two pointers hold a step each, and the figure is held until both have let go", () => {
  const [onValue, onHold, held] = [vi.fn(), vi.fn(), new Map<number, Hold>()];
  const element = { setPointerCapture: () => {}, getBoundingClientRect: () => ({ left: 0, top: 0, width: 100, height: 10 }) };
  const at = (pointerId: number, clientX: number, clientY: number) =>
    ({ pointerId, timeStamp: 7, button: 0, clientX, clientY, currentTarget: element }) as unknown as PointerEvent<HTMLElement>;
  const handlers = () =>
    valueDrag({ held, steps: 10, active: 0, values: [], domain: [0, 1], limits: [0, 1], onHold, onValue, onActive: () => {}, onPoint: () => {} });
  handlers().onPointerDown(at(1, 15, 0));
  handlers().onPointerDown(at(2, 85, 0));
  handlers().onPointerMove(at(1, 55, 5));
  handlers().onPointerUp(at(1, 55, 5));
  handlers().onPointerMove(at(2, 55, 10));
  expect(onValue.mock.calls).toEqual([[1, 1, "1 7"], [8, 1, "2 7"], [1, 0.5, "1 7"], [8, 0, "2 7"]]);
  expect(onHold.mock.calls).toEqual([[true], [true]]);
  handlers().onPointerUp(at(2, 55, 10));
  expect(onHold).toHaveBeenLastCalledWith(false);
});
