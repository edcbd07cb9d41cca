import { withNeighbours } from "../../src/model/neighbour/page";
import type { Means } from "./contender";
import { targetFor } from "./peers/target";
import type { MODELS } from "./peers/task";
import type { Sizes } from "../sizes";
import { createRing } from "./ring";
import { contenderIn } from "./workers";

const module = { type: "module" } as const;

const fused = (name: string) => (means: Means) =>
  contenderIn<number[]>(new Worker(new URL("./peers/fusedTraining.worker.ts", import.meta.url), { type: "module", name }), means);

const blocks = (name: "one" | "two" | "webgpu") => (means: Means) =>
  contenderIn<number[]>(
    withNeighbours(
      new Worker(new URL("./peers/blockTraining.worker.ts", import.meta.url), { type: "module", name }),
      () => new Worker(new URL("../../src/model/kernels/training/threads/worker.ts", import.meta.url), module),
    ),
    means,
  );

/** Ways to train the layer; each hands over the losses of its first steps. */
const ring = createRing<"ours" | "plain" | "one" | "two" | "webgpu" | "class" | "tfjs" | "tfjsWebgpu" | "jax" | keyof typeof MODELS, number[]>({
  ours: fused("ours"),
  plain: fused("plain"),
  "model, last step": fused("model, last step"),
  "model, every step": fused("model, every step"),
  "embedded model, every step": fused("embedded model, every step"),
  one: blocks("one"),
  two: blocks("two"),
  webgpu: blocks("webgpu"),
  class: (means) => contenderIn(new Worker(new URL("./peers/ownTraining.worker.ts", import.meta.url), module), means),
  tfjs: (means) => contenderIn(new Worker(new URL("./peers/plainTraining.worker.ts", import.meta.url), module), means),
  tfjsWebgpu: (means) => contenderIn(new Worker(new URL("./peers/plainTraining.worker.ts", import.meta.url), { ...module, name: "webgpu" }), means),
  jax: (means) => contenderIn(new Worker(new URL("./peers/jaxTraining.worker.ts", import.meta.url), module), means),
});

/** What the bench calls from outside to hold them against each other, turn by turn. */
export const training = {
  ...ring,
  /** The same task for those who train elsewhere. */
  taskFor(sizes: Sizes) {
    const request = ring.requestFor(sizes);
    return { ...request, target: targetFor(request) };
  },
};
