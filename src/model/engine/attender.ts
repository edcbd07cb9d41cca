import type { Attention, AttentionRequest } from "../attention/attention";
import type { Branch } from "../attention/branch";
import type { Rectangle, Survey } from "../attention/survey";
import type { Problem } from "../result";
import type { LayerWeights } from "../weights/names";
import type { BackendName } from "./engine";
import type { EngineMemory } from "./protocol";

/** Tells how much is done, from 0 to 1, and lets messages in. Throws when the job is not to go on; that is to be passed on. */
export type Pause = (fraction: number) => Promise<void>;

/**
 * What computes the layer. It is asked for one thing at a time. A request that comes again is the same object,
 * and so are weights: whatever was made of them may be kept until `forget`.
 */
export interface Attender {
  readonly backend: BackendName;
  /** What in the request makes its numbers leave single precision here, before it starts; null where they stay. */
  refuseNumbers(request: AttentionRequest): Problem | null;
  /** Makes ready what the first request would wait for (shaders, code). Called once, while nothing else is asked for. */
  warm(): Promise<void>;
  /** Makes ready what the next request would wait for if it is like the last one. Called after each answer. */
  rest(): void;
  /** Lets go of all that was kept for these weights. */
  forget(weights: LayerWeights): void;
  /** What is held between requests. */
  memory(): EngineMemory;
  /** Gives everything back, also amid a request of a GPU that was lost. What is asked for after it is made anew. */
  stop(): void;
  /** What keeps whole maps of the request from fitting (kind `too-large`, with the most steps that would), before it starts. */
  refuseMaps(request: AttentionRequest): Problem | null;
  /** Every array of the answer is the caller's, and has a buffer of its own. */
  attend(request: AttentionRequest, pause: Pause): Promise<Attention>;
  /** How it computes without whole maps; null where it cannot. */
  readonly blocks: BlockAttender | null;
}

/** Computes block by block of rows, with memory that grows with T: no map is ever whole. */
export interface BlockAttender {
  /** As of whole maps; `size` as in `survey`. */
  refuseSurvey(request: AttentionRequest, size: number): Problem | null;
  /** Overviews of at most `size` cells a side, measures, outputs and Z. Arrays as in `attend`. */
  survey(request: AttentionRequest, size: number, pause: Pause): Promise<Survey>;
  /** Exact weights of a part of one map, `(rows, columns)`. Cheap for the request that was surveyed last. */
  region(request: AttentionRequest, branch: Branch, part: Rectangle, pause: Pause): Promise<Float32Array>;
}
