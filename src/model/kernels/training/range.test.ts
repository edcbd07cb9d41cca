import { describe, expect, test } from "vitest";
import { windowRange } from "./range";
import { layerTask } from "./samples.testing";
import type { TrainingTask, View } from "./task";

const view = (rows: number, width: number, first: number, step = 1, window = 1): View => ({
  values: new Float32Array(rows * width), width, first, window, step,
});

/** Windows of 4 steps that end at the row `9 + index` of 40; the long one's steps are 3 rows apart. */
const task: TrainingTask = {
  ...layerTask({ batch: 1, steps: 4, short: 1, long: 1, units: 3, heads: 1 }),
  short: [{ view: view(40, 2, 6), shift: view(40, 2, 9) }, { view: view(4, 5, 0, 1, 0) }],
  long: [{ view: view(40, 2, 0, 3) }],
  readOut: { kind: "last", horizon: 6, targets: 1 },
  target: view(40, 1, 7),
};

describe("windows that lie within the series", () => {
  test("begin where the long one has all its steps, and end where the horizon does", () => {
    expect(windowRange(task)).toEqual({ from: 0, to: 24 });
    expect(windowRange({ ...task, readOut: { kind: "last", horizon: 1, targets: 1 } })).toEqual({ from: 0, to: 29 });
  });

  test("ask a base for as much of it as is read", () => {
    const base = { view: view(40, 1, 3), line: 1, lines: 0 };
    expect(windowRange({ ...task, base }).to).toBe(24);
    expect(windowRange({ ...task, base: { ...base, view: view(30, 1, 3) } }).to).toBe(18);
    expect(windowRange({ ...task, base: { ...base, view: view(30, 1, 3), lines: 2 } }).to).toBe(22);
    expect(windowRange({ ...task, base: { ...base, view: view(40, 1, -7) } }).from).toBe(4);
  });

  test("are none where what all of them see is too short", () => {
    const { from, to } = windowRange({ ...task, short: [{ view: view(3, 5, 0, 1, 0) }] });
    expect(from).toBeGreaterThan(to);
  });
});
