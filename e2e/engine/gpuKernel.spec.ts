import { expect, test } from "../fixtures";
import { harnessUrl } from "../site";

test.beforeEach(async ({ page }) => {
  await page.goto(`${harnessUrl()}gpu.html`);
});

for (const [subgroups, count] of [[false, 60], [true, 10]] as const) {
  test(`gives the float64 reference to 1e-5 ${subgroups ? "with" : "without"} subgroups`, async ({ page }) => {
    const worst = await page.evaluate(([many, with_]) => window.gpuHarness.worstErrors(many, with_), [count, subgroups] as const);
    expect(worst.maps).toBeLessThan(1e-5);
    expect(worst.output).toBeLessThan(1e-5);
  });
}

test("a masked key and a key ahead weigh exactly nothing, however low the others score; a masked query attends evenly to all", async ({ page }) => {
  const { maps, mask } = await page.evaluate(() => {
    const { withKernel, drawn, taskOf, goOn } = window.gpuHarness;
    return withKernel(false, async (kernel) => {
      const marks = Uint8Array.from({ length: 70 }, (_, k) => (k === 4 || k === 66 ? 0 : 1));
      const request = drawn({ steps: 70, causal: true }, 2);
      await kernel.load(taskOf({ ...request, short: { ...request.short, mask: marks } }, "short"));
      const { maps: found } = await kernel.attend({ maps: true }, goOn);
      return { maps: [...found!], mask: [...marks] };
    });
  });
  for (const subgroups of [false, true]) expect(await page.evaluate((own) => window.gpuHarness.farGap(own), subgroups)).toBeLessThan(1e-5);
  for (let q = 0; q < 70; q++) {
    for (let k = 0; k < 70; k++) {
      const weight = maps[q * 70 + k]!;
      if (mask[q] === 0) expect(weight).toBeCloseTo(1 / 70, 7);
      else if (mask[k] === 0 || k > q) expect(weight).toBe(0);
      else expect(weight).toBeGreaterThan(0);
    }
  }
});

test("the overview is the whole maps pooled, and a region has their very weights", async ({ page }) => {
  const gaps = await page.evaluate(() => {
    const { withKernel, drawn, taskOf, goOn, gap, pooled } = window.gpuHarness;
    return withKernel(true, async (kernel) => {
      const found = { mean: 0, peak: 0, region: 0 };
      for (const [steps, size, pool] of [[64, 16, 4], [150, 16, 10], [37, 20, 2], [5, 512, 1], [301, 100, 4], [257, 4, 65]] as const) {
        await kernel.load(taskOf(drawn({ steps, batch: 2, causal: steps % 2 === 1, masked: steps % 2 === 1 }), "long"));
        const maps = (await kernel.attend({ maps: true }, goOn)).maps!;
        const { overview } = await kernel.attend({ overview: { size } }, goOn);
        const expected = pooled(maps, steps, pool);
        if (overview?.size !== expected.size || overview.pool !== pool) throw new Error(`${steps} steps gave ${overview?.size} cells`);
        found.mean = Math.max(found.mean, gap(overview.mean, expected.mean));
        found.peak = Math.max(found.peak, gap(overview.peak, expected.peak));
        for (const [rows, columns] of [[[0, steps], [0, steps]], [[3, 4], [0, steps]], [[1, 5], [2, 5]], [[steps - 1, steps], [steps - 1, steps]]] as const) {
          const region = await kernel.region({ item: 1, head: 1, rows, columns });
          const part: number[] = [];
          for (let q = rows[0]; q < rows[1]; q++) part.push(...maps.subarray((3 * steps + q) * steps).subarray(columns[0], columns[1]));
          found.region = Math.max(found.region, gap(region, part));
        }
      }
      return found;
    });
  });
  expect(gaps.mean).toBeLessThan(1e-6);
  expect(gaps.peak).toBeLessThan(1e-6);
  expect(gaps.region).toBeLessThan(1e-7);
});

