import type { AttentionRequest } from "../../src/model/attention/attention";
import type { BackendName } from "../../src/model/engine/engine";

/** What every side must hand over: all maps and Z, as plain arrays. */
export interface Answer {
  /** `(B, H, T, T)` */
  readonly short: Float32Array;
  readonly long: Float32Array;
  /** `(B, T, U)` */
  readonly output: Float32Array;
}

export interface Means {
  readonly backend: BackendName;
  readonly threads: number;
}

/** One way to compute the layer, on the page's side. Each has a worker of its own. `A` is what it hands over. */
export interface Contender<A = Answer> {
  /** Called once: weights may be put where they are needed. */
  readonly prepare: (request: AttentionRequest) => Promise<void>;
  /** Computes for a turn (see `turn.ts`), from inputs to answer as plain arrays; returns how long one run took, ms. */
  readonly turn: () => Promise<number>;
  /** The answer of the last run. */
  readonly answer: () => Promise<A>;
  readonly dispose: () => void;
}
