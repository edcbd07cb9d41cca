import type { AttentionRequest, BranchInput } from "../../../model/attention/attention";
import type { Branch } from "../../../model/attention/branch";
import { placeTable, placeWidth, sideBySide } from "../../../model/place/place";
import { prepare, preparedNames } from "../../../model/attention/prepare";
import type { Result } from "../../../model/result";
import type { Windows } from "../../../model/series/windows";
import { maskWith } from "./padding/padding";
import { requestTrained } from "./trainedLayer";
import { featuresOf, type LayerValue, type Padding } from "./value";

/**
 * What the engine is asked for one window: the layer's inputs as it sees them, prepared and masked. Windows of a layer that is
 * given features are such as it was trained on (`requestTrained` tells).
 */
export function layerRequest(windows: Windows, layer: LayerValue): AttentionRequest {
  const features = featuresOf(layer);
  if (features !== null) return withPadding(requestTrained(features, windows), layer.padding);
  const { units, heads, causal, weights } = layer;
  const { steps } = windows;
  return { units, heads, causal, weights, batch: 1, steps, short: input("short"), long: input("long") };

  function input(branch: Branch): BranchInput {
    const { width, values, columns, mask, to } = windows[branch];
    const preparation = layer.preparation?.[branch];
    const prepared = preparation === undefined ? { width, values } : prepare(values, preparation);
    const whole = layer.place === undefined ? prepared : { ...sideBySide(prepared, placeTable(to, layer.place), steps), place: placeWidth(layer.place) };
    // Columns of the place, which are always finite, need no names.
    const names = preparedNames(columns, preparation?.embedding ?? null);
    return { ...whole, names, mask: maskWith(mask, steps, layer.padding?.[branch] ?? []) };
  }
}

function withPadding(made: Result<AttentionRequest>, padding: Padding | undefined): AttentionRequest {
  if (!made.ok) throw new Error(`These are no windows of the training: ${made.error.kind}`);
  const masked = (branch: Branch) => ({ ...made.value[branch], mask: maskWith(null, made.value.steps, padding?.[branch] ?? []) });
  return { ...made.value, short: masked("short"), long: masked("long") };
}

/** How many columns of the window the layer was made for. */
export function columnsOf(layer: LayerValue, branch: Branch): number {
  const width = branch === "short" ? layer.shortWidth : layer.longWidth;
  return layer.preparation?.[branch].columns ?? width - (layer.place === undefined ? 0 : placeWidth(layer.place));
}
