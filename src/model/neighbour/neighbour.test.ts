import { expect, test, vi } from "vitest";
import { neighboursOf } from "./neighbour";
import { withNeighbours, type Handing } from "./page";
import { serveNeighbour } from "./serve";
import type { Listened } from "../startWorker";

type Made = Handing & Listened;

/** A worker in this very thread: what is sent to it comes to `scope`. */
function worker() {
  const scope = new EventTarget();
  const terminate = vi.fn<() => void>();
  const made: Made = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(data, transfer) {
      scope.dispatchEvent(Object.assign(new Event("message"), { data, ports: transfer }));
    },
    terminate,
  };
  return { made, terminate, scope: scope as DedicatedWorkerGlobalScope & EventTarget };
}

/** A first worker whose page makes second ones that answer each text twice. */
function pair() {
  const first = worker();
  const heard: unknown[] = [];
  const neighbour = neighboursOf(first.scope);
  first.scope.addEventListener("message", (event) => heard.push((event as MessageEvent).data));
  const seconds: ReturnType<typeof worker>[] = [];
  const page = withNeighbours(first.made, () => {
    const second = worker();
    serveNeighbour<string, string>(second.scope, (post) => (message) => {
      for (const each of [1, 2]) post(`${message} ${each}`);
    });
    seconds.push(second);
    return second.made;
  });
  const told: string[] = [];
  const failed = vi.fn<(error: Error) => void>();
  const make = () => neighbour<string, string>({ onMessage: (message) => told.push(message), onFailure: failed });
  return { page, first, seconds, heard, told, failed, make };
}

test("a worker talks to the one that its page made beside it, and hears its page as before", async () => {
  const { page, make, told, heard, seconds } = pair();
  const neighbour = make();
  // Sent before there is anybody to hear it.
  neighbour.post("early");
  await expect.poll(() => told).toEqual(["early 1", "early 2"]);
  page.postMessage("to the first", []);
  expect(heard).toEqual(["to the first"]);
  expect(seconds).toHaveLength(1);
  page.terminate();
});

test("a second worker is ended by the first, or with it", async () => {
  const { page, first, make, seconds } = pair();
  const one = make();
  make();
  await expect.poll(() => seconds.length).toBe(2);
  one.end();
  await expect.poll(() => seconds[0]!.terminate.mock.calls.length).toBe(1);
  page.terminate();
  expect(seconds.map(({ terminate }) => terminate.mock.calls.length)).toEqual([1, 1]);
  expect(first.terminate).toHaveBeenCalledTimes(1);
});

test("a second worker that fails is told to the first, once", async () => {
  const { page, make, failed, seconds } = pair();
  make();
  await expect.poll(() => seconds.length).toBe(1);
  seconds[0]!.made.onerror?.({ message: "out of memory" } as ErrorEvent);
  await expect.poll(() => failed.mock.calls.length).toBe(1);
  expect(failed.mock.calls[0]![0].message).toBe("out of memory");
  await expect.poll(() => seconds[0]!.terminate.mock.calls.length).toBeGreaterThan(0);
  page.terminate();
});

test("where the page can make no worker, that is a failure; without a page it is an error", async () => {
  const first = worker();
  const neighbour = neighboursOf(first.scope);
  const failed = vi.fn<(error: Error) => void>();
  const listener = { onMessage: () => {}, onFailure: failed };
  expect(() => neighbour(listener)).toThrow("No page makes workers");
  const page = withNeighbours(first.made, () => {
    throw new Error("none left");
  });
  neighbour(listener);
  await expect.poll(() => failed.mock.calls.length).toBe(1);
  page.terminate();
});
