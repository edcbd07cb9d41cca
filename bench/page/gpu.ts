import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-webgpu";
import { foldBranch } from "../../src/model/attention/fold";
import { createGpu } from "../../src/model/kernels/webgpu/gpu";
import { createGpuKernel } from "../../src/model/kernels/webgpu/kernel";
import { ring, type Sizes } from "./ring";
import { plainForward } from "./peers/plain";

/** What one forward pass asks of a GPU. */
export interface GpuDemand {
  readonly passes: number;
  /** Bytes that its passes read or write at least once. */
  readonly touched: number;
}

/** What the bench calls to count what passes through a GPU, which no clock is needed for. */
export const gpu = {
  /** Both branches to maps and Z, with the weights there already. */
  async ours(sizes: Sizes): Promise<GpuDemand> {
    const adapter = await navigator.gpu.requestAdapter();
    if (adapter === null) throw new Error("There is no GPU, not even in software.");
    const device = await adapter.requestDevice();
    const own = createGpu(device);
    const { weights, batch, steps, causal, ...inputs } = ring.requestFor(sizes);
    for (const branch of ["short", "long"] as const) {
      const kernel = createGpuKernel(own);
      await kernel.load({ folded: foldBranch(weights, branch), batch, steps, causal, values: inputs[branch].values, mask: null });
      await kernel.attend({ maps: true }, async () => {});
      kernel.destroy();
    }
    const { passes, touched } = own.work();
    device.destroy();
    return { passes, touched };
  },
  async tfjs(sizes: Sizes): Promise<GpuDemand> {
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
