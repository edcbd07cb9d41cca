import type { AttentionRequest } from "../attention/attention";
import type { LayerWeights } from "../weights/names";
import type { ToWorker } from "./protocol";
import { createSent } from "./sent";

/** What one worker was sent ahead of questions and still holds: weights, and inputs that name theirs. */
export function createSentTo(send: (message: ToWorker) => void) {
  const weights = createSent<LayerWeights>(
    (weightsId, arrays) => send({ type: "weights", weightsId, weights: arrays }),
    (weightsId) => send({ type: "forget", weightsId }),
  );
  const inputs = createSent<AttentionRequest>(
    (inputsId, { weights: arrays, ...request }, channel) => send({ type: "inputs", inputsId, weightsId: weights.use(channel, arrays), request }),
    (inputsId) => send({ type: "forgetInputs", inputsId }),
  );
  return { weights, inputs };
}
