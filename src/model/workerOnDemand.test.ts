import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Listened } from "./startWorker";
import { workerOnDemand } from "./workerOnDemand";

const fakeWorker = () => ({
  ...({ onmessage: null, onerror: null, onmessageerror: null } as Omit<Listened, "terminate">),
  terminate: vi.fn<() => void>(),
  postMessage: vi.fn<(message: string) => void>(),
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function onDemand() {
  const made: ReturnType<typeof fakeWorker>[] = [];
  const onFailure = vi.fn<(error: Error) => void>();
  const make = () => made[made.push(fakeWorker()) - 1] as unknown as Worker;
  return { made, onFailure, worker: workerOnDemand<string, string>(make, 1000, { onMessage: () => {}, onFailure }) };
}

test("a worker is made for the first message and serves those after it", () => {
  const { made, worker } = onDemand();
  expect(made).toHaveLength(0);
  worker.post("a");
  worker.post("b");
  expect(made.map(({ postMessage }) => postMessage.mock.calls.map(([message]) => message))).toEqual([["a", "b"]]);
});

test("it ends after a while of rest, unless something came in between", () => {
  const { made, worker } = onDemand();
  worker.post("a");
  vi.advanceTimersByTime(5000);
  worker.rest();
  vi.advanceTimersByTime(999);
  worker.post("b");
  vi.advanceTimersByTime(5000);
  expect(made[0]!.terminate).not.toHaveBeenCalled();
  worker.rest();
  vi.advanceTimersByTime(1000);
  expect(made[0]!.terminate).toHaveBeenCalledOnce();
  worker.post("c");
  expect(made).toHaveLength(2);
});

test("one that failed is followed by another, which the rest of the first does not end", () => {
  const { made, onFailure, worker } = onDemand();
  worker.post("a");
  worker.rest();
  made[0]!.onerror!({ message: "out of memory" } as ErrorEvent);
  expect(onFailure).toHaveBeenCalledOnce();
  worker.post("b");
  vi.advanceTimersByTime(5000);
  expect(made[1]!.terminate).not.toHaveBeenCalled();
});

test("what is told goes to the worker that runs, and makes none", () => {
  const { made, worker } = onDemand();
  worker.tell("a");
  expect(made).toHaveLength(0);
  worker.post("b");
  worker.tell("c");
  expect(made[0]!.postMessage.mock.calls.map(([message]) => message)).toEqual(["b", "c"]);
  worker.end();
  worker.tell("d");
  expect(made[0]!.postMessage).toHaveBeenCalledTimes(2);
});
