import { afterEach, expect, test, vi } from "vitest";
import { failureOf } from "./failure";
import { askOnce } from "./oneShot";

/** Stands in for a worker: `answer` is called with the worker when it is asked. */
function fakeWorker(answer: (worker: Worker) => void) {
  const worker = { terminate: vi.fn<() => void>(), postMessage: () => answer(worker as unknown as Worker) } as unknown as Worker;
  return worker;
}

const say = (worker: Worker, data: unknown) => worker.onmessage!({ data } as MessageEvent);

afterEach(() => vi.restoreAllMocks());

test("gives the answer, and ends the worker", async () => {
  const worker = fakeWorker((asked) => say(asked, { answer: 42 }));
  expect(await askOnce(() => worker, "?")).toBe(42);
  expect(worker.terminate).toHaveBeenCalled();
});

test("tells how much is done until the answer comes", async () => {
  const told: number[] = [];
  const worker = fakeWorker((asked) => {
    for (const data of [{ done: 0.25 }, { done: 0.5 }, { answer: "!" }]) say(asked, data);
  });
  expect(await askOnce(() => worker, "?", undefined, [], (done) => told.push(done))).toBe("!");
  expect(told).toEqual([0.25, 0.5]);
});

test("throws what the worker threw: its message in one line, the stack where consoles look for it", async () => {
  const bug = failureOf(Object.assign(new Error("boom"), { stack: "Error: boom\n    at secret.ts:1" }));
  const worker = fakeWorker((asked) => say(asked, { bug }));
  const thrown = (await askOnce(() => worker, "?").catch((error: unknown) => error)) as Error;
  expect(thrown.message).toBe("boom");
  expect(thrown.stack).toContain("secret.ts");
  expect(worker.terminate).toHaveBeenCalled();
});

test.each([
  ["cannot be loaded", (worker: Worker) => worker.onerror!({} as ErrorEvent)],
  ["throws", (worker: Worker) => worker.onerror!({ message: "boom" } as ErrorEvent)],
  ["sends what cannot be read", (worker: Worker) => worker.onmessageerror!({} as MessageEvent)],
  ["cannot be sent the question", () => { throw new DOMException("too large", "DataCloneError"); }],
] as const)("does not wait for a worker that %s", async (_, answer) => {
  const worker = fakeWorker(answer);
  await expect(askOnce(() => worker, "?")).rejects.toThrow();
  expect(worker.terminate).toHaveBeenCalled();
});

test("ends the worker when the signal aborts", async () => {
  const worker = fakeWorker(() => {});
  const controller = new AbortController();
  const asked = askOnce(() => worker, "?", controller.signal);
  controller.abort(new Error("stopped"));
  await expect(asked).rejects.toThrow("stopped");
  expect(worker.terminate).toHaveBeenCalled();
});
