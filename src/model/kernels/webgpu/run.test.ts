import { expect, test, vi } from "vitest";
import { sampleRequest } from "../../attention/samples.testing";
import { goOn, taskOf } from "../samples.testing";
import type { Buffers } from "./buffers";
import { GpuFailure } from "./failure";
import type { Gpu } from "./gpu";
import { describeBranch } from "./load";
import { createPace } from "./pace";
import { attendBlocks } from "./run";

const request = sampleRequest({ batch: 3, steps: 40, shortWidth: 2, longWidth: 3, units: 4, heads: 2, causal: false, masked: false }, 1);

/** A run in several blocks on a GPU that answers every block with `answer`, and how often its pace was told of a failure. */
async function attended(answer: () => Promise<unknown>, pause = goOn) {
  const pace = { ...createPace(), weights: () => 2 ** 11 };
  const failed = vi.spyOn(pace, "failed");
  const gpu = { device: { limits: { maxStorageBufferBindingSize: 2 ** 27 } }, software: false, subgroups: false, workgroups: 1, ahead: 2, pace, pipeline: async () => ({}), read: answer };
  const run = attendBlocks(gpu as unknown as Gpu, {} as Buffers, describeBranch(taskOf(request, "short")), { overview: { size: 8 } }, pause);
  const outcome = await run.then(String, String);
  return { outcome, failures: failed.mock.calls.length };
}

test("a block that fails makes the next ones smaller, once for all that were under way; a run that is called off does not", async () => {
  const slow = () => Promise.reject(new GpuFailure("refused", "took too long"));
  expect(await attended(slow)).toEqual({ outcome: "Error: The GPU refused its work: took too long", failures: 1 });
  expect(await attended(async () => null, () => Promise.reject(new Error("enough")))).toEqual({ outcome: "Error: enough", failures: 0 });
});
