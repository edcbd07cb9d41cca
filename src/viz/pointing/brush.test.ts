import type { PointerEvent } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { brush, noPresses, type OnSelect } from "./brush";

type Event = PointerEvent<HTMLElement>;
const element = { setPointerCapture: () => {} };
/** A pointer at `x`, over the step of that number. */
const at = (pointerId: number, x: number, more = {}) =>
  ({ pointerId, pointerType: "mouse", button: 0, clientX: x, clientY: 0, currentTarget: element, ...more }) as unknown as Event;

function figure() {
  const onSelect = vi.fn<OnSelect>();
  const presses = noPresses();
  const under = ({ clientX }: Event) => ({ step: clientX, light: { map: null, query: clientX, keys: { short: null, long: null } } });
  // Made anew for each event, as by a figure that is drawn anew.
  const handlers = () => brush({ under, onSelect, clicks: true, presses });
  return { handlers, presses, chosen: () => onSelect.mock.calls.map(([from, to, mode]) => [from, to, mode]) };
}

afterEach(() => vi.useRealTimers());

test("two pointers on two figures drag each for itself", () => {
  const [one, two] = [figure(), figure()];
  one.handlers().onPointerDown(at(1, 10));
  two.handlers().onPointerDown(at(2, 50));
  one.handlers().onPointerMove(at(1, 20));
  two.handlers().onPointerMove(at(2, 60));
  two.handlers().onPointerUp(at(2, 60));
  one.handlers().onPointerMove(at(1, 30));
  expect(one.chosen()).toEqual([[10, 20, "brush"], [10, 30, "brush"]]);
  expect(two.chosen()).toEqual([[50, 60, "brush"]]);
});

test("two pointers on one figure, too", () => {
  const { handlers, chosen } = figure();
  handlers().onPointerDown(at(1, 10));
  handlers().onPointerDown(at(2, 50));
  handlers().onPointerMove(at(1, 20));
  handlers().onPointerUp(at(1, 20));
  handlers().onPointerMove(at(2, 60));
  expect(chosen()).toEqual([[10, 20, "brush"], [50, 60, "brush"]]);
});

test("a press without a drag chooses its step, and a drag is no click", () => {
  const { handlers, presses, chosen } = figure();
  handlers().onPointerDown(at(1, 10));
  handlers().onPointerUp(at(1, 10));
  expect([chosen(), presses.dragged]).toEqual([[[10, 10, "replace"]], false]);
  handlers().onPointerDown(at(1, 10));
  handlers().onPointerMove(at(1, 20));
  handlers().onPointerUp(at(1, 20));
  expect([chosen().length, presses.dragged]).toEqual([2, true]);
});

test("a finger has to rest first, and one that moves before scrolls", () => {
  vi.useFakeTimers();
  const { handlers, chosen } = figure();
  const finger = (x: number) => at(3, x, { pointerType: "touch" });
  handlers().onPointerDown(finger(10));
  handlers().onPointerMove(finger(20));
  vi.advanceTimersByTime(1000);
  expect(chosen()).toEqual([]);
  handlers().onPointerDown(finger(10));
  vi.advanceTimersByTime(1000);
  handlers().onPointerMove(finger(20));
  expect(chosen()).toEqual([[10, 10, "brush"], [10, 20, "brush"]]);
});
