import { expect, it } from "vitest";
import { handOver, takeOver } from "./handover";
import type { Loaded } from "./load";
import type { Source } from "./spec";

const source = (dataset: string): Source => ({ from: "bundled", dataset, columns: null });
const loaded = { series: [], tables: [] } as unknown as Loaded;

it("hands a reading to the first who asks for that source, once", () => {
  handOver(source("a"), loaded);
  expect(takeOver(source("b"))).toBeNull();
  expect(takeOver(source("a"))).toBe(loaded);
  expect(takeOver(source("a"))).toBeNull();
});

it("holds only the last reading", () => {
  handOver(source("a"), loaded);
  handOver(source("b"), loaded);
  expect(takeOver(source("a"))).toBeNull();
});
