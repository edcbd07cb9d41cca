import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { CellState } from "../../notebook/document/kind";
import { calmState } from "./calmState";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const AT_REST: CellState = { status: "ready", value: 0, inputs: {}, problem: null, remedy: null, waitsFor: null, progress: null };

/** A cell whose states are set by hand, and what was seen of them. */
function cell() {
  let state = AT_REST;
  const listeners = new Set<() => void>();
  const { read, subscribe } = calmState({ state: () => state, subscribe: (listener) => (listeners.add(listener), () => listeners.delete(listener)) }, "a");
  const seen: CellState[] = [];
  const end = subscribe(() => seen.push(read()));
  const set = (change: Partial<CellState>) => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };
  return { read, seen, set, end, listeners };
}

it("tells one change for each value, however many states lie between", () => {
  const { seen, set } = cell();
  for (let value = 1; value <= 30; value++) {
    set({ status: "stale" });
    set({ status: "running" });
    set({ progress: 0.5 });
    vi.advanceTimersByTime(30);
    set({ status: "ready", value, progress: null });
  }
  expect(seen.map(({ value, status }) => [value, status])).toEqual(Array.from({ length: 30 }, (_, i) => [i + 1, "ready"]));
});

it("shows what lasts, with its progress, until it is over", () => {
  const { read, seen, set } = cell();
  set({ status: "stale" });
  set({ status: "running" });
  expect(read()).toBe(AT_REST);
  vi.advanceTimersByTime(150);
  expect(read().status).toBe("running");
  set({ progress: 0.5 });
  set({ status: "ready", value: 1, progress: null });
  set({ status: "stale" });
  expect(seen.map(({ status, progress }) => [status, progress])).toEqual([["running", null], ["running", 0.5], ["ready", null]]);
  vi.advanceTimersByTime(150);
  expect(read().status).toBe("stale");
});

it("shows at once what went wrong and what is waited for, and is over when nobody looks", () => {
  const { read, set, end, listeners } = cell();
  set({ status: "stale", waitsFor: "b" });
  expect(read().waitsFor).toBe("b");
  set({ status: "error", waitsFor: null });
  expect(read().status).toBe("error");
  set({ status: "running" });
  end();
  vi.advanceTimersByTime(1000);
  expect(read().status).toBe("error");
  expect(listeners.size).toBe(0);
});
