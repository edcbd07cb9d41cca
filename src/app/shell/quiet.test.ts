import { afterEach, expect, it, vi } from "vitest";
import { quiet } from "./quiet";

afterEach(() => void vi.useRealTimers());

it("waits until two frames in a row were quiet", async () => {
  const seen = [true, false, true, true, false];
  const frame = vi.fn(async () => {});
  await quiet(() => seen[frame.mock.calls.length - 2] ?? false, frame);
  expect(frame).toHaveBeenCalledTimes(5);
});

it("waits no longer than 10 s, not even where there are no frames", async () => {
  vi.useFakeTimers();
  let isDone = false;
  const waiting = quiet(() => true, () => new Promise(() => {})).finally(() => (isDone = true));
  await vi.advanceTimersByTimeAsync(9_999);
  expect(isDone).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
});
