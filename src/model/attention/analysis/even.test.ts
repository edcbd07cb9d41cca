import fc from "fast-check";
import { expect, it } from "vitest";
import { anyCase } from "./analysis.testing";
import { uniformMaps } from "./baselines";
import { evenAttention, evenCells, evenSum } from "./even";
import { evenOverview, evenRegion } from "./evenParts";

const BRANCHES = ["short", "long"] as const;

/** One map, `(T, T)`, whatever form it has. */
const spread = (even: ReturnType<typeof evenAttention>, cells: number) => (typeof even === "number" ? new Float32Array(cells).fill(even) : even);

it("is what uniform maps hold, and missing where a query may not look", () => {
  fc.assert(
    fc.property(anyCase, fc.constantFrom(...BRANCHES), ({ request }, branch) => {
      const { steps } = request;
      const even = evenAttention(request, branch);
      expect([...evenCells(even, steps)]).toEqual([...uniformMaps(request, branch).subarray(0, steps * steps)]);
      if (typeof even === "number") expect(request.causal).toBe(false);
      else even.forEach((cell) => expect(cell === 0).toBe(false));
    }),
  );
});

it("of both branches is what both put there; missing only where neither may look", () => {
  expect(evenSum(0.25, 0.25)).toBe(0.5);
  expect([...(evenSum(Float32Array.of(0.5, NaN, NaN), Float32Array.of(0.25, 0.25, NaN)) as Float32Array)]).toEqual([0.75, 0.25, NaN]);
  expect([...(evenSum(0.5, Float32Array.of(0.25, NaN)) as Float32Array)]).toEqual([0.75, 0.5]);
});

it("of a part of a long map is that part of the whole", () => {
  fc.assert(
    fc.property(anyCase, fc.constantFrom(...BRANCHES), fc.nat(11), fc.nat(11), ({ request }, branch, a, b) => {
      const { steps } = request;
      const [from, to] = [Math.min(a, b) % steps, Math.min(steps, Math.max(a, b) + 1)];
      if (from >= to) return;
      const whole = spread(evenAttention(request, branch), steps * steps);
      const part = spread(evenRegion(request, branch, [from, to], [0, steps]), (to - from) * steps);
      expect([...part]).toEqual([...whole.subarray(from * steps, to * steps)]);
    }),
  );
});

it.each(["mean", "peak"] as const)("pooled by the %s it is the whole, pooled", (pooling) => {
  fc.assert(
    fc.property(anyCase, fc.constantFrom(...BRANCHES), fc.integer({ min: 1, max: 5 }), ({ request }, branch, pool) => {
      const { steps } = request;
      const size = Math.ceil(steps / pool);
      const whole = evenCells(evenAttention(request, branch), steps);
      const pooled = spread(evenOverview(request, branch, { size, pool }, pooling), size * size);
      for (let cell = 0; cell < size * size; cell++) {
        const [top, left] = [Math.floor(cell / size) * pool, (cell % size) * pool];
        const under: number[] = [];
        for (let q = top; q < Math.min(steps, top + pool); q++) for (let k = left; k < Math.min(steps, left + pool); k++) under.push(whole[q * steps + k]!);
        const wanted = pooling === "mean" ? under.reduce((sum, x) => sum + x, 0) / under.length : Math.max(...under);
        if (wanted === 0) expect(pooled[cell]).toBeNaN();
        else expect(pooled[cell]).toBeCloseTo(wanted, 6);
      }
    }),
  );
});

it("is made once for windows that may look at the same: for both branches, and from frame to frame", () => {
  const seen = (steps: number) => ({ steps, causal: true, short: { mask: null }, long: { mask: null } });
  const first = evenAttention(seen(6), "short");
  expect(evenAttention(seen(6), "long")).toBe(first);
  expect(evenAttention(seen(7), "short")).toHaveLength(49);
  const mask = Uint8Array.of(0, 1, 1, 1, 1, 1);
  expect(evenAttention({ ...seen(6), short: { mask } }, "short")).not.toEqual(first);
  expect(evenAttention(seen(6), "short")).toEqual(first);
});
