import { layerWords } from "../../../../words/en/layer";

/** "0 to 5 and 9" */
export function stretches(steps: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < steps.length; ) {
    let end = i;
    while (steps[end + 1] === steps[end]! + 1) end++;
    parts.push(end === i ? `${steps[i]}` : layerWords.padding.stretch(steps[i]!, steps[end]!));
    i = end + 1;
  }
  return layerWords.padding.stretches(parts);
}
