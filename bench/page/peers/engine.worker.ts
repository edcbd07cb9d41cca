import type { AttentionRequest } from "../../../src/model/attention/attention";
import type { Attender } from "../../../src/model/engine/attender";
import { kernelAttender } from "../../../src/model/engine/attenders/kernels";
import { startersWith } from "../../../src/model/engine/backends/all";
import { compileKernel } from "../../../src/model/engine/backends/kernelFile";
import { startInstance } from "../../../src/model/kernels/instance";
import { neighboursOf } from "../../../src/model/neighbour/neighbour";
import type { Means } from "../contender";
import { serveContender } from "../workers";

const starters = startersWith(neighboursOf(self));

/** What the engine computes with on each backend, without the messages around it. */
let prepared: { readonly attender: Attender; readonly request: AttentionRequest } | null = null;

serveContender({
  async prepare(request, means) {
    prepared = { attender: await attenderWith(means), request };
  },
  async run() {
    if (prepared === null) throw new Error("run before prepare");
    // A new object, as each new window is: nothing of the last answer may be used again.
    const { short, long, output } = await prepared.attender.attend({ ...prepared.request }, async () => {});
    return { short: short.maps, long: long.maps, output };
  },
  rest: () => prepared?.attender.rest(),
});

/** As the engine starts it; on WASM with one thread where that is asked for. */
async function attenderWith({ backend, threads }: Means): Promise<Attender> {
  if (backend === "wasm" && threads === 1) {
    const module = await compileKernel();
    return kernelAttender("wasm", () => startInstance(module));
  }
  const started = await starters[backend].start();
  if (!started.ok) throw new Error(started.error.kind);
  return started.value.attender;
}
