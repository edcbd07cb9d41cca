import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { playing } from "./playing";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it("shows each moment when it is due, and is over with the last", () => {
  const shown: number[] = [];
  const over = vi.fn<() => void>();
  playing({ from: 2, speed: 10, last: () => 5, show: (moment) => shown.push(moment), over });
  vi.advanceTimersByTime(150);
  expect(shown).toEqual([3]);
  vi.advanceTimersByTime(1000);
  expect(shown).toEqual([3, 4, 5]);
  expect(over).toHaveBeenCalledOnce();
});

it("keeps to its speed where the page cannot follow, by leaving moments out", () => {
  const shown: number[] = [];
  const clock = performance.now.bind(performance);
  let late = 0;
  vi.spyOn(performance, "now").mockImplementation(() => clock() + late);
  playing({
    from: 0,
    speed: 50,
    last: () => 20,
    show: (moment) => {
      shown.push(moment);
      late += 100;
    },
    over: () => {},
  });
  vi.advanceTimersByTime(2000);
  // Five moments are due each 100 ms.
  expect(shown.length).toBeLessThanOrEqual(5);
  expect(shown.at(-1)).toBe(20);
});

it("goes on with a film that grows, and shows nothing once it is ended", () => {
  const shown: number[] = [];
  let last = 2;
  const film = playing({ from: 0, speed: 10, last: () => last, show: (moment) => shown.push(moment), over: () => {} });
  vi.advanceTimersByTime(150);
  last = 6;
  vi.advanceTimersByTime(200);
  film.end();
  vi.advanceTimersByTime(2000);
  expect(shown).toEqual([1, 2, 3]);
});
