import type { Branch } from "../../../../model/attention/branch";
import type { Windows } from "../../../../model/series/windows";
import { insideWords } from "../../../../words/en/inside";
import { maskWith } from "../padding/padding";
import type { LayerValue } from "../value";

/** What each branch's softmax leaves out, in a word or two: "causal, 3 padded"; empty for nothing. */
export function maskWords(layer: Pick<LayerValue, "causal" | "padding">, windows: Windows): Record<Branch, string> {
  const words = (branch: Branch) => {
    const mask = maskWith(windows[branch].mask, windows.steps, layer.padding?.[branch] ?? []);
    const padded = mask?.reduce((sum, each) => sum + (each === 0 ? 1 : 0), 0) ?? 0;
    const { masks } = insideWords;
    if (padded === 0) return layer.causal ? masks.causal : "";
    return layer.causal ? masks.both(masks.causal, masks.padded(padded)) : masks.padded(padded);
  };
  return { short: words("short"), long: words("long") };
}
