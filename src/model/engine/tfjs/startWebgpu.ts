import { env } from "@tensorflow/tfjs";
import { WebGPUBackend } from "@tensorflow/tfjs-backend-webgpu";
import { openScopes } from "../../kernels/webgpu/errorScopes";
import { ok, problem, type Result } from "../../result";
import type { Why } from "../backend";
import { openDevice, type OpenedDevice } from "../../kernels/webgpu/device";
import { activate } from "./register";

/** What TensorFlow.js' shaders take all of that the GPU has, as where it opens the device itself. */
const LIMITS = [
  "maxComputeWorkgroupStorageSize",
  "maxComputeWorkgroupsPerDimension",
  "maxStorageBufferBindingSize",
  "maxBufferSize",
  "maxComputeWorkgroupSizeX",
  "maxComputeInvocationsPerWorkgroup",
] as const;

export interface StartedGpu extends Pick<OpenedDevice, "device" | "facts"> {
  readonly backend: WebGPUBackend;
}

/** Makes TensorFlow.js compute on WebGPU. */
export async function startWebgpu(): Promise<Result<StartedGpu, Why>> {
  const opened = await openDevice([], LIMITS);
  if (!opened.ok) return opened;
  const { device, info, facts } = opened.value;
  // Else small tensors are computed by its CPU backend, without a word.
  env().set("WEBGPU_CPU_FORWARD", false);
  const backend = new WebGPUBackend(device, info);
  if (await activate("webgpu", backend)) return ok({ device, facts, backend });
  device.destroy();
  return problem("backend/no-tfjs", {});
}

/** Throws what the device finds wrong with what TensorFlow.js does: that itself lets the browser warn, and reads zeros. */
export async function guarded<T>(device: GPUDevice, compute: () => Promise<T>): Promise<T> {
  const closeScopes = openScopes(device);
  const [answer] = await Promise.allSettled([compute()]);
  const failure = await closeScopes();
  if (failure !== null) throw failure;
  if (answer.status === "rejected") throw answer.reason;
  return answer.value;
}
