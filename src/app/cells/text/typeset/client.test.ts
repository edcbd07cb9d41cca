import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTypesetter, type Typesetter } from "./client";

/** Stands in for the worker: says nothing until it is told to. */
class FakeWorker {
  static all: FakeWorker[] = [];
  readonly asked: string[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  terminate = vi.fn<() => void>();
  constructor() {
    FakeWorker.all.push(this);
  }
  postMessage(markdown: string) {
    this.asked.push(markdown);
  }
}

const tree = { type: "root", children: [] };
const never = new AbortController().signal;

let set: Typesetter["set"];
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("Worker", FakeWorker);
  FakeWorker.all = [];
  ({ set } = createTypesetter());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a text that takes too long is given up with its worker, and the next one is set by another", async () => {
  const [hostile, good] = [set("hostile", never), set("good", never)];
  expect(FakeWorker.all.map(({ asked }) => asked)).toEqual([["hostile"]]);
  FakeWorker.all[0]!.onmessage!({ data: { done: 0 } });
  vi.advanceTimersByTime(3000);
  expect(await hostile).toBeNull();
  expect(FakeWorker.all[0]!.terminate).toHaveBeenCalledOnce();
  expect(FakeWorker.all[1]!.asked).toEqual(["good"]);
  FakeWorker.all[1]!.onmessage!({ data: { answer: tree } });
  expect(await good).toEqual(tree);
});

test("a text that nobody waits for any more is not begun", () => {
  const controller = new AbortController();
  void set("first", never);
  void set("typed over", controller.signal);
  void set("last", never);
  controller.abort();
  FakeWorker.all[0]!.onmessage!({ data: { answer: tree } });
  expect(FakeWorker.all[0]!.asked).toEqual(["first", "last"]);
});

test("a worker that fails fails its text only, and one that has nothing to do ends", async () => {
  const failed = set("a", never);
  const [good] = [set("b", never)];
  FakeWorker.all[0]!.onerror!({ message: "blocked" });
  await expect(failed).rejects.toThrow("blocked");
  FakeWorker.all[1]!.onmessage!({ data: { answer: null } });
  expect(await good).toBeNull();
  expect(FakeWorker.all[1]!.terminate).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(FakeWorker.all[1]!.terminate).toHaveBeenCalledOnce();
});

test("a worker whose code is long on the way makes no text too intricate, and one that never comes fails its text", async () => {
  const [late, lost] = [set("late", never), set("lost", never)];
  vi.advanceTimersByTime(20_000);
  FakeWorker.all[0]!.onmessage!({ data: { done: 0 } });
  vi.advanceTimersByTime(2000);
  FakeWorker.all[0]!.onmessage!({ data: { answer: tree } });
  expect(await late).toEqual(tree);
  vi.advanceTimersByTime(30_000);
  await expect(lost).rejects.toThrow("did not begin");
  expect(FakeWorker.all[0]!.terminate).toHaveBeenCalledOnce();
});
