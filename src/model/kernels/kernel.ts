import type { Rectangle } from "../attention/survey";
import type { Instance } from "./instance";
import { runLayout, type Wanted } from "./layout";
import { loadBranch, type BranchTask, type LoadedBranch } from "./load";
import { outputOf } from "./output";
import { attendRegion } from "./region";
import { attendBlocks } from "./run";
import type { Attended } from "./results";
import { inSlices } from "./slices";

export interface KernelResult extends Attended {
  /** The branch's output, `(B, T, U)`. */
  readonly output: Float32Array;
}

/**
 * One branch of the layer, on a kernel with a memory of its own. Every array that it gives is the caller's.
 * A page that shows both branches keeps a kernel for each, so that both can be asked for single rows.
 */
export interface Kernel {
  /** Takes a branch's weights and input in place of what was loaded before. What was running is overtaken. */
  load(task: BranchTask): void;
  /**
   * Attends for all that was loaded, in slices of a few milliseconds, with a `pause` after each that hears the fraction done and
   * ends the run by throwing. Throws when it was overtaken by `load` or another run.
   */
  attend(wanted: Wanted, pause: (fraction: number) => Promise<void>): Promise<KernelResult>;
  /** Exact weights of a part of one map, `(rows, columns)`; also between the slices of a run. */
  region(region: Rectangle): Float32Array;
  /** Bytes of the kernel's memory, which never shrinks. */
  bytes(): number;
}

/** A kernel on an instance that no other kernel uses. Every method throws before the first `load`. */
export function createKernel(instance: Instance): Kernel {
  let branch: LoadedBranch | null = null;
  let runs = 0;
  let end = 0;

  const loaded = (): LoadedBranch => {
    if (branch === null) throw new Error("Load a branch first.");
    return branch;
  };
  function* run(wanted: Wanted): Generator<number, KernelResult> {
    const own = ++runs;
    const current = loaded();
    end = runLayout(current.sizes, wanted, current.layout.end).end;
    const blocks = attendBlocks(instance, current, wanted);
    for (;;) {
      if (own !== runs) throw new Error("The run was overtaken by another.");
      const step = blocks.next();
      if (step.done) return { ...step.value, output: outputOf(instance, current) };
      yield step.value;
    }
  }

  return {
    load(task) {
      runs++;
        branch = loadBranch(instance, task, branch);
      end = branch.layout.end;
    },
    attend: (wanted, pause) => inSlices(run(wanted), pause),
    region: (region) => attendRegion(instance, loaded(), region, end),
    bytes: () => instance.bytes(),
  };
}
