import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { BUILDS, compileKernel } from "./build.mjs";

for (const { file, features } of BUILDS) {
  test(`${path.basename(file)} is made from the kernel's source: else run \`node tools/kernels/build.mjs\``, { timeout: 60_000 }, async () => {
    const made = await compileKernel(features);
    expect(Buffer.from(made).equals(readFileSync(file))).toBe(true);
  });
}
