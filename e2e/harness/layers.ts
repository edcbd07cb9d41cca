import { getBackend, memory, setBackend } from "@tensorflow/tfjs-core";
import fixtureUrl from "../../src/model/layers/fixtures/layer.safetensors?url";
import { relativeError } from "../../src/model/attention/reference";
import { readParityCases } from "../../src/model/layers/parity";
import { measureParity, type ParityErrors } from "../../src/model/layers/parityRun";

/** How far the class is from the real layer on each case, and by how many tensors the whole run left more behind. */
interface ParityReport {
  readonly cases: readonly (ParityErrors & { readonly name: string })[];
  readonly backend: string;
  readonly leaked: number;
}

/** The layer classes are TensorFlow.js layers: they run on its own backends, which importing them registers. */
const register = {
  webgpu: () => import("@tensorflow/tfjs-backend-webgpu"),
  webgl: () => import("@tensorflow/tfjs-backend-webgl"),
};

/** Runs every fixture of real Keras through the layer class on this backend, in the page's own thread. */
async function runParity(name: keyof typeof register): Promise<ParityReport> {
  await register[name]();
  // The boolean, since a backend that cannot start still lends its name to `getBackend`.
  if (!(await setBackend(name))) throw new Error(`${name} cannot start`);
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
