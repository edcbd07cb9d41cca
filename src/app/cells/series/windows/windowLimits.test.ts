import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { generatorById } from "../../../../model/series/generators/catalogue";
import type { WindowSpec } from "../../../../model/series/windows";
import { fitWindow, mostSteps, rowsOfLong, windowLimits, type PositionRange } from "./windowLimits";
import { LIMITS } from "../spec";

/** One series for both windows: they need `steps * stride` rows before their end. */
const rowsOf = (rows: number): PositionRange => ({ steps, stride }) => ({ min: steps * stride, max: rows });
const window = (change: Partial<WindowSpec> = {}): WindowSpec => ({ steps: 24, stride: 7, position: 500, standardise: true, ...change });

const windows = fc.record({
  steps: fc.integer({ min: 1, max: LIMITS.steps.max }),
  stride: fc.integer({ min: 1, max: LIMITS.stride.max }),
  position: fc.integer({ min: 1, max: 100_000 }),
  standardise: fc.boolean(),
});
const lengths = fc.integer({ min: 0, max: 20_000 });

test("as many steps are offered as a short series has rows, and they fit", () => {
  expect([0, 1, 3, 23].map((rows) => mostSteps(window(), rowsOf(rows)))).toEqual([0, 1, 3, 23]);
  expect(fitWindow(window({ steps: 3 }), rowsOf(3))).toEqual(window({ steps: 3, stride: 1, position: 3 }));
});

describe("fitWindow", () => {
  it("leaves a window alone that fits", () => {
    expect(fitWindow(window(), rowsOf(8759))).toEqual(window());
  });

  it("moves the windows to the end of a shorter series", () => {
    expect(fitWindow(window(), rowsOf(300))).toEqual(window({ position: 300 }));
  });

  it("moves windows that stand too near to the beginning", () => {
    expect(fitWindow(window({ position: 3 }), rowsOf(300))).toEqual(window({ position: 168 }));
  });

  it("lowers the stride as little as will do", () => {
    expect(fitWindow(window(), rowsOf(100))).toEqual(window({ stride: 4, position: 100 }));
  });

  it("has no answer for a series with fewer rows than steps", () => {
    expect(fitWindow(window(), rowsOf(23))).toBeNull();
    expect(fitWindow(window(), rowsOf(24))).toEqual(window({ stride: 1, position: 24 }));
  });

  it("always gives windows within the rows, and the greatest stride up to the one wanted", () => {
    fc.assert(
      fc.property(windows, lengths, (wanted, rows) => {
        const fitted = fitWindow(wanted, rowsOf(rows));
        expect(fitted === null).toBe(rows < wanted.steps);
        if (fitted === null) return;
        expect(fitted.steps).toBe(wanted.steps);
        expect(fitted.stride).toBe(Math.min(wanted.stride, Math.floor(rows / wanted.steps)));
        expect(fitted.position).toBeGreaterThanOrEqual(fitted.steps * fitted.stride);
        expect(fitted.position).toBeLessThanOrEqual(rows);
      }),
    );
  });
});

describe("windowLimits", () => {
  it("allows as many steps as there are rows, and the stride that these steps allow", () => {
    expect(windowLimits(window(), rowsOf(500))).toEqual({
      steps: { min: 1, max: 500 },
      stride: { min: 1, max: 20 },
      position: { min: 168, max: 500 },
    });
  });

  it("never allows more than the layer is made for", () => {
    expect(windowLimits(window({ steps: 1 }), rowsOf(1_000_000))).toMatchObject({
      steps: { max: LIMITS.steps.max },
      stride: { max: LIMITS.stride.max },
    });
  });
});

it("counts the rows that the long window is cut from, which are not always those of the shorter series", () => {
  const noise = (rows: number) => generatorById("noise")!.generate({}, rows, 1);
  const pair = { short: noise(100), long: noise(110) };
  expect([rowsOfLong(pair, "last"), rowsOfLong(pair, "pad"), rowsOfLong(pair, "resample")]).toEqual([110, 110, 100]);
});
