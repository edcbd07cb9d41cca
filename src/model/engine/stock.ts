import type { AttentionRequest } from "../attention/attention";
import type { LayerWeights } from "../weights/names";
import type { JobMessage, ToWorker } from "./protocol";

type Stocked = Extract<ToWorker, { readonly type: "weights" | "forget" | "inputs" | "forgetInputs" }>;

/**
 * What the page sent ahead of its questions, which name it by number.
 * @param onForgotten weights that no question will name any more
 */
export function createStock(onForgotten: (weights: LayerWeights) => void) {
  const weights = new Map<number, LayerWeights>();
  const inputs = new Map<number, AttentionRequest>();
  return {
    take(message: Stocked): void {
      switch (message.type) {
        case "weights":
          weights.set(message.weightsId, message.weights);
          return;
        case "forget": {
          const gone = known(weights, message.weightsId);
          weights.delete(message.weightsId);
          return onForgotten(gone);
        }
        case "inputs":
          inputs.set(message.inputsId, { ...message.request, weights: known(weights, message.weightsId) });
          return;
        case "forgetInputs":
          inputs.delete(message.inputsId);
      }
    },
    /** All that a question is about. */
    requestOf: (job: JobMessage): AttentionRequest =>
      job.type === "attend" ? { ...job.request, weights: known(weights, job.weightsId) } : known(inputs, job.inputsId),
  };
}

function known<T>(things: ReadonlyMap<number, T>, id: number): T {
  const thing = things.get(id);
  if (thing === undefined) throw new Error(`Number ${id} was never sent.`);
  return thing;
}
