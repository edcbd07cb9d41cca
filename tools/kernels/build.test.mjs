import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compileKernel, kernelFile } from "./build.mjs";

test("the kernel that is kept is made from its source: else run `node tools/kernels/build.mjs`", { timeout: 60_000 }, async () => {
  const made = await compileKernel();
  expect(Buffer.from(made).equals(readFileSync(kernelFile))).toBe(true);
});
