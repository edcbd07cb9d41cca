import { expect, test } from "vitest";
import type { MapBranch } from "../../../../model/attention/branch";
import { madeMaps } from "./useRowsGivenBack";

test("a look's own maps are the panel's to give back, those of the value are not", () => {
  const [short, long, own] = [new Float32Array(1), new Float32Array(1), new Float32Array(1)];
  const value = { attention: { short: { maps: short }, long: { maps: long } } } as never;
  const rows = (...all: Float32Array[]) => (["short", "long", "sum"] as const).slice(0, all.length).map((branch, i) => ({ branch, values: all[i]! }));
  const made = (of: readonly { readonly branch: MapBranch; readonly values: Float32Array }[]) => (["short", "long", "sum"] as const).map((branch) => madeMaps(of, value, branch));
  expect(made(rows(short, long, own))).toEqual([null, null, own]);
  expect(made(rows(own, own, own))).toEqual([own, own, own]);
  expect(made(rows(short, long))).toEqual([null, null, null]);
  expect(made([])).toEqual([null, null, null]);
});
