import { getBackend, memory } from "@tensorflow/tfjs-core";
import fixtureUrl from "../../src/model/layers/fixtures/layer.safetensors?url";
import { relativeError } from "../../src/model/attention/reference";
import { starters } from "../../src/model/engine/backends/all";
import type { BackendName } from "../../src/model/engine/engine";
import { readParityCases } from "../../src/model/layers/parity";
import { measureParity, type ParityErrors } from "../../src/model/layers/parityRun";

/** How far the class is from the real layer on each case, and by how many tensors the whole run left more behind. */
interface ParityReport {
  readonly cases: readonly (ParityErrors & { readonly name: string })[];
  readonly backend: string;
  readonly leaked: number;
}

/** Runs every fixture of real Keras through the layer class on this backend, in the page's own thread. */
async function runParity(name: BackendName): Promise<ParityReport> {
  const started = await starters[name].start();
  if (!started.ok) throw new Error(`${name} cannot start: ${started.error}`);
  const bytes = new Uint8Array(await (await fetch(fixtureUrl)).arrayBuffer());
  const before = memory().numTensors;
  const cases: (ParityErrors & { name: string })[] = [];
  for (const parity of readParityCases(bytes)) {
    cases.push({ name: parity.name, ...(await measureParity(parity, relativeError)) });
  }
  return { cases, backend: getBackend(), leaked: memory().numTensors - before };
}

declare global {
  interface Window {
    runParity: typeof runParity;
  }
}

window.runParity = runParity;
