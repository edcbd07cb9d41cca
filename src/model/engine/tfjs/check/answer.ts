import { getBackend } from "@tensorflow/tfjs";
import { compareAttention } from "../../../attention/precision/compare";
import { messageOf } from "../../../failure";
import { fail, ok, type Result } from "../../../result";
import { startWasm } from "../startWasm";
import { guarded, startWebgpu } from "../startWebgpu";
import { checkedLayer } from "./checkedLayer";
import type { CheckAnswer, CheckBackend, CheckQuestion } from "./question";

/** Runs what is computed on a backend. */
type Guard = <T>(compute: () => Promise<T>) => Promise<T>;

/** The worker's side of a check. The error completes "TensorFlow.js could not start on WebGPU (…)". */
export async function answerCheck({ backend, run, attention }: CheckQuestion): Promise<Result<CheckAnswer, string>> {
  const started = await start(backend).catch((error: unknown) => fail(messageOf(error)));
  if (!started.ok) return started;
  if (getBackend() !== backend) return fail(`it took ${getBackend()} instead`);
  const guard = started.value;
  const layer = checkedLayer(run);
  await guard(() => layer.attend());
  const began = performance.now();
  const found = await guard(() => layer.attend());
  const milliseconds = performance.now() - began;
  return ok({ difference: compareAttention(attention, found), backend, milliseconds });
}

/** Starts TensorFlow.js on nothing but kernels of its own: they are to share nothing with what is checked. */
async function start(backend: CheckBackend): Promise<Result<Guard, string>> {
  if (backend === "wasm") return (await startWasm({ ownKernels: false })) ? ok((compute) => compute()) : fail("this browser did not run it");
  const started = await startWebgpu();
  return started.ok ? ok((compute) => guarded(started.value.device, compute)) : started;
}
