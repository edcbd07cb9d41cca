import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { BUILDS } from "../kernels/training/builds.testing";
import { createTrainer } from "../kernels/training/trainer";
import { readParityCases } from "./parity.testing";
import { apartFromKeras, paddedCases, parityTask } from "./trainingParity.testing";

const padded = paddedCases(readParityCases(readFileSync(new URL("./fixtures/layer.safetensors", import.meta.url))));

describe.each(BUILDS)("in $name", ({ start }) => {
  test("most of the cases have masks that are padding", () => {
    expect(padded.length).toBeGreaterThan(30);
  });

  test.each(padded)("Z and gradients of real Keras: $name", async (given) => {
    const apart = await apartFromKeras(createTrainer(await start(), parityTask(given.parity)), given);
    expect(apart.output).toBeLessThan(1e-5);
    expect(apart.gradients).toBeLessThan(1e-4);
  });
});
