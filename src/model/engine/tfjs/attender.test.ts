import { memory } from "@tensorflow/tfjs-core";
import { beforeAll, expect, test, vi } from "vitest";
import { sampleRequest } from "../../attention/samples.testing";
import { startBackend } from "../../layers/layers.testing";
import { tensorAttender } from "./attender";

const request = sampleRequest({ batch: 1, steps: 6, shortWidth: 2, longWidth: 3, units: 4, heads: 2, causal: false, masked: true }, 1);
const go = async () => {};

beforeAll(() => startBackend("cpu"));

test("buffers that a backend never gives back are given back between requests once they are too many", async () => {
  const pool = { bytes: vi.fn<() => number>(() => 2 ** 20), drop: vi.fn<() => void>() };
  const attender = tensorAttender("webgpu", 2 ** 28, pool);
  const first = await attender.attend(request, go);
  attender.rest();
  expect(pool.drop).not.toHaveBeenCalled();
  expect(attender.memory()).toEqual({ tensors: 20, bytes: 2 ** 20 });

  pool.bytes.mockReturnValue(2 ** 30);
  pool.drop.mockImplementation(() => expect(memory().numTensors).toBe(0));
  attender.rest();
  expect(pool.drop).toHaveBeenCalledTimes(1);
  // The weights are sent again.
  expect((await attender.attend(request, go)).output).toEqual(first.output);
  attender.stop();
  expect(memory().numTensors).toBe(0);
});
