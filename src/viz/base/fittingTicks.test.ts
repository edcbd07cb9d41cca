import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lagLayout } from "../maps/columnLayout";
import { niceTicks, positionScale, withContext } from "./axis";
import { fittingTicks } from "./fittingTicks";
import { stepAxis, windowAxis } from "./mapAxis";

const HOUR = 3_600_000;
const START = Date.UTC(2010, 6, 18);

const window = (steps: number, stride: number, hours: number, start = START) => ({
  width: 1,
  columns: ["x"],
  values: new Float32Array(steps),
  from: Float64Array.from({ length: steps }, (_, i) => start + i * stride * hours * HOUR),
  to: Float64Array.from({ length: steps }, (_, i) => start + (i * stride + stride - 1) * hours * HOUR),
  mask: null,
});

const apart = (places: readonly { readonly x: number }[]) => places.slice(1).map(({ x }, i) => x - places[i]!.x);

describe("on a map's axis, of windows of many lengths and at many sizes", () => {
  const windows = fc.record({
    steps: fc.integer({ min: 12, max: 128 }),
    stride: fc.integer({ min: 1, max: 12 }),
    hours: fc.constantFrom(1, 3, 24),
    shift: fc.nat(400),
    size: fc.integer({ min: 190, max: 560 }),
  });

  it("are at least three ticks, alike far apart, each with its label, and no two touch", () => {
    fc.assert(
      fc.property(windows, ({ steps, stride, hours, shift, size }) => {
        const axis = windowAxis(window(steps, stride, hours, START + shift * HOUR), { kind: "time", step: hours * HOUR });
        const ticks = fittingTicks({ make: axis.ticks, scale: (at) => (at / steps) * size, length: size });
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        const between = apart(ticks);
        // Half a cell: a tick of a sample stands in the middle of its cell, and months are not alike long.
        expect(Math.max(...between)).toBeLessThanOrEqual(1.15 * Math.min(...between) + size / steps);
        for (const { label } of ticks) expect(label).not.toBe("");
      }),
      // Labels at the ends leaned on those beside them, whichever of every second were taken.
      { numRuns: 300, examples: [[{ steps: 29, stride: 10, hours: 1, shift: 25, size: 190 }]] },
    );
  });

  it("so it is for lags, forward and back, in time or in samples, which say on which side of the query they lie", () => {
    const shapes = fc.record({ steps: fc.integer({ min: 12, max: 128 }), kind: fc.constantFrom("time" as const, "index" as const), each: fc.integer({ min: 1, max: 24 }), causal: fc.boolean(), size: fc.integer({ min: 190, max: 560 }) });
    fc.assert(
      fc.property(shapes, ({ steps, kind, each, causal, size }) => {
        const layout = lagLayout("short", steps, { first: causal ? 0 : 1 - steps, last: steps - 1, step: kind === "time" ? each * HOUR : each, kind });
        const ticks = fittingTicks({ make: layout.ticks, scale: (at) => at * size, length: size });
        expect(ticks.length).toBeGreaterThanOrEqual(causal ? 2 : 3);
        expect(ticks.map(({ label }) => label)).toContain("0");
        const zero = ticks.find(({ label }) => label === "0")!.x;
        for (const { x, label } of ticks) expect(label.charAt(0)).toBe(x === zero ? "0" : x < zero ? "−" : "+");
      }),
      { numRuns: 300 },
    );
  });
});

it("the long window of the first page has even ticks where it had two neighbours and a gap", () => {
  const axis = windowAxis(window(48, 4, 1), { kind: "time", step: HOUR });
  const ticks = fittingTicks({ make: axis.ticks, scale: (at) => (at / 48) * 192, length: 192 });
  expect(ticks.map(({ label }) => label)).toEqual(["19 Jul", "22 Jul", "25 Jul"]);
});

it("what is said once is said by the first tick that is drawn, and has its room", () => {
  const last = START + 20 * HOUR;
  const ticks = fittingTicks({ make: (count) => niceTicks("time", START + HOUR, last, count), withContext: (all) => withContext("time", all), scale: positionScale(START, last, 400), length: 400 });
  expect(ticks[0]!.label).toMatch(/^18 Jul 2010 /);
  expect(ticks.length).toBeGreaterThanOrEqual(3);
});

it("upright labels take a line each", () => {
  const ticks = fittingTicks({ make: stepAxis(48).ticks, scale: (at) => (at / 48) * 192, length: 192, upright: true });
  expect(Math.min(...apart(ticks))).toBeGreaterThanOrEqual(16);
  expect(ticks.length).toBeGreaterThanOrEqual(3);
});

it("leave out what has no room rather than draw a mark without its label", () => {
  const ticks = [0, 10, 60, 98].map((at) => ({ at, label: "12:00" }));
  expect(fittingTicks({ make: () => ticks, scale: (at) => at, length: 100 }).map(({ at }) => at)).toEqual([0, 60]);
});
