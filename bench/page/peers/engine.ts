import type { AttentionRequest } from "../../../src/model/attention/attention";
import { createEngine } from "../../../src/model/engine/client";
import type { Answer, Contender, Means } from "../contender";
import { turn } from "../turn";

/** The engine as the app uses it, the way to its worker and back counted. */
export function engine({ backend }: Means): Contender {
  const own = createEngine({ backend });
  let request: AttentionRequest | null = null;
  let last: Answer | null = null;
  return {
    prepare: async (next) => {
      request = next;
    },
    turn: () =>
      turn(async () => {
        if (request === null) throw new Error("run before prepare");
        const began = performance.now();
        const result = await own.attend("bench", request);
        const took = performance.now() - began;
        if (!result.ok) throw new Error(JSON.stringify(result.error));
        const { short, long, output } = result.value;
        last = { short: short.maps, long: long.maps, output };
        return took;
      }),
    async answer() {
      if (last === null) throw new Error("answer before run");
      return last;
    },
    dispose: () => own.dispose(),
  };
}
