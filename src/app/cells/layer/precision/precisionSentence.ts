import type { LargestDifference } from "../../../../model/attention/difference";
import type { Precision } from "../../../../model/attention/precision/compare";
import { layerWords } from "../../../../words/en/layer";
import { written } from "../../../../words/numbers";

/** "Largest difference in Z 2.1e-7 (relative 1.3e-7), in the maps 3.0e-8 (relative 1.1e-7), on WASM." */
export function precisionSentence({ output, maps }: Precision, backend: string): string {
  return layerWords.precision.differences(differenceInWords(output), differenceInWords(maps), backend);
}

/** "2.1e-7 (relative 1.3e-7)" */
export const differenceInWords = ({ absolute, relative }: LargestDifference): string =>
  Number.isFinite(absolute) ? layerWords.precision.difference(scientific(absolute), scientific(relative)) : layerWords.precision.beyond;

/** "2.1e-7" */
export const scientific = (value: number) => (value === 0 ? "0" : written(value.toExponential(1)));
