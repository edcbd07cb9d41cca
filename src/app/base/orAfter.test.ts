import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { orAfter } from "./orAfter";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("what comes in time, or fails in time, is what comes of it, and nothing goes on waiting", async () => {
  expect(await orAfter(Promise.resolve("done"), 1000, "late")).toBe("done");
  await expect(orAfter(Promise.reject(new Error("full")), 1000, "late")).rejects.toThrow("full");
  expect(vi.getTimerCount()).toBe(0);
});

test("what takes longer is given up, and may fail then without anybody hearing of it", async () => {
  let reject = (_: Error) => {};
  const work = new Promise<string>((_, fail) => (reject = fail));
  const settled = orAfter(work, 1000, "late");
  await vi.advanceTimersByTimeAsync(1000);
  expect(await settled).toBe("late");
  reject(new Error("closed"));
  await vi.advanceTimersByTimeAsync(1000);
});
