import { readFileSync } from "node:fs";
import { memory } from "@tensorflow/tfjs-core";
import { beforeAll, describe, expect, test } from "vitest";
import { relativeError } from "../attention/relativeError.testing";
import { readParityCases } from "./parity.testing";
import { measureParity } from "./parityRun.testing";
import { WAYS } from "./layers.testing";

const cases = readParityCases(readFileSync(new URL("./fixtures/layer.safetensors", import.meta.url)));

describe.each(WAYS)("the class on $way against the real layer", ({ start }) => {
  beforeAll(start);

  test.each(cases)("$name", async (parity) => {
    const before = memory().numTensors;
    const { outputs, gradients } = await measureParity(parity, relativeError);
    expect(outputs).toBeLessThan(1e-5);
    expect(gradients).toBeLessThan(1e-4);
    expect(memory().numTensors).toBe(before);
  });
});
