import { expect, test } from "../fixtures";
import { harnessUrl } from "../site";

/*
 * The training step on WebGPU. Its harness throws where there is no WebGPU, so that nothing here passes on another backend.
 */

test.beforeEach(async ({ page }) => {
  await page.goto(`${harnessUrl()}gpuTraining.html`);
});

const FOUND = { sizes: expect.anything(), worst: expect.anything() };

test("loss, gradients and slopes of ragged shapes, causal and padded, are those of float64", async ({ page }) => {
  const found = await page.evaluate(() => window.trainingHarness.ragged());
  expect(found).toEqual(Array.from({ length: 22 }, () => FOUND));
  for (const { sizes, worst: [name, gap] } of found) expect(gap, `${name} at ${JSON.stringify(sizes)}`).toBeLessThan(1e-5);
});

test("loss and gradients of whole models on views of a series are those of float64", async ({ page }) => {
  const found = await page.evaluate(() => window.trainingHarness.models(8));
  expect(found).toHaveLength(8);
  for (const { model, worst: [name, gap] } of found) expect(gap, `${name} of ${model}`).toBeLessThan(1e-5);
});

test("Z and gradients are those of real Keras", async ({ page }) => {
  // Every case is a compilation of seconds in software; all of them are held against the WASM step.
  const worst = await page.evaluate(() => window.trainingHarness.kerasGradients(5));
  expect(worst.cases).toBeGreaterThan(6);
  expect(worst.output).toBeLessThan(1e-5);
  expect(worst.gradients).toBeLessThan(1e-4);
});

test("the losses of 100 steps of real Keras' optimisers, of the layer and of a whole model", async ({ page }) => {
  const found = await page.evaluate(() => window.trainingHarness.kerasLosses());
  expect(Object.keys(found)).toHaveLength(8);
  for (const [run, gap] of Object.entries(found)) expect(gap, run).toBeLessThan(1e-4);
});

test("a block of steps is one submission and one read, of three dispatches a step, or four with something before the layer, and one more; smaller blocks after failures", async ({ page }) => {
  const found = await page.evaluate(async () => {
    const { withTrainer, withGpu, createGpuTrainer, layerTask, drawnWeights, allOf, ADAM } = window.trainingHarness;
    const sizes = { batch: 4, steps: 9, short: 3, long: 4, units: 6, heads: 2 };
    const front = layerTask(sizes);
    const tasks = [layerTask(sizes), { ...front, short: front.short.map((columns) => ({ ...columns, normalised: true, embedded: 5 })) }];
    const counts: object[] = [];
    for (const task of tasks) {
      counts.push(
        await withTrainer(task, async (trainer, gpu) => {
          trainer.setWeights(drawnWeights(task).map((weight, i) => (trainer.arrays.some(({ name, at }) => name.endsWith("stddev") && i >= at && i < at + 3) ? 1 : weight)));
          let submissions = 0;
          const submit = gpu.device.queue.submit.bind(gpu.device.queue);
          gpu.device.queue.submit = (buffers) => (submissions++, submit(buffers));
          const before = gpu.work();
          const steps = await trainer.steps(Array.from({ length: 50 }, () => ({ windows: allOf(4) })), { ...ADAM, rate: 0.01 });
          const after = gpu.work();
          return {
            backend: gpu.device.constructor.name,
            steps: steps.length,
            falls: steps[49]!.loss < steps[0]!.loss,
            submissions,
            passes: after.passes - before.passes,
            dispatches: after.dispatches - before.dispatches,
            // Beside the weights and both moments.
            readBack: after.readBack - before.readBack - 12 * trainer.state().weights.length,
          };
        }),
      );
    }
    const afterFailures = await withGpu(async (gpu) => {
      const own = await createGpuTrainer(gpu, tasks[0]!, 1);
      own.setWeights(drawnWeights(tasks[0]!));
      const before = gpu.work().submissions;
      await own.losses(Array.from({ length: 9 }, () => ({ windows: allOf(4) })));
      await own.steps(Array.from({ length: 8 }, () => ({ windows: allOf(4) })), { ...ADAM, rate: 0.01 });
      own.destroy();
      return gpu.work().submissions - before;
    });
    return { counts, afterFailures };
  });
  const block = { backend: "GPUDevice", steps: 50, falls: true, submissions: 1, passes: 1, readBack: 50 * 16 };
  expect(found.counts).toEqual([{ ...block, dispatches: 3 * 50 + 1 }, { ...block, dispatches: 4 * 50 + 1 }]);
  // Of four batches each.
  expect(found.afterFailures).toBe(3 + 2);
});

