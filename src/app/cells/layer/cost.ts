import type { Cost, ReadCell } from "../../notebook/running/cost";
import type { TrainingSpec } from "../training/spec";
import type { LayerSpec } from "./spec";

/** Columns of a window, where the spec does not tell: more than most series have. */
const COLUMNS = 16;

export const FLOAT = 4;
/** Measured at U = 256, H = 16: seconds to draw a weight, and to multiply in folding. */
export const DRAWN = 70e-9;
const FOLDED = 6e-9;

type Sizes = Pick<LayerSpec, "units"> & Partial<Pick<LayerSpec, "embed" | "positions" | "calendar">>;

/** A layer with its sizes, or those of the training that gives it its weights, whichever are larger: it may have weights of its own. */
export function sizedLayer(layer: LayerSpec, training: TrainingSpec | undefined): LayerSpec {
  if (training === undefined) return layer;
  return { ...layer, units: Math.max(layer.units, training.units), heads: Math.max(layer.heads, training.heads) };
}

/** Width of what goes into the products of the layer: no more than its units. */
export const innerWidth = ({ units, embed, positions = 0, calendar = [] }: Sizes): number =>
  Math.min(units, (embed === undefined ? COLUMNS : COLUMNS * embed) + 2 * (positions + calendar.length));

/** Weights grow with H·U², folding them with H·W·U·(4·U + W). They lie on the page, in the engine, and folded. */
export function layerCost(own: LayerSpec, read: ReadCell): Cost {
  const spec = sizedLayer(own, read("weights")?.spec as TrainingSpec | undefined);
  const { units, heads } = spec;
  const weights = 8 * heads * units ** 2;
  const width = innerWidth(spec) + 1;
  const folding = 2 * heads * width * units * (4 * units + width);
  return { seconds: weights * DRAWN + folding * FOLDED, bytes: 3 * weights * FLOAT };
}
