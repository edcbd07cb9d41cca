import type { AttentionRequest } from "../../src/model/attention/attention";

/** What both sides must hand over on the page: all maps and Z, as plain arrays. */
export interface Answer {
  /** `(B, H, T, T)` */
  readonly short: Float32Array;
  readonly long: Float32Array;
  /** `(B, T, U)` */
  readonly output: Float32Array;
}

/** One way to compute the layer. Each has a worker of its own; the way there and back counts. */
export interface Contender {
  /** Called once: weights and inputs may be put where they are needed. */
  readonly prepare: (request: AttentionRequest) => Promise<void>;
  readonly run: () => Promise<Answer>;
  readonly dispose: () => void;
}
