import { beforeAll, describe, expect, test } from "vitest";
import type { Kernel } from "./kernel";
import { bytesNeeded, largestSteps, refuseSize } from "./memoryNeeded";
import { drawn, gap, goOn, KERNELS, startKernel, taskOf } from "./samples.testing";
import { textOf } from "../../words/sentence.testing";

/** Mean and largest weight of each cell, from whole maps. */
function pooled(maps: Float32Array, steps: number, pool: number) {
  const size = Math.ceil(steps / pool);
  const mean: number[] = [];
  const peak: number[] = [];
  for (let map = 0; map < maps.length / steps ** 2; map++) {
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        const cell: number[] = [];
        for (let q = row * pool; q < Math.min(steps, (row + 1) * pool); q++) {
          for (let k = column * pool; k < Math.min(steps, (column + 1) * pool); k++) {
            cell.push(maps[(map * steps + q) * steps + k]!);
          }
        }
        mean.push(cell.reduce((a, b) => a + b, 0) / cell.length);
        peak.push(Math.max(...cell));
      }
    }
  }
  return { size, mean, peak };
}

describe.each(KERNELS)("in $name", ({ start }) => {
  let kernel: Kernel;
  beforeAll(async () => {
    kernel = await start();
  });

  test("the overview is the whole maps pooled", async () => {
    for (const [steps, size, pool] of [[64, 16, 4], [150, 16, 10], [37, 20, 2], [37, 37, 1], [5, 512, 1], [301, 100, 4], [257, 4, 65]] as const) {
      for (const causal of [false, true]) {
        const request = drawn({ steps, batch: 2, causal, masked: causal });
        kernel.load(taskOf(request, "long"));
        const maps = (await kernel.attend({ maps: true }, goOn)).maps!;
        const overview = (await kernel.attend({ overview: { size } }, goOn)).overview;
        const expected = pooled(maps, steps, pool);
        expect(overview).toMatchObject({ size: expected.size, pool });
        expect(gap(overview?.mean ?? [], expected.mean)).toBeLessThan(1e-6);
        expect(gap(overview?.peak ?? [], expected.peak)).toBeLessThan(1e-6);
      }
    }
  });

  test("a region has the very weights of the whole map", async () => {
    const request = drawn({ steps: 203, batch: 2, heads: 3, causal: true, masked: true });
    for (const branch of ["short", "long"] as const) {
      kernel.load(taskOf(request, branch));
      const maps = (await kernel.attend({ maps: true }, goOn)).maps!;
      for (const [item, head, rows, columns] of [
        [0, 0, [0, 203], [0, 203]],
        [1, 2, [17, 18], [0, 203]],
        [1, 1, [3, 150], [101, 130]],
        [0, 2, [202, 203], [202, 203]],
      ] as const) {
        const region = kernel.region({ item, head, rows, columns });
        const expected: number[] = [];
        for (let q = rows[0]; q < rows[1]; q++) {
          const at = ((item * 3 + head) * 203 + q) * 203;
          expected.push(...maps.subarray(at + columns[0], at + columns[1]));
        }
        expect(gap(region, expected)).toBeLessThan(1e-7);
      }
    }
  });

  test("refuses a region that reaches beyond the map", async () => {
    kernel.load(taskOf(drawn({ steps: 9 }), "short"));
    expect(() => kernel.region({ item: 0, head: 0, rows: [0, 10], columns: [0, 9] })).toThrow(RangeError);
    expect(() => kernel.region({ item: 0, head: 0, rows: [0, 1.5], columns: [0, 9] })).toThrow(RangeError);
    expect(() => kernel.region({ item: 0, head: 2, rows: [0, 1], columns: [0, 9] })).toThrow(RangeError);
  });

  test("measures agree with the whole maps", async () => {
    for (const causal of [false, true]) {
      const steps = 61;
      const request = drawn({ steps, batch: 2, heads: 2, causal, masked: causal });
      const mask = request.short.mask;
      kernel.load(taskOf(request, "short"));
      const { maps, measures } = await kernel.attend({ maps: true, measures: true }, goOn);
      for (let map = 0; map < 4; map++) {
        const rows = Array.from({ length: steps }, (_, q) => ({
          q,
          weights: [...maps!.subarray((map * steps + q) * steps).subarray(0, steps)],
          counts: mask === null || mask[Math.floor(map / 2) * steps + q] === 1,
        }));
        const mean = (of: (weights: number[], q: number) => number) => {
          const counted = rows.filter(({ counts }) => counts);
          return counted.reduce((sum, { weights, q }) => sum + of(weights, q), 0) / counted.length;
        };
        const moment = (power: number) =>
          mean((weights, q) => weights.reduce((sum, weight, k) => sum + weight * (q - k) ** power, 0));
        const entropy = (weights: number[]) => -weights.reduce((sum, weight) => sum + (weight > 0 ? weight * Math.log2(weight) : 0), 0);
        const head = measures?.heads[map];
        expect(head?.entropy).toBeCloseTo(mean(entropy), 4);
        expect(head?.lookBack).toBeCloseTo(moment(1), 4);
        expect(head?.lookBackSpread).toBeCloseTo(Math.sqrt(moment(2) - moment(1) ** 2), 3);
        expect(head?.sharpness).toBeCloseTo(mean((weights) => Math.max(...weights)), 5);
        expect(head?.diagonal).toBeCloseTo(mean((weights, q) => weights[q]!), 5);
        for (const { q, weights } of rows) expect(measures?.rowEntropy[map * steps + q]).toBeCloseTo(entropy(weights), 4);
      }
    }
  });
});

