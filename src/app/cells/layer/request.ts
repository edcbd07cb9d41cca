import type { AttentionRequest, BranchInput } from "../../../model/attention/attention";
import type { Branch } from "../../../model/attention/branch";
import { prepare, preparedNames } from "../../../model/attention/prepare";
import type { Windows } from "../../../model/series/windows";
import { maskWith } from "./padding/padding";
import type { LayerValue } from "./value";

/** What the engine is asked for one window: the layer's inputs as it sees them, prepared and masked. */
export function layerRequest(windows: Windows, layer: LayerValue): AttentionRequest {
  const { units, heads, causal, weights } = layer;
  const { steps } = windows;
  return { units, heads, causal, weights, batch: 1, steps, short: input("short"), long: input("long") };

  function input(branch: Branch): BranchInput {
    const { width, values, columns, mask } = windows[branch];
    const preparation = layer.preparation?.[branch];
    const prepared = preparation === undefined ? { width, values } : prepare(values, preparation);
    const names = preparedNames(columns, preparation?.embedding ?? null);
    return { ...prepared, names, mask: maskWith(mask, steps, layer.padding?.[branch] ?? []) };
  }
}

/** How many columns of the window the layer was made for. */
export function columnsOf(layer: LayerValue, branch: Branch): number {
  return layer.preparation?.[branch].columns ?? (branch === "short" ? layer.shortWidth : layer.longWidth);
}
