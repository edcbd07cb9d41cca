import { layerWords } from "../../../../words/en/layer";

/** Steps counted from 0, named from 1: "1 to 6 and 10". */
export function stretches(steps: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < steps.length; ) {
    let end = i;
    while (steps[end + 1] === steps[end]! + 1) end++;
    parts.push(end === i ? `${steps[i]! + 1}` : layerWords.padding.stretch(steps[i]! + 1, steps[end]! + 1));
    i = end + 1;
  }
  return layerWords.padding.stretches(parts);
}
