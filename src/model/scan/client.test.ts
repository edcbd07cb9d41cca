import { expect, test, vi } from "vitest";
import type { BranchQuestion, BranchScan } from "./scan";
import { startScan, type ScanWorker } from "./client";

function fakes() {
  const workers: (ScanWorker & { terminate: ReturnType<typeof vi.fn> })[] = [];
  const spawn = () => {
    const worker = { postMessage: vi.fn(), terminate: vi.fn(), onmessage: null, onerror: null, onmessageerror: null };
    workers.push(worker);
    return worker;
  };
  const events = { onScan: vi.fn(), onFailure: vi.fn() };
  const end = startScan({ short: { branch: "short" } as BranchQuestion, long: { branch: "long" } as BranchQuestion }, events, spawn);
  const say = (i: number, data: object) => workers[i]!.onmessage!({ data } as MessageEvent);
  return { workers, events, end, say };
}

test("each branch has a worker, which ends when it is done", () => {
  const { workers, events, say } = fakes();
  say(1, { type: "part", fraction: 0.5, scan: { branch: "long" } as BranchScan });
  say(1, { type: "done", fraction: 1, scan: { branch: "long" } as BranchScan });
  expect(events.onScan.mock.calls.map(([, fraction, done]) => [fraction, done])).toEqual([[0.5, false], [1, true]]);
  expect(workers.map(({ terminate }) => terminate.mock.calls.length)).toEqual([0, 1]);
});

test("what is ended says no more, and where one fails the other ends as well", () => {
  const ended = fakes();
  ended.end();
  ended.say(0, { type: "part", fraction: 0.5, scan: {} });
  expect(ended.events.onScan).not.toHaveBeenCalled();
  const failed = fakes();
  failed.say(0, { type: "failed", failure: { message: "no", stack: "", problem: null } });
  expect(failed.events.onFailure).toHaveBeenCalledOnce();
  expect(failed.workers.every(({ terminate }) => terminate.mock.calls.length === 1)).toBe(true);
});