test("measures agree with the whole maps, with subgroups and without", async ({ page }) => {
  const steps = 130;
  const runs = await page.evaluate(async (count) => {
    const { withKernel, drawn, taskOf, goOn } = window.gpuHarness;
    const answers = [];
    for (const subgroups of [false, true]) {
      answers.push(
        await withKernel(subgroups, async (kernel) => {
          await kernel.load(taskOf(drawn({ steps: count, causal: true }), "short"));
          const { maps, measures } = await kernel.attend({ maps: true, measures: true }, goOn);
          return { maps: [...maps!], heads: measures?.heads ?? [], rowEntropy: [...(measures?.rowEntropy ?? [])] };
        }),
      );
    }
    return answers;
  }, steps);
  for (const { maps, heads, rowEntropy } of runs) {
    for (const [h, head] of heads.entries()) {
      const rows = Array.from({ length: steps }, (_, q) => maps.slice((h * steps + q) * steps, (h * steps + q + 1) * steps));
      const mean = (of: (weights: number[], q: number) => number) => rows.reduce((sum, weights, q) => sum + of(weights, q), 0) / steps;
      const moment = (power: number) => mean((weights, q) => weights.reduce((sum, weight, k) => sum + weight * (q - k) ** power, 0));
      const entropy = (weights: number[]) => -weights.reduce((sum, weight) => sum + (weight > 0 ? weight * Math.log2(weight) : 0), 0);
      expect(head?.entropy).toBeCloseTo(mean(entropy), 4);
      expect(head?.lookBack).toBeCloseTo(moment(1), 3);
      expect(head?.lookBackSpread).toBeCloseTo(Math.sqrt(moment(2) - moment(1) ** 2), 2);
      expect(head?.sharpness).toBeCloseTo(mean((weights) => Math.max(...weights)), 5);
      expect(head?.diagonal).toBeCloseTo(mean((weights, q) => weights[q]!), 5);
      for (const [q, weights] of rows.entries()) expect(rowEntropy[h * steps + q]).toBeCloseTo(entropy(weights), 4);
    }
  }
});

test("2,048 steps run in blocks within memory that grows with T", async ({ page }) => {
  const found = await page.evaluate(() => {
    const { withKernel, drawn, taskOf, gap } = window.gpuHarness;
    return withKernel(false, async (kernel, gpu) => {
      const request = drawn({ steps: 2048, units: 4, heads: 20 });
      await kernel.load(taskOf(request, "short"));
      const seen: number[] = [];
      const before = gpu.work().passes;
      const { overview, output } = await kernel.attend({ overview: { size: 512 } }, async (fraction) => void seen.push(fraction));
      const passes = gpu.work().passes - before;
      // A row's weights add up to 1, and each cell is the mean of 4 × 4 of them.
      const rows = Array.from({ length: 512 }, (_, row) => overview!.mean.subarray(row * 512, (row + 1) * 512).reduce((a, b) => a + b, 0));
      return {
        seen,
        passes,
        finite: output.every(Number.isFinite),
        rows: gap(rows, rows.map(() => 1 / 4)),
        bytes: kernel.memory().bytes,
      };
    });
  });
  expect(found.seen).toHaveLength(1);
  // Of two blocks their totals, weights and pooled cells; the second has too few rows to fill a GPU, so that its means are joined; and the output.
  expect(found.passes).toBe(9);
  expect(found.finite).toBe(true);
  expect(found.rows).toBeLessThan(1e-5);
  // Whole maps would take 336 MB.
  expect(found.bytes).toBeLessThan(220 * 2 ** 20);
});

test("a GPU in software gets smaller blocks, so that it can be called off, and gives the same", async ({ page }) => {
  const found = await page.evaluate(() => {
    const { withKernel, drawn, taskOf, gap } = window.gpuHarness;
    const request = drawn({ steps: 1200, heads: 4, causal: true, masked: true });
    const survey = async (software: boolean) =>
      withKernel(
        false,
        async (kernel) => {
          await kernel.load(taskOf(request, "short"));
          const seen: number[] = [];
          const { overview, output } = await kernel.attend({ overview: { size: 100 } }, async (fraction) => void seen.push(fraction));
          const stop = await kernel.attend({ overview: { size: 100 } }, () => Promise.reject(new Error("enough"))).catch(String);
          return { seen, stop, mean: overview?.mean ?? [], output };
        },
        software,
      );
    return Promise.all([survey(false), survey(true)]).then(([whole, pieces]) => ({
      seen: [whole.seen, pieces.seen],
      stops: [whole.stop, pieces.stop].map((stop) => stop === "Error: enough"),
      gaps: [gap(pieces.mean, whole.mean), gap(pieces.output, whole.output)],
    }));
  });
  expect(found.seen[0]).toEqual([]);
  expect(found.seen[1]?.length).toBeGreaterThan(1);
  expect(found.stops).toEqual([false, true]);
  // There fewer workgroups share a row, and so add up in another order.
  expect(Math.max(...found.gaps)).toBeLessThan(1e-6);
});

