import type { EngineState } from "../../../../model/engine/engine";
import type { TrainingBackend } from "../../../../model/training/learner/learner";
import type { Beginning } from "../../../../model/training/protocol";

/**
 * Whether a GPU is to take a run's steps: where one computes the maps, unless the run was begun on the processor, whose bits it
 * keeps; without fail where the address asks for it.
 */
export function gpuFor(engine: EngineState, begunOn: TrainingBackend | null): Beginning["gpu"] {
  if (engine.status !== "ready" || engine.backend !== "webgpu") return undefined;
  if (engine.reason.kind === "chosen/asked") return "demanded";
  return begunOn === "wasm" ? undefined : "wanted";
}
