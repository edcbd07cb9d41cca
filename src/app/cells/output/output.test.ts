import { describe, expect, it } from "vitest";
import { branchShares } from "../../../model/attention/analysis/branchShare";
import { makeCase } from "../../../model/attention/analysis/analysis.testing";
import type { BranchWindow } from "../../../model/series/windows";
import type { ComputeContext } from "../../notebook/document/kind";
import { KINDS } from "../registry";
import { picturesOf } from "./outputPictures";
import { outputTable } from "./outputTable";
import type { OutputValue } from "./value";

const { attention, reference } = makeCase({ steps: 5, units: 3 }, 2);
const window = (stride: number): BranchWindow => ({
  width: 1,
  columns: ["x"],
  values: new Float32Array(5),
  from: Float64Array.from({ length: 5 }, (_, i) => i * stride),
  to: Float64Array.from({ length: 5 }, (_, i) => i * stride + stride - 1),
  mask: null,
});
const value: OutputValue = {
  seriesId: "series",
  attention,
  windows: { steps: 5, axis: "index", short: window(1), long: window(4) },
  sampleSteps: { short: 1, long: 1 },
  shares: branchShares(attention),
};

const PLAIN = { apart: false, changes: false };

describe("the pictures of the output", () => {
  it("show Z and its parts with time to the right", () => {
    const [z, short] = picturesOf(value, PLAIN);
    for (let t = 0; t < 5; t++) {
      for (let u = 0; u < 3; u++) {
        expect(z!.values[u * 5 + t]).toBeCloseTo(reference.output[t * 3 + u]!, 5);
        expect(short!.values[u * 5 + t]).toBeCloseTo(reference.short.output[t * 3 + u]!, 5);
      }
    }
  });
  it("can be shown without what all steps have in common", () => {
    const [z] = picturesOf(value, { ...PLAIN, changes: true });
    for (let u = 0; u < 3; u++) {
      const row = [...z!.values.subarray(u * 5, u * 5 + 5)];
      expect(row.reduce((sum, change) => sum + change, 0)).toBeCloseTo(0, 5);
      expect(row[1]! - row[0]!).toBeCloseTo(reference.output[3 + u]! - reference.output[u]!, 5);
    }
  });
  it("have zero in the middle, and one scale for all unless told apart", () => {
    const together = picturesOf(value, PLAIN).map(({ domain }) => domain);
    expect(new Set(together.map(String)).size).toBe(1);
    for (const { values, domain } of picturesOf(value, { ...PLAIN, apart: true })) {
      expect(domain[0]).toBe(-domain[1]);
      expect(Math.max(...values.map(Math.abs))).toBe(domain[1]);
    }
  });
});

it("writes a table with a row for each step and every number of Z and its parts", () => {
  const lines = outputTable(value).trim().split("\r\n").map((line) => line.split(","));
  expect(lines).toHaveLength(6);
  expect(lines[0]).toHaveLength(11 + 9);
  lines.slice(1).forEach((line, t) => {
    const cells = line.map(Number);
    expect(cells.slice(0, 5)).toEqual([t, t, t, 4 * t, 4 * t + 3]);
    const [z, short, long] = [11, 14, 17].map((from) => cells.slice(from, from + 3));
    z!.forEach((sum, u) => expect(sum).toBeCloseTo(short![u]! + long![u]!, 5));
    expect(cells[5]).toBeCloseTo(Math.hypot(...z!), 5);
    expect(cells[9]! + cells[10]!).toBeCloseTo(1, 9);
  });
});

it("is a kind that the notebook knows", () => {
  expect(KINDS.get("output")).toMatchObject({ kind: "output", roles: { attention: { kinds: ["attention"] } } });
});

it("says what it can draw when the window is too long for whole maps", async () => {
  const long = { survey: {}, windows: { steps: 32_768 } };
  const result = await KINDS.get("output")!.compute({}, { attention: long }, {} as ComputeContext);
  expect(result).toMatchObject({ ok: false, error: { kind: "cells/too-long", params: { most: 1024, steps: 32_768 } } });
});
