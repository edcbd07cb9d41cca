import type { Cost } from "../../notebook/running/cost";
import type { LayerSpec } from "./spec";

/** Columns of a window, where the spec does not tell: more than most series have. */
const COLUMNS = 16;

const FLOAT = 4;
/** Measured at U = 256, H = 16: seconds to draw a weight, and to multiply in folding. */
const DRAWN = 70e-9;
const FOLDED = 6e-9;

/** Width of what goes into the products of the layer: no more than its units. */
export const innerWidth = ({ units, embed, positions = 0, calendar = [] }: Pick<LayerSpec, "units" | "embed" | "positions" | "calendar">): number =>
  Math.min(units, (embed === undefined ? COLUMNS : COLUMNS * embed) + 2 * (positions + calendar.length));

/** Weights grow with H·U², folding them with H·W·U·(4·U + W). They lie on the page, in the engine, and folded. */
export function layerCost(spec: LayerSpec): Cost {
  const { units, heads } = spec;
  const weights = 8 * heads * units ** 2;
  const width = innerWidth(spec) + 1;
  const folding = 2 * heads * width * units * (4 * units + width);
  return { seconds: weights * DRAWN + folding * FOLDED, bytes: 3 * weights * FLOAT };
}
