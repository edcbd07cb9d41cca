import { expect } from "vitest";
import type { AttentionRequest } from "../attention/attention";
import { referenceAttention } from "../attention/reference";
import { relativeError } from "../attention/relativeError.testing";
import type { Result } from "../result";
import { createEngine } from "./client";
import { losableMachine } from "./machine.testing";
import { testWorker, type TestWorker } from "./worker.testing";

/** Tests only: a worker whose GPU can be lost. */
export const gpuWorker = () => testWorker(losableMachine());

/** An engine, and the workers that it has gone through. */
export function engineWith(makeWorker: () => TestWorker = testWorker) {
  const workers: TestWorker[] = [];
  const engine = createEngine({}, () => {
    const worker = makeWorker();
    workers.push(worker);
    return worker;
  });
  return { engine, workers };
}

export function expectAnswer(result: Result<{ output: Float32Array }>, asked: AttentionRequest): void {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  expect(relativeError(result.value.output, referenceAttention(asked).output)).toBeLessThan(1e-5);
}

export const kindOf = <T>(result: Result<T>) => (result.ok ? "ok" : result.error.kind);
export const sent = (worker: TestWorker | undefined, type: string) => worker?.received.filter((message) => message.type === type);
