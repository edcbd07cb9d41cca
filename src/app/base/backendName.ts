import type { BackendName } from "../../model/engine/engine";
import type { EngineName } from "../../model/engine/engineName";
import { barWords } from "../../words/en/bar";

const NAMES: Readonly<Record<BackendName, string>> = { webgpu: "WebGPU", wasm: "WASM", cpu: "CPU" };

/** What computes, in a word or three: "WASM", "TensorFlow.js on WASM". */
export const backendName = (backend: BackendName, engine: EngineName = "own"): string =>
  engine === "own" ? NAMES[backend] : barWords.engine.tfjs(NAMES[backend]);