test("memory grows with the steps, not with their square", async () => {
  const sizes = { batch: 1, width: 5, units: 16, heads: 4 };
  const wanted = { overview: { size: 512 }, measures: true };
  const bytes = (steps: number) => bytesNeeded({ ...sizes, steps }, wanted).kernel;
  expect(bytes(32_768) - bytes(16_384)).toBeLessThan(2.1 * (bytes(16_384) - bytes(8192)));
  expect(bytes(32_768)).toBeLessThan(64 * 2 ** 20);
});

test("4,096 steps run in slices within the memory that was foretold, and rows can be read meanwhile", async () => {
  const fresh = await startKernel();
  const request = drawn({ steps: 4096, shortWidth: 2, units: 8, heads: 2 });
  const wanted = { overview: { size: 512 }, measures: true };
  fresh.load(taskOf(request, "short"));
  const before = fresh.region({ item: 0, head: 1, rows: [4000, 4001], columns: [0, 4096] });
  const seen: number[] = [];
  const result = await fresh.attend(wanted, async (fraction) => {
    seen.push(fraction);
    expect(gap(fresh.region({ item: 0, head: 1, rows: [4000, 4001], columns: [0, 4096] }), before)).toBe(0);
  });
  expect(seen.length).toBeGreaterThan(2);
  expect(seen.every((fraction, i) => fraction > (seen[i - 1] ?? 0) && fraction <= 1)).toBe(true);
  const atOnce = await fresh.attend(wanted, goOn);
  expect(gap(result.output, atOnce.output)).toBe(0);
  expect(gap(result.overview?.peak ?? [], atOnce.overview?.peak ?? [])).toBe(0);
  const mean = result.overview?.mean ?? new Float32Array();
  const sums = Array.from({ length: 512 }, (_, row) => mean.subarray(row * 512, (row + 1) * 512).reduce((a, b) => a + b, 0));
  // Each cell is the mean of 8 × 8 weights, and a row's weights add up to 1.
  expect(gap(sums, sums.map(() => 1 / 8))).toBeLessThan(1e-5);
  const { kernel: foretold } = bytesNeeded({ batch: 1, steps: 4096, width: 2, units: 8, heads: 2 }, wanted);
  expect(fresh.bytes()).toBeLessThan(foretold + 65_536);
  expect(fresh.bytes()).toBeLessThan(16 * 2 ** 20);
});

test("a run ends when its pause throws, and when another load overtakes it", async () => {
  const kernel = await startKernel();
  const task = taskOf(drawn({ steps: 3000, heads: 8 }), "short");
  kernel.load(task);
  await expect(kernel.attend({}, () => Promise.reject(new Error("called off")))).rejects.toThrow("called off");
  await expect(kernel.attend({}, async () => kernel.load(task))).rejects.toThrow("overtaken");
});

test("says how many steps fit before it starts", async () => {
  const sizes = { batch: 1, width: 5, units: 64, heads: 4 };
  const budget = 512 * 2 ** 20;
  const most = largestSteps(sizes, { maps: true }, budget);
  const total = (steps: number) => {
    const { kernel: inside, results } = bytesNeeded({ ...sizes, steps }, { maps: true });
    return inside + results;
  };
  expect(total(most)).toBeLessThanOrEqual(budget);
  expect(total(most + 1)).toBeGreaterThan(budget);
  const survey = { overview: { size: 512 }, measures: true };
  const little = 16 * 2 ** 20;
  const fits = largestSteps(sizes, survey, little);
  expect(refuseSize({ ...sizes, steps: fits }, survey, little)).toBeNull();
  const refused = refuseSize({ ...sizes, steps: fits + 1 }, survey, little);
  expect(textOf(refused!)).toContain(`${(fits + 1).toLocaleString("en")} steps does not fit into 16 MB`);
  expect(textOf(refused!)).toContain(`at most ${fits.toLocaleString("en")} steps`);
  expect(largestSteps(sizes, { overview: { size: 512 } }, budget)).toBe(32_768);
});
