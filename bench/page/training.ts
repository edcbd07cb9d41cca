import { targetFor } from "./peers/target";
import { createRing, type Sizes } from "./ring";
import { contenderIn } from "./workers";

const module = { type: "module" } as const;

/** Ways to train the layer; each hands over the losses of its first steps. */
const ring = createRing<"ours" | "plain" | "class" | "tfjs", number[]>({
  ours: (means) => contenderIn(new Worker(new URL("./peers/fusedTraining.worker.ts", import.meta.url), module), means),
  plain: (means) => contenderIn(new Worker(new URL("./peers/fusedTraining.worker.ts", import.meta.url), { ...module, name: "plain" }), means),
  class: (means) => contenderIn(new Worker(new URL("./peers/ownTraining.worker.ts", import.meta.url), module), means),
  tfjs: (means) => contenderIn(new Worker(new URL("./peers/plainTraining.worker.ts", import.meta.url), module), means),
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
