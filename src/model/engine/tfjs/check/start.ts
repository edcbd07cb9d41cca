import { getBackend } from "@tensorflow/tfjs";
import { messageOf } from "../../../failure";
import { ok, problem, type Result } from "../../../result";
import type { Why } from "../../backend";
import { startWasm } from "../startWasm";
import { guarded, startWebgpu } from "../startWebgpu";
import type { CheckBackend } from "./question";

declare module "../../../result" {
  interface Problems {
    /** TensorFlow.js computes on something else than it was told to. */
    "backend/another": { readonly name: string };
    /** TensorFlow.js' own kernels do not run. */
    "backend/no-tfjs-kernels": Nothing;
  }
}

/** Runs what is computed on a backend. */
type Guard = <T>(compute: () => Promise<T>) => Promise<T>;

/** Starts TensorFlow.js on nothing but kernels of its own: they are to share nothing with what is checked. */
export async function startChecking(backend: CheckBackend): Promise<Result<Guard, Why>> {
  const started = await start(backend).catch((error: unknown) => problem("backend/threw", { error: messageOf(error) }));
  if (!started.ok || getBackend() === backend) return started;
  return problem("backend/another", { name: getBackend() });
}

async function start(backend: CheckBackend): Promise<Result<Guard, Why>> {
  if (backend === "wasm") return (await startWasm({ ownKernels: false })) ? ok((compute) => compute()) : problem("backend/no-tfjs-kernels", {});
  const started = await startWebgpu();
  return started.ok ? ok((compute) => guarded(started.value.device, compute)) : started;
}
