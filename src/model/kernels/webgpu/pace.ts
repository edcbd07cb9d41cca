/** How many weights are computed before others get their turn. */
export interface BlockPace {
  weights(): number;
  /** Tells how long a block took, in ms. */
  took(weights: number, ms: number): void;
  /** Tells that a block failed: it may have taken too long, or too much memory. */
  failed(): void;
}

/** A block takes so long (ms): long against a round trip, short for who waits to call it off, and far below the 2 s after which Windows takes a GPU away. */
const SHORTEST = 20;
const LONGEST = 50;

/** A tenth of a second on a GPU of 100 GFLOP/s. */
const FIRST = 2 ** 24;
const MOST = 2 ** 30;
const LEAST = 2 ** 14;

/** A block that failed is followed by one so many times smaller. */
export const SMALLER = 16;

/** A GPU that is imitated on the processor takes a second for those, and nothing could call it off in between. */
const SOFTWARE = 2 ** 21;

/** What the next block should have after one of `weights` took `ms`, where `asked` were asked for. */
export function nextWeights(asked: number, weights: number, ms: number): number {
  if (ms > LONGEST) return Math.max(LEAST, Math.min(asked, 2 ** Math.floor(Math.log2((weights * LONGEST) / ms))));
  // One that ended early because there was no more says nothing of larger ones.
  return ms < SHORTEST && weights > asked / 2 ? Math.min(MOST, asked * 2) : asked;
}

/**
 * Blocks by time: they grow and shrink with what the last one took.
 * @param failures how often this GPU was lost before: it may have been taken away because a block took too long
 */
export function createPace(failures = 0): BlockPace {
  let weights = Math.max(LEAST, FIRST / SMALLER ** failures);
  return {
    weights: () => weights,
    took(of, ms) {
      weights = nextWeights(weights, of, ms);
    },
    failed() {
      weights = Math.max(LEAST, weights / SMALLER);
    },
  };
}

/** Always blocks of the same size. */
export const steadyPace = (weights: number): BlockPace => ({ weights: () => weights, took: () => {}, failed: () => {} });
export const softwarePace = () => steadyPace(SOFTWARE);
