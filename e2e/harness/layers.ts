import { backend, dispose, div, getBackend, memory, setBackend, softmax, tensor } from "@tensorflow/tfjs-core";
import fixtureUrl from "../../src/model/layers/fixtures/layer.safetensors?url";
import { relativeError } from "../../src/model/attention/relativeError.testing";
import { readParityCases } from "../../src/model/layers/parity.testing";
import { measureParity, type ParityErrors } from "../../src/model/layers/parityRun.testing";

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

async function start(name: keyof typeof register): Promise<void> {
  await register[name]();
  // The boolean, since a backend that cannot start still lends its name to `getBackend`.
  if (!(await setBackend(name))) throw new Error(`${name} cannot start`);
}

/** Runs every fixture of real Keras, or every n-th of them, through the layer class on this backend, in the page's own thread. */
async function runParity(name: keyof typeof register, every = 1): Promise<ParityReport> {
  await start(name);
  const bytes = new Uint8Array(await (await fetch(fixtureUrl)).arrayBuffer());
  const before = memory().numTensors;
  const cases: (ParityErrors & { name: string })[] = [];
  for (const parity of readParityCases(bytes).filter((_, i) => i % every === 0)) {
    cases.push({ name: parity.name, ...(await measureParity(parity, relativeError)) });
  }
  return { cases, backend: getBackend(), leaked: memory().numTensors - before };
}

/** What TensorFlow.js 4.22 gives on a GPU where it goes wrong. */
const showHazards = {
  async webgpu() {
    await start("webgpu");
    const lost = softmax(tensor([[NaN, NaN]]));
    const ofNaN = [...(await lost.data())];
    lost.dispose();
    return { ofNaN };
  },
  async webgl() {
    await start("webgl");
    const zero = tensor([0]);
    const quotient = div(zero, zero);
    const [ofZeros] = await quotient.data();
    dispose([zero, quotient]);
    return { epsilon: backend().epsilon(), ofZeros };
  },
};

declare global {
  interface Window {
    runParity: typeof runParity;
    showHazards: typeof showHazards;
  }
}

window.runParity = runParity;
window.showHazards = showHazards;