test("the same curve and weights bit for bit: in blocks, one by one, and from a kept state", async ({ page }) => {
  const found = await page.evaluate(() => {
    const { withTrainer, layerTask, drawnWeights, allOf, ADAM } = window.trainingHarness;
    const task = layerTask({ batch: 5, steps: 12, short: 3, long: 4, units: 6, heads: 2 });
    return withTrainer(task, async (trainer) => {
      const optimiser = { ...ADAM, rate: 0.01, clip: 0.5, decay: 0.01 };
      const batches = Array.from({ length: 70 }, (_, i) => ({ windows: allOf(5).slice(0, 2 + (i % 4)) }));
      trainer.setWeights(drawnWeights(task));
      const block = (await trainer.steps(batches, optimiser)).map(({ loss }) => loss);
      const end = trainer.state();
      trainer.setWeights(drawnWeights(task));
      const single: number[] = [];
      for (const batch of batches.slice(0, 30)) single.push((await trainer.step(batch, optimiser)).loss);
      const kept = trainer.state();
      await trainer.steps(batches.slice(0, 5), optimiser);
      await trainer.evaluate({ windows: [1] });
      trainer.restore(kept);
      single.push(...(await trainer.steps(batches.slice(30), optimiser)).map(({ loss }) => loss));
      const again = trainer.state();
      return {
        losses: [block, single],
        weights: [[...end.weights], [...again.weights]],
        squares: [[...end.squares], [...again.squares]],
        steps: [end.steps, again.steps],
      };
    });
  });
  expect(found.losses[0]).toHaveLength(70);
  for (const [first, second] of Object.values(found)) expect(second).toEqual(first);
  expect(found.steps[0]).toBe(70);
});

test("a step that is no number changes nothing, and ends its block", async ({ page }) => {
  const found = await page.evaluate(() => {
    const { withTrainer, layerTask, drawnWeights, allOf, ADAM } = window.trainingHarness;
    const task = layerTask({ batch: 5, steps: 12, short: 3, long: 4, units: 6, heads: 2 });
    return withTrainer(task, async (trainer) => {
      const batches = Array.from({ length: 8 }, () => ({ windows: allOf(5) }));
      const adam = { ...ADAM, rate: 0.01 };
      trainer.setWeights(drawnWeights(task));
      const sound = await trainer.step(batches[0]!, adam);
      const ends: unknown[] = [];
      for (const weights of [drawnWeights(task).fill(NaN), drawnWeights(task).fill(1e30)]) {
        trainer.setWeights(weights);
        const before = JSON.stringify([...trainer.state().weights]);
        const steps = await trainer.steps(batches, adam);
        const { weights: after, steps: taken } = trainer.state();
        ends.push({ taken: steps.map((step) => step.taken), same: JSON.stringify([...after]) === before, steps: taken });
      }
      // A rate of 1e9 leaps away at its first step, and overflows at the next.
      trainer.setWeights(drawnWeights(task));
      const leap = await trainer.steps(batches, { kind: "sgd", rate: 1e30, momentum: 0, clip: 0, decay: 0 });
      const finite = trainer.state().weights.every(Number.isFinite);
      trainer.setWeights(drawnWeights(task));
      return { ends, leap: leap.map(({ taken }) => taken), finite, sound, again: await trainer.step(batches[0]!, adam) };
    });
  });
  expect(found.ends).toEqual([{ taken: [false], same: true, steps: 0 }, { taken: [false], same: true, steps: 0 }]);
  expect(found.leap).toEqual([true, false]);
  expect(found.finite).toBe(true);
  expect(found.again).toEqual(found.sound);
});

test("a lost device, a task that is too large and a wrong batch are told apart", async ({ page }) => {
  const found = await page.evaluate(() => {
    const { withTrainer, createGpuTrainer, layerTask, drawnWeights, allOf, ADAM, failureOf } = window.trainingHarness;
    const task = layerTask({ batch: 5, steps: 12, short: 3, long: 4, units: 6, heads: 2 });
    return withTrainer(task, async (trainer, gpu) => {
      trainer.setWeights(drawnWeights(task));
      const optimiser = { ...ADAM, rate: 0.01 };
      const tell = {
        none: await failureOf(() => trainer.step({ windows: [0] }, optimiser)),
        tooMany: await failureOf(() => trainer.step({ windows: allOf(6) }, optimiser)),
        outside: await failureOf(() => trainer.step({ windows: [0, 5] }, optimiser)),
        spans: await failureOf(() => trainer.evaluate({ windows: [0], spans: { short: [[3, 13]] } })),
        tooLarge: await failureOf(() => createGpuTrainer(gpu, { ...task, capacity: 2 ** 24 })),
      };
      const running = failureOf(() => trainer.steps(Array.from({ length: 200 }, () => ({ windows: allOf(5) })), optimiser));
      gpu.device.destroy();
      return { ...tell, lost: await running, gone: await failureOf(() => trainer.step({ windows: [0] }, optimiser)) };
    });
  });
  expect(found).toMatchObject({ none: "none", lost: "lost", gone: "lost" });
  expect(found.tooMany).toContain("1 to 5 windows; got 6");
  expect(found.outside).toContain("from 0 to 4; got 5");
  expect(found.spans).toContain("within 12 steps");
  expect(found.tooLarge).toContain("RangeError: The GPU holds at most");
});
