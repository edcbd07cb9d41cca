import { expect, test } from "vitest";
import type { BranchScan } from "../../../../model/scan/scan";
import type { NumbersColumn } from "../numbers/numberTable";
import { scanTable } from "./tableOfScan";

const table = (pool: number, side: number) => {
  const scan = { branch: "short", heads: 2, steps: 5, pool, meanMap: Float32Array.from({ length: 2 * side ** 2 }, (_, i) => i) } as unknown as BranchScan;
  const { columns } = scanTable("map", { scan } as Parameters<typeof scanTable>[1]);
  expect(columns.flatMap(({ name, kind }) => (kind === "step" ? [name] : []))).toEqual(["query", "key"]);
  return Object.fromEntries(columns.map((column) => [column.name, Array.from((column as NumbersColumn & { kind: "number" }).values)]));
};

test("a mean map that is pooled has a row for each cell, by the first of the steps that it stands for", () => {
  const { head, query, key, mean } = table(2, 3);
  expect(head).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  expect(query!.slice(9)).toEqual([0, 0, 0, 2, 2, 2, 4, 4, 4]);
  expect(key!.slice(9)).toEqual([0, 2, 4, 0, 2, 4, 0, 2, 4]);
  expect(mean!.at(-1)).toBe(17);
  expect(table(1, 5)["query"]!.at(-1)).toBe(4);
});
