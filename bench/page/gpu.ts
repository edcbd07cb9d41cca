import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-webgpu";
import { BRANCHES } from "../../src/model/attention/branch";
import { foldBranch } from "../../src/model/attention/fold";
import { createGpu } from "../../src/model/kernels/webgpu/gpu";
import { createGpuKernel } from "../../src/model/kernels/webgpu/kernel";
import { createGpuTrainer } from "../../src/model/kernels/training/webgpu/trainer";
import { isSoftware } from "../../src/model/kernels/webgpu/gpuNames";
import type { GpuWork } from "../../src/model/kernels/webgpu/turn";
import { leastWork } from "./leastWork";
import type { Sizes } from "../sizes";
import { ring } from "./ring";
import { plainForward } from "./peers/plain";
import { adamOf, layerTask, startOf } from "./peers/task";

/** Steps of training that are handed over together. */
const BLOCK = 32;

/** What one forward pass of TensorFlow.js asks of a GPU. */
type PeersDemand = Pick<GpuWork, "passes" | "touched">;

/** What the bench calls to count what passes through a GPU, which no clock is needed for. */
export const gpu = {
  /** Both branches to maps and Z, with the weights there already. */
  async ours(sizes: Sizes): Promise<GpuWork> {
    const adapter = await navigator.gpu.requestAdapter();
    if (adapter === null) throw new Error("There is no GPU, not even in software.");
    const device = await adapter.requestDevice();
    const own = createGpu(device);
    const { weights, batch, steps, causal, ...inputs } = ring.requestFor(sizes);
    const kernels = BRANCHES.map((branch) => {
      const { values, mask } = inputs[branch];
      return { kernel: createGpuKernel(own), task: { folded: foldBranch(weights, branch), batch, steps, causal, values, mask } };
    });
    // As the engine asks for them: both at once.
    await Promise.all(kernels.map(({ kernel, task }) => kernel.load(task)));
    await Promise.all(kernels.map(({ kernel }) => kernel.attend({ maps: true }, async () => {})));
    for (const { kernel } of kernels) kernel.destroy();
    own.destroy();
    device.destroy();
    return own.work();
  },
  /** What each step of training asks for, of a block of them that is handed over together. */
  async trainingStep(sizes: Sizes): Promise<Pick<GpuWork, "dispatches" | "submissions">> {
    const adapter = await navigator.gpu.requestAdapter();
    if (adapter === null) throw new Error("There is no GPU, not even in software.");
    const device = await adapter.requestDevice();
    const own = createGpu(device, { software: isSoftware(adapter) });
    const request = ring.requestFor(sizes);
    const trainer = await createGpuTrainer(own, layerTask(request));
    trainer.setWeights(startOf(request));
    const windows = Array.from({ length: sizes.batch }, (_, i) => i);
    const before = own.work();
    await trainer.steps(Array.from({ length: BLOCK }, () => ({ windows })), adamOf(1));
    const { dispatches, submissions } = own.work();
    trainer.destroy();
    own.destroy();
    device.destroy();
    return { dispatches: (dispatches - before.dispatches) / BLOCK, submissions: (submissions - before.submissions) / BLOCK };
  },
  least: leastWork,
  async tfjs(sizes: Sizes): Promise<PeersDemand> {
    if (!(await tf.setBackend("webgpu"))) throw new Error("webgpu does not start");
    const request = ring.requestFor(sizes);
    const weights = request.weights.map(({ values, shape }) => tf.tensor(values, [...shape]));
    const { kernels } = await tf.profile(() => tf.tidy(() => void plainForward(request, weights)));
    // These only give a tensor another shape.
    const moving = kernels.filter(({ name }) => name !== "Reshape" && name !== "Identity");
    const bytes = (shapes: readonly (readonly number[])[]) => shapes.reduce((sum, shape) => sum + 4 * shape.reduce((a, b) => a * b, 1), 0);
    const touched = moving.reduce((sum, { inputShapes, outputShapes }) => sum + bytes(inputShapes) + bytes(outputShapes), 0);
    tf.dispose(weights);
    return { passes: moving.length, touched };
  },
};
