import { readFileSync } from "node:fs";
import { memory } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, test } from "vitest";
import { relativeError } from "../attention/reference";
import { registerBatchMatMul } from "./batchMatMul";
import { readParityCases } from "./parity";
import { measureParity } from "./parityRun";
import { useBackend } from "./testing";

const cases = readParityCases(readFileSync(new URL("./fixtures/layer.safetensors", import.meta.url)));

const module = new WebAssembly.Module(readFileSync(new URL("../kernels/batchMatMul.wasm", import.meta.url)));

// The last one for good: there is no way back.
describe.each([
  { name: "cpu", backend: "cpu", prepare: () => {} },
  { name: "wasm", backend: "wasm", prepare: () => {} },
  { name: "wasm with our own product", backend: "wasm", prepare: () => registerBatchMatMul(module) },
] as const)("the class on $name against the real layer", ({ backend, prepare }) => {
  beforeAll(async () => {
    await useBackend(backend);
    prepare();
  });

  test.each(cases)("$name", async (parity) => {
    const before = memory().numTensors;
    const { outputs, gradients } = await measureParity(parity, relativeError);
    expect(outputs).toBeLessThan(1e-5);
    expect(gradients).toBeLessThan(1e-4);
    expect(memory().numTensors).toBe(before);
  });
});
