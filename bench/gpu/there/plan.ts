import type { Sizes } from "../../sizes";

/** What is measured. */
export interface Plan {
  /** The layer whose series gets longer: everything but T. */
  readonly layer: Omit<Sizes, "steps">;
  /** T of whole maps, of surveys, and of the series that is zoomed into. */
  readonly maps: readonly number[];
  readonly surveys: readonly number[];
  readonly zooms: readonly number[];
  /** T of which the same is measured without subgroups. */
  readonly plain: readonly number[];
  readonly batches: readonly Sizes[];
  readonly training: readonly Sizes[];
  /** About how many weights are computed for each measurement, in turns of one straight after the other. */
  readonly weights: number;
  /** Blocks of 64 training steps that are timed. */
  readonly blocks: number;
}

const layer = { batch: 1, width: 16, units: 64, heads: 4 };

export const PLANS = {
  full: {
    layer,
    maps: [256, 512, 1024, 2048, 4096, 8192, 16384],
    surveys: [1024, 4096, 8192, 16384, 32768, 65536],
    zooms: [8192, 65536],
    plain: [256, 1024, 4096],
    batches: [{ batch: 32, steps: 10, width: 64, units: 64, heads: 4 }],
    training: [{ batch: 32, steps: 48, width: 8, units: 32, heads: 4 }],
    weights: 2 ** 32,
    blocks: 10,
  },
  /** A few sizes, for a second way of running them. */
  brief: { layer, maps: [256, 1024, 4096], surveys: [8192], zooms: [], plain: [], batches: [], training: [], weights: 2 ** 32, blocks: 0 },
  /** Whether all of it runs, in seconds, on a GPU that is imitated on the processor. */
  dry: {
    // Narrow: in software it is the compiling that takes time, and it grows with the width.
    layer: { batch: 1, width: 3, units: 8, heads: 2 },
    maps: [64],
    surveys: [64],
    zooms: [64],
    plain: [64],
    batches: [{ batch: 2, steps: 10, width: 4, units: 4, heads: 2 }],
    training: [{ batch: 3, steps: 8, width: 3, units: 4, heads: 2 }],
    weights: 2 ** 15,
    blocks: 1,
  },
} as const satisfies Record<string, Plan>;
