import type { Rectangle } from "../../attention/survey";
import type { FoldedBranch } from "../../attention/fold";
import type { KernelResult } from "../../kernels/kernel";
import type { Wanted } from "../../kernels/layout";
import type { BranchTask } from "../../kernels/load";

/** What the engine's worker tells the second thread. All but `abort` are taken in the order in which they were sent. */
export type ToThread =
  | { readonly type: "start"; readonly module: WebAssembly.Module }
  /** `folded` is null where it is the same as in the `load` before: weights change less often than inputs do. */
  | { readonly type: "load"; readonly task: Omit<BranchTask, "folded">; readonly folded: FoldedBranch | null }
  | ThreadJob
  | { readonly type: "abort"; readonly id: number }
  /** Time to make ready what the next answer will need. */
  | { readonly type: "rest" };

/** What is computed for the branch that was loaded last; each ends in one `done` or `failed`. */
export type ThreadJob =
  | { readonly type: "attend"; readonly id: number; readonly wanted: Wanted }
  | { readonly type: "region"; readonly id: number; readonly part: Rectangle };

/** What the thread tells the engine's worker. */
export type FromThread =
  /** It runs and takes jobs. */
  | { readonly type: "ready" }
  | { readonly type: "progress"; readonly id: number; readonly fraction: number }
  | { readonly type: "done"; readonly id: number; readonly value: KernelResult | Float32Array }
  | { readonly type: "failed"; readonly id: number; readonly message: string; readonly failure: ThreadFailure }
  /** Bytes that it holds between jobs. */
  | { readonly type: "held"; readonly bytes: number };

/** What a failure was, which an error's class does not tell across threads: after a trap its WebAssembly cannot be used any more. */
export type ThreadFailure = "trap" | "memory" | "other";
