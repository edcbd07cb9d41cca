import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import type { AttentionRequest } from "../../attention/attention";
import { referenceAttention } from "../../attention/reference";
import { relativeError } from "../../attention/relativeError.testing";
import { createKernel } from "../../kernels/kernel";
import { startInstance } from "../../kernels/instance";
import { sampleRequest } from "../../attention/samples.testing";
import { kernelAttender } from "../attenders/kernels";
import { onProcessor } from "../attenders/onProcessor";
import type { WorkerListener } from "../../startWorker";
import type { FromThread, ToThread } from "./protocol";
import { serveThread } from "./serve";
import { secondThread } from "./thread";

const SIZES = { batch: 1, steps: 800, shortWidth: 2, longWidth: 3, units: 4, heads: 4, causal: false, masked: true };
const module = await WebAssembly.compile(readFileSync(new URL("../../kernels/attention.wasm", import.meta.url)));
const go = async () => {};

/** A thread in this very one, with every message copied and delayed as between threads. */
function testThread(start = async (made: WebAssembly.Module) => onProcessor(createKernel(await startInstance(made)))) {
  const received: ToThread[] = [];
  const told: FromThread["type"][] = [];
  let alive = true;
  let listener: WorkerListener<FromThread> | null = null;
  const end = vi.fn<() => void>(() => {
    alive = false;
  });
  const later = (deliver: () => void) => setTimeout(() => alive && deliver(), 0);
  const receive = serveThread(
    start,
    (message, transfer) => {
      const data = structuredClone<FromThread>(message, { transfer });
      later(() => {
        listener?.onMessage(data);
        told.push(data.type);
      });
    },
  );
  const post = (message: ToThread) => {
    // A module cannot be copied in Node's structuredClone.
    const data = message.type === "start" ? message : structuredClone(message);
    received.push(data);
    later(() => receive(data));
  };
  const make = (given: WorkerListener<FromThread>) => {
    listener = given;
    return { post, end };
  };
  const fail = (error: Error) => listener?.onFailure(error);
  return { make, fail, received, told, end, types: () => received.map(({ type }) => type) };
}

const threaded = (thread = testThread()) => {
  const second = secondThread(module, thread.make);
  const attender = kernelAttender("wasm", () => startInstance(module), second);
  return { attender, second, ...thread };
};

/** Has the thread started, and waits until it is. */
async function started(given = threaded()) {
  given.second.kernel();
  await vi.waitFor(() => expect(given.told).toContain("ready"), { timeout: 30_000 });
  return given;
}

function expectExact(answer: Awaited<ReturnType<ReturnType<typeof threaded>["attender"]["attend"]>>, asked: AttentionRequest): void {
  const reference = referenceAttention(asked);
  for (const branch of ["short", "long"] as const) {
    expect(relativeError(answer[branch].maps, reference[branch].maps)).toBeLessThan(1e-5);
    expect(relativeError(answer[branch].output, reference[branch].output)).toBeLessThan(1e-5);
  }
  expect(relativeError(answer.output, reference.output)).toBeLessThan(1e-5);
}

test("the long branch of a large request is computed in the thread, with weights sent once", async () => {
  const { attender, received, types } = await started();
  const first = sampleRequest(SIZES, 1);
  expectExact(await attender.attend(first, go), first);
  const second = { ...sampleRequest(SIZES, 2), weights: first.weights };
  expectExact(await attender.attend(second, go), second);
  expect(types()).toEqual(["start", "load", "attend", "load", "attend"]);
  expect(received.flatMap((each) => (each.type === "load" ? [each.folded === null] : []))).toEqual([false, true]);
});

test("of a request for one branch's maps the other's are empty and all outputs are there, in the thread and here", async () => {
  for (const given of [threaded(), await started()]) {
    for (const onlyMaps of ["short", "long"] as const) {
      const request = { ...sampleRequest(SIZES, 1), onlyMaps };
      const answer = await given.attender.attend(request, go);
      const other = onlyMaps === "short" ? "long" : "short";
      expect(answer[other].maps).toHaveLength(0);
      expectExact({ ...answer, [other]: { ...answer[other], maps: Float32Array.from(referenceAttention(request)[other].maps) } }, request);
    }
  }
});

test("a small request, and one that comes before the thread has started, are computed without it", async () => {
  const early = threaded();
  const large = sampleRequest(SIZES, 1);
  expectExact(await early.attender.attend(large, go), large);
  const { attender, types } = await started(early);
  const small = sampleRequest({ ...SIZES, steps: 20 }, 1);
  expectExact(await attender.attend(small, go), small);
  expect(types()).toEqual(["start"]);
});

test("regions are read where the survey was computed", async () => {
  const { attender, types } = await started();
  const request = sampleRequest(SIZES, 3);
  const survey = await attender.blocks!.survey(request, 64, go);
  expect(relativeError(survey.output, referenceAttention(request).output)).toBeLessThan(1e-5);
  const row = await attender.blocks!.region(request, "long", { item: 0, head: 1, rows: [7, 8], columns: [0, 800] }, go);
  const expected = referenceAttention(request).long.maps.subarray((800 + 7) * 800, (800 + 8) * 800);
  expect(relativeError(row, expected)).toBeLessThan(1e-5);
  expect(types()).toEqual(["start", "load", "attend", "region"]);
});

test("a request that is called off stops in both threads, and the next one is answered", async () => {
  const { attender, types } = await started();
  const large = sampleRequest({ ...SIZES, steps: 1500 }, 1);
  const stop = async (fraction: number) => {
    if (fraction > 0.1) throw new Error("called off");
  };
  await expect(attender.attend(large, stop)).rejects.toThrow("called off");
  expect(types()).toContain("abort");
  const next = sampleRequest(SIZES, 4);
  expectExact(await attender.attend(next, go), next);
});

test("a thread that stops while it computes counts as a trap; after it the engine computes alone", async () => {
  const { attender, fail, types } = await started();
  const request = sampleRequest(SIZES, 1);
  const running = attender.attend(request, go);
  await Promise.resolve();
  setTimeout(() => fail(new Error("out of memory")), 0);
  await expect(running).rejects.toThrow(WebAssembly.RuntimeError);
  const before = types().length;
  const next = sampleRequest(SIZES, 2);
  expectExact(await attender.attend(next, go), next);
  expect(types()).toHaveLength(before);
});

test.each([RangeError, WebAssembly.RuntimeError, Error])("what fails in the thread is the same kind of failure here: %o", async (kind) => {
  const thread = testThread(async (made) => ({
    ...onProcessor(createKernel(await startInstance(made))),
    load: async () => {},
    attend: () => Promise.reject(new kind("no memory")),
  }));
  const { attender } = await started(threaded(thread));
  const failed = await attender.attend(sampleRequest(SIZES, 1), go).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(kind);
  expect((failed as Error).constructor).toBe(kind);
});

test("is made for the first request that gains by it, not when the engine is made ready for later ones", async () => {
  const { attender, types } = threaded();
  await attender.warm();
  await attender.attend(sampleRequest({ ...SIZES, steps: 8 }, 1), go);
  expect(types()).toEqual([]);
  await attender.attend(sampleRequest(SIZES, 1), go);
  expect(types()).toContain("start");
});

test("ends with what computes beside it, also while it starts or where nothing was computed there", async () => {
  const early = threaded();
  early.second.kernel();
  early.attender.stop();
  expect(early.end).toHaveBeenCalledTimes(1);
  const { attender, end } = await started();
  attender.stop();
  expect(end).toHaveBeenCalledTimes(1);
});
