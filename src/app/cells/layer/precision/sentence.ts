import type { Difference } from "../../../../model/attention/difference";
import type { Precision } from "../../../../model/attention/precision/compare";
import type { BackendName } from "../../../../model/engine/engine";
import { layerWords } from "../../../../words/en/layer";

const NAMES: Readonly<Record<BackendName, string>> = { webgpu: "WebGPU", wasm: "WASM", cpu: "CPU" };

/** "Largest difference in Z 2.1e-7 (relative 1.3e-7), in the maps 3.0e-8 (relative 1.1e-7), on WASM." */
export function precisionSentence({ output, maps }: Precision, backend: BackendName): string {
  return layerWords.precision.differences(told(output), told(maps), NAMES[backend]);
}

const told = ({ absolute, relative }: Difference) =>
  Number.isFinite(absolute) ? layerWords.precision.difference(scientific(absolute), scientific(relative)) : layerWords.precision.beyond;

const scientific = (value: number) => (value === 0 ? "0" : value.toExponential(1));
