import type { AttentionRequest } from "../../../src/model/attention/attention";
import type { WholeAttender } from "../../../src/model/engine/attender";
import { starters } from "../../../src/model/engine/backends/all";
import { serveContender } from "../workers";

/** What the engine computes with on each backend, without the messages around it. */
let prepared: { readonly attender: WholeAttender; readonly request: AttentionRequest } | null = null;

serveContender({
  async prepare(request, { backend }) {
    const started = await starters[backend].start();
    if (!started.ok) throw new Error(started.error);
    prepared = { attender: started.value.whole, request };
  },
  async run() {
    if (prepared === null) throw new Error("run before prepare");
    // A new object, as each new window is: nothing of the last answer may be used again.
    const { short, long, output } = await prepared.attender.attend({ ...prepared.request }, async () => {});
    return { short: short.maps, long: long.maps, output };
  },
  rest: () => prepared?.attender.rest(),
});
