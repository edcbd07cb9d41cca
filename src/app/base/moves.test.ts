import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { followMoves } from "./moves";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("moves from the second of several moments that come quickly, and rests when the last has stood", () => {
  const told: boolean[] = [];
  const { come } = followMoves(0, (moving) => told.push(moving));
  come(1);
  expect(told).toEqual([]);
  for (let moment = 2; moment < 20; moment++) {
    vi.advanceTimersByTime(100);
    come(moment);
  }
  expect(new Set(told)).toEqual(new Set([true]));
  vi.advanceTimersByTime(149);
  expect(told.at(-1)).toBe(true);
  vi.advanceTimersByTime(1);
  expect(told.at(-1)).toBe(false);
});

it("does not move where moments are far apart, or the same comes again", () => {
  const told: boolean[] = [];
  const { come, end } = followMoves(0, (moving) => told.push(moving));
  for (let moment = 0; moment < 5; moment++) {
    come(moment);
    come(moment);
    vi.advanceTimersByTime(200);
  }
  expect(told).not.toContain(true);
  come(9);
  end();
  told.length = 0;
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([]);
});
