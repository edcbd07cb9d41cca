import { MathBackendCPU } from "@tensorflow/tfjs";
import { ok, problem, type Result } from "../../result";
import { LARGEST_TENSOR, UNLOSABLE, type RunningBackend, type Why } from "../backend";
import { probes } from "../backends/probes";
import type { Starters } from "../choose";
import { tensorAttender } from "./attender";
import { activate, retire } from "./register";
import { startWasm } from "./startWasm";
import { guarded, startWebgpu } from "./startWebgpu";

/** TensorFlow.js on each backend, which is looked for as our own kernels look for it. */
export const starters: Starters = {
  webgpu: { probe: probes.webgpu, start: onGpu },
  wasm: { probe: probes.wasm, start: () => onProcessor("wasm", () => startWasm({ ownKernels: true })) },
  cpu: { probe: probes.cpu, start: () => onProcessor("cpu", () => activate("cpu", new MathBackendCPU())) },
};

async function onProcessor(name: "wasm" | "cpu", start: () => Promise<boolean>): Promise<Result<RunningBackend, Why>> {
  if (!(await start())) return problem("backend/no-tfjs", {});
  return ok({ ...UNLOSABLE, engine: "tfjs", name, attender: tensorAttender(name, LARGEST_TENSOR) });
}

async function onGpu(): Promise<Result<RunningBackend, Why>> {
  const started = await startWebgpu();
  if (!started.ok) return started;
  const { device, facts, backend } = started.value;
  const largest = Math.min(LARGEST_TENSOR, device.limits.maxStorageBufferBindingSize, device.limits.maxBufferSize);
  const pool = { bytes: () => backend.memory().numBytesAllocatedInGPU, drop: () => backend.bufferManager.dispose() };
  const attender = tensorAttender("webgpu", largest, pool);
  return ok({
    ...facts,
    engine: "tfjs",
    name: "webgpu",
    attender: { ...attender, attend: (request, pause) => guarded(device, () => attender.attend(request, pause)) },
    stop() {
      retire("webgpu");
      device.destroy();
    },
  });
}
