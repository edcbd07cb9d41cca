import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { BUILDS } from "./builds.testing";
import { apartFromKeras, readKerasRuns } from "./kerasRun.testing";
import { createTrainer } from "./trainer";

const runs = readKerasRuns(readFileSync(new URL("./fixtures/training.safetensors", import.meta.url)));

describe.each(BUILDS)("in $name", ({ start }) => {
  test.each(runs)("100 losses are those of real Keras: $name", async (run) => {
    expect(run.losses).toHaveLength(100);
    expect(run.losses[99]).toBeLessThan(0.9 * run.losses[0]!);
    expect(await apartFromKeras(createTrainer(await start(), run.task), run)).toBeLessThan(1e-4);
  });
});
