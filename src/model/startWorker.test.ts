import { expect, test, vi } from "vitest";
import { MissingPartError, ProblemError } from "./failure";
import { startWorker, type Listened } from "./startWorker";

const fakeWorker = () => ({ onmessage: null, onerror: null, onmessageerror: null, terminate: vi.fn<() => void>() }) as Listened;

function started() {
  const onFailure = vi.fn<(error: Error) => void>();
  const worker = fakeWorker();
  startWorker(() => worker, { onMessage: () => {}, onFailure });
  return { worker, onFailure };
}

test("a worker that throws has ended, and says once why", () => {
  const { worker, onFailure } = started();
  worker.onerror!({ message: "out of memory" } as ErrorEvent);
  expect(onFailure.mock.calls).toEqual([[new Error("out of memory")]]);
  expect(worker.terminate).toHaveBeenCalled();
  expect([worker.onmessage, worker.onerror, worker.onmessageerror]).toEqual([null, null, null]);
});

test("a worker whose script does not come is a part that is missing", () => {
  const { worker, onFailure } = started();
  worker.onerror!({ type: "error" } as ErrorEvent);
  expect(onFailure.mock.calls[0]![0]).toBeInstanceOf(MissingPartError);
});

test("a message that cannot be read is a failure, not a wait", () => {
  const { worker, onFailure } = started();
  worker.onmessageerror!({} as MessageEvent);
  expect(onFailure).toHaveBeenCalledOnce();
});

test("where no worker can be made, that is an expected problem", () => {
  const make = (): Listened => {
    throw new DOMException("cannot be accessed from origin 'null'", "SecurityError");
  };
  const start = () => startWorker(make, { onMessage: () => {}, onFailure: () => {} });
  expect(start).toThrow(ProblemError);
  expect(start).toThrow("headlight/no-workers");
});
