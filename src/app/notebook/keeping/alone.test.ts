import { expect, it, vi } from "vitest";
import { whenAlone } from "./alone";
import { memoryLocks } from "./alone.testing";

it("runs what the first page asks for, and not what one beside it asks for", async () => {
  const locks = memoryLocks();
  const work = [vi.fn(), vi.fn()];
  await whenAlone(locks)(work[0]!);
  await whenAlone(locks)(work[1]!);
  expect(work.map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
});

it("does not run what is asked for while another page's work runs", async () => {
  const locks = memoryLocks();
  const second = vi.fn();
  await whenAlone(locks)(async () => {
    await whenAlone(locks)(second);
  });
  await whenAlone(locks)(second);
  expect(second).not.toHaveBeenCalled();
});

it("runs where pages cannot tell, once", async () => {
  const work = vi.fn(async () => {});
  await whenAlone(undefined)(work);
  const refused = { request: () => Promise.reject(new DOMException("no origin", "SecurityError")) } as unknown as LockManager;
  await whenAlone(refused)(work);
  expect(work).toHaveBeenCalledTimes(2);
});

it("tells a failure of the work, and does not run it again", async () => {
  const work = vi.fn(() => Promise.reject(new Error("broken")));
  await expect(whenAlone(memoryLocks())(work)).rejects.toThrow("broken");
  expect(work).toHaveBeenCalledOnce();
});
