import type { TrainingTask } from "../task";
import type { Batch } from "../batch";
import type { Optimiser } from "../optimiser";
import type { TrainerState } from "../trainer";

/** What the thread that trains tells its helper. Sums of half steps go over `port`, both ways, without a type. */
export type ToHelper =
  | { readonly type: "start"; readonly module: WebAssembly.Module; readonly task: TrainingTask; readonly port: MessagePort }
  /** Half of each of these steps; from `state` on where it is said, otherwise from where the last run ended. */
  | { readonly type: "run"; readonly state: TrainerState | null; readonly batches: readonly Batch[]; readonly optimisers: readonly Optimiser[] };

/** What the helper tells: it runs and takes steps. */
export interface FromHelper {
  readonly type: "ready";
}
