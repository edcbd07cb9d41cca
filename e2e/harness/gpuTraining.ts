import fc from "fast-check";
import trainingUrl from "../../src/model/kernels/training/fixtures/training.safetensors?url";
import layerUrl from "../../src/model/layers/fixtures/layer.safetensors?url";
import { createGpu, type Gpu } from "../../src/model/kernels/webgpu/gpu";
import { GpuFailure } from "../../src/model/kernels/webgpu/failure";
import { disagreement } from "../../src/model/kernels/training/disagreement.testing";
import { apartFromKeras as lossesApart, readKerasRuns } from "../../src/model/kernels/training/kerasRun.testing";
import { drawnModel, modelBatch, modelTask } from "../../src/model/kernels/training/models.testing";
import { RAGGED, spansFor } from "../../src/model/kernels/training/ragged.testing";
import { allOf, drawnWeights, layerTask, type Sizes } from "../../src/model/kernels/training/samples.testing";
import type { TrainingTask } from "../../src/model/kernels/training/task";
import { ADAM } from "../../src/model/kernels/training/optimiser";
import { apartFromKeras as gradientsApart, paddedCases, parityTask } from "../../src/model/layers/trainingParity.testing";
import { readParityCases } from "../../src/model/layers/parity.testing";
import { createGpuTrainer, type GpuTrainer } from "../../src/model/kernels/training/webgpu/trainer";

/** Runs `use` on a fresh device; throws where there is none, so that nothing passes without WebGPU. */
async function withGpu<T>(use: (gpu: Gpu) => Promise<T>): Promise<T> {
  const adapter = await navigator.gpu.requestAdapter();
  if (adapter === null) throw new Error("There is no GPU, not even in software.");
  const device = await adapter.requestDevice();
  const gpu = createGpu(device, { software: true });
  try {
    return await use(gpu);
  } finally {
    gpu.destroy();
    device.destroy();
  }
}

const withTrainer = <T>(task: TrainingTask, use: (trainer: GpuTrainer, gpu: Gpu) => Promise<T>): Promise<T> =>
  withGpu(async (gpu) => {
    const trainer = await createGpuTrainer(gpu, task);
    try {
      return await use(trainer, gpu);
    } finally {
      trainer.destroy();
    }
  });

/**
 * The worst gap of each ragged shape, with padded windows and without. Shaders are made for a shape, and take seconds to compile
 * in software: so causal masking and slopes of the input come in turns, as do shaders for software and for hardware.
 */
function ragged(wanted: readonly Sizes[] = RAGGED) {
  return withGpu(async (software) => {
    const hardware = createGpu(software.device);
    const found: { sizes: Sizes; worst: [string, number] }[] = [];
    for (const sizes of wanted) {
      const at = RAGGED.indexOf(sizes);
      const task = layerTask(sizes, { causal: at % 2 === 1, inputSlopes: at % 4 < 2 });
      const windows = allOf(sizes.batch);
      const spans = { short: spansFor(sizes.batch, sizes.steps), long: spansFor(sizes.batch, sizes.steps).toReversed() };
      const trainer = await createGpuTrainer(at % 3 === 0 ? software : hardware, task);
      for (const batch of [{ windows }, { windows, spans }]) {
        found.push({ sizes, worst: worstOf(await disagreement(trainer, task, batch, 0.02)) });
      }
      trainer.destroy();
    }
    hardware.destroy();
    return found;
  });
}

/** The first few of them, for an engine whose own are few. */
const someRagged = (count: number) => ragged(RAGGED.slice(0, count));

/** The same over so many whole models. */
function models(count: number) {
  return withGpu(async (gpu) => {
    const found: { model: string; worst: [string, number] }[] = [];
    for (const model of fc.sample(drawnModel, { numRuns: count, seed: 1 })) {
      const task = modelTask(model);
      const trainer = await createGpuTrainer(gpu, task);
      found.push({ model: JSON.stringify(model), worst: worstOf(await disagreement(trainer, task, modelBatch(model), 0.1)) });
      trainer.destroy();
    }
    return found;
  });
}

const worstOf = (gaps: Record<string, number>) => Object.entries(gaps).reduce((a, b) => (b[1] > a[1] ? b : a));

/** The worst gaps to Keras' Z and gradients over every `among`th of its cases, and how many those are. */
function kerasGradients(among: number) {
  return withGpu(async (gpu) => {
    const worst = { cases: 0, output: 0, gradients: 0 };
    const bytes = new Uint8Array(await (await fetch(layerUrl)).arrayBuffer());
    for (const given of paddedCases(readParityCases(bytes)).filter((_, i) => i % among === 0)) {
      const trainer = await createGpuTrainer(gpu, parityTask(given.parity));
      const { output, gradients } = await gradientsApart(trainer, given);
      trainer.destroy();
      worst.cases++;
      worst.output = Math.max(worst.output, output);
      worst.gradients = Math.max(worst.gradients, gradients);
    }
    return worst;
  });
}

/** How far the losses of each of Keras' runs are from its own. */
function kerasLosses() {
  return withGpu(async (gpu) => {
    const found: Record<string, number> = {};
    for (const run of readKerasRuns(new Uint8Array(await (await fetch(trainingUrl)).arrayBuffer()))) {
      const trainer = await createGpuTrainer(gpu, run.task);
      found[run.name] = await lossesApart(trainer, run);
      trainer.destroy();
    }
    return found;
  });
}

/** What a GPU's failure is told as. */
const failureOf = (job: () => Promise<unknown>) =>
  job().then(() => "none", (error: unknown) => (error instanceof GpuFailure ? error.fault : String(error)));

/** What the browser tests of training on WebGPU call: the trainer alone, on a device of its own. */
const trainingHarness = { withTrainer, withGpu, createGpuTrainer, ragged, someRagged, models, kerasGradients, kerasLosses, allOf, drawnWeights, layerTask, ADAM, failureOf };

declare global {
  interface Window {
    trainingHarness: typeof trainingHarness;
  }
}

window.trainingHarness = trainingHarness;
