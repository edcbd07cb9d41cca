import type { LayerWeights } from "../weights/names";
import type { ToWorker } from "./protocol";

/**
 * Knows which weights the worker holds: each channel's latest. They are sent when first used
 * (told apart by identity) and forgotten when no channel uses them any more.
 */
export function createSentWeights(send: (message: ToWorker) => void) {
  const ids = new Map<LayerWeights, number>();
  const users = new Map<string, LayerWeights>();
  let lastId = 0;

  return {
    /** The number that the worker knows these weights by, once they are on their way. */
    use(channel: string, weights: LayerWeights): number {
      const before = users.get(channel);
      users.set(channel, weights);
      let id = ids.get(weights);
      if (id === undefined) {
        id = ++lastId;
        ids.set(weights, id);
        send({ type: "weights", weightsId: id, weights });
      }
      if (before !== undefined && before !== weights && ![...users.values()].includes(before)) {
        send({ type: "forget", weightsId: ids.get(before) as number });
        ids.delete(before);
      }
      return id;
    },
  };
}