test("a dragged window sends its values and nothing else; what is looked at after an overview compiles nothing", async ({ page }) => {
  const found = await page.evaluate(() => {
    const { withKernel, drawn, taskOf, goOn, gap } = window.gpuHarness;
    return withKernel(false, async (kernel, gpu) => {
      const task = taskOf(drawn({ steps: 40, shortWidth: 3, units: 8, heads: 2, masked: true }), "short");
      const moved = { ...task, values: task.values.map((value) => value + 1 / 2) };
      const sent = async (what: typeof task) => {
        const before = gpu.work().uploaded;
        await kernel.load(what);
        await kernel.region({ item: 0, head: 0, rows: [0, 1], columns: [0, 1] });
        return gpu.work().uploaded - before;
      };
      const bytes = { first: await sent(task), moved: await sent(moved), unmasked: await sent({ ...moved, mask: null }) };
      await kernel.load(moved);
      await kernel.attend({ overview: { size: 10 } }, goOn);
      let compiled = 0;
      const { device } = gpu;
      const compile = device.createComputePipelineAsync.bind(device);
      device.createComputePipelineAsync = (descriptor) => (compiled++, compile(descriptor));
      const region = await kernel.region({ item: 0, head: 1, rows: [7, 8], columns: [0, 40] });
      const maps = (await kernel.attend({ maps: true }, goOn)).maps!;
      return { bytes, compiled, gap: gap(region, maps.subarray((40 + 7) * 40, (40 + 8) * 40)) };
    });
  });
  const values = 3 * 40 * 4;
  const [mask, biases] = [40 * 4, 2 * 3 * 4 + 8 + 8 * 4];
  expect(found.bytes.moved).toBe(values + biases);
  expect(found.bytes.unmasked).toBe(values + biases + mask);
  // M of both heads, in fours, and their values.
  expect(found.bytes.first).toBe(values + biases + mask + 3 * 8 * 4 + 2 * 3 * 8 * 4);
  // The whole maps alone: the region's shader was there.
  expect(found.compiled).toBe(1);
  expect(found.gap).toBeLessThan(1e-7);
});

test("holds as many buffers after 50 runs as after the first, and fails when the device is lost or refuses", async ({ page }) => {
  const found = await page.evaluate(() => {
    const { withKernel, drawn, taskOf, goOn } = window.gpuHarness;
    return withKernel(false, async (kernel, gpu) => {
      const run = async (seed: number) => {
        await kernel.load(taskOf(drawn({ steps: 20 }, seed), "short"));
        await kernel.attend({ maps: true, overview: { size: 7 }, measures: true }, goOn);
        await kernel.region({ item: 0, head: 0, rows: [0, 9], columns: [3, 9] });
      };
      await run(1);
      const first = kernel.memory();
      for (let i = 0; i < 50; i++) await run(i);
      const later = kernel.memory();
      const failure = async (job: () => Promise<unknown>) => job().then(() => "none", (error: Error) => error.message);
      const buffer = gpu.buffer(16);
      buffer.destroy();
      const refused = await failure(() => gpu.read(() => [{ buffer, bytes: 16 }]));
      const tooLarge = await failure(async () => gpu.buffer(2 ** 40));
      const uncompiled = await failure(() => gpu.pipeline("odd", "@compute @workgroup_size(1) fn main() { oddWord(); }"));
      await run(3);
      gpu.device.destroy();
      return { first, later, refused, tooLarge, uncompiled, lost: await failure(() => run(4)) };
    });
  });
  expect(found.later).toEqual(found.first);
  expect(found.refused).toContain("The GPU refused its work");
  expect(found.tooLarge).toContain("The GPU holds at most");
  // In the compiler's words, which nobody else is told.
  expect(found.uncompiled).toMatch(/^The GPU could not compile a program: .*oddWord/s);
  expect(found.lost).not.toBe("none");
});
