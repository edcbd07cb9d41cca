import { expect, test } from "vitest";
import { mayUseSubgroups } from "./subgroups";

const device = (subgroupMaxSize: number | undefined, ...features: string[]) =>
  ({ features: new Set(features), adapterInfo: { subgroupMaxSize } }) as unknown as Pick<GPUDevice, "features" | "adapterInfo">;
const language = (...known: string[]) => new Set(known) as WGSLLanguageFeatures;

test.each([
  ...[4, 8, 16, 32, 64, 128, undefined].map((size) => [size, true] as const),
  // More than the threads of a workgroup, and one that they do not fill.
  [256, false],
  [48, false],
] as const)("subgroups of at most %s: used is %s", (size, used) => {
  expect(mayUseSubgroups(device(size, "subgroups"), language("subgroup_id"))).toBe(used);
});

test("without the feature, or a language that does not number them, there are none", () => {
  expect(mayUseSubgroups(device(32), language("subgroup_id"))).toBe(false);
  expect(mayUseSubgroups(device(32, "subgroups"), language())).toBe(false);
  expect(mayUseSubgroups({ features: new Set(["subgroups"]) as unknown as GPUSupportedFeatures }, language("subgroup_id"))).toBe(true);
});
