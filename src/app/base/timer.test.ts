import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTimer } from "./timer";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("calls once, as it was started first, and can be started anew after that", () => {
  const act = vi.fn();
  const timer = createTimer(act);
  timer.start(100);
  vi.advanceTimersByTime(60);
  timer.start(1);
  vi.advanceTimersByTime(39);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledTimes(1);
  timer.start(5);
  vi.advanceTimersByTime(5);
  expect(act).toHaveBeenCalledTimes(2);
});

test("what was stopped is not called, and stops nothing that is started later", () => {
  const act = vi.fn();
  const timer = createTimer(act);
  timer.start(100);
  timer.stop();
  timer.start(200);
  vi.advanceTimersByTime(199);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledTimes(1);
});
