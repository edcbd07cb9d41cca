import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileKernel, kernelFile, KERNELS } from "./build.mjs";

test.each(KERNELS)("the kernel %s that is kept is made from its source: else run `node tools/kernels/build.mjs`", { timeout: 60_000 }, async (name) => {
  const made = await compileKernel(name);
  expect(Buffer.from(made).equals(readFileSync(kernelFile(name)))).toBe(true);
});
