import type { AttentionRequest } from "../../src/model/attention/attention";
import { createEngine } from "../../src/model/engine/client";
import type { BackendName } from "../../src/model/engine/engine";
import type { Contender } from "./contender";

/** The engine as the app uses it: inputs go to its worker with each run, weights when they change. */
export function ours(backend: BackendName): Contender {
  const engine = createEngine({ backend });
  let request: AttentionRequest | null = null;
  return {
    prepare: async (next) => {
      request = next;
    },
    run: async () => {
      if (request === null) throw new Error("run before prepare");
      const result = await engine.attend("bench", request);
      if (!result.ok) throw new Error(result.error.message);
      const { short, long, output } = result.value;
      return { short: short.maps, long: long.maps, output };
    },
    dispose: () => engine.dispose(),
  };
}
