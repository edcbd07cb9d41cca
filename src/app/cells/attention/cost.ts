import { WHOLE_STEPS } from "../../../model/attention/survey";
import { NOTHING, type Cost, type ReadCell } from "../../notebook/running/cost";
import { innerWidth, sizedLayer } from "../layer/cost";
import type { LayerSpec } from "../layer/spec";
import type { SeriesSpec } from "../series/spec";
import type { TrainingSpec } from "../training/spec";
import { OVERVIEW_CELLS } from "./long/value";

const FLOAT = 4;
/** Seconds for a product in the kernels, which do more than ten for a weight besides q·k; measured: 0.06e-9 on WebAssembly. */
const PRODUCT = 0.1e-9;
const BESIDES = 10;
/** Seconds to add up, scale and draw one cell of a map. */
const DRAWN = 5e-9;

/** Both branches' weights, and three maps for each head on the page: whole, or their overview where the window is long. */
export function attentionCost(_: object, read: ReadCell): Cost {
  const series = read("series")?.spec as SeriesSpec | undefined;
  const own = read("layer")?.spec as LayerSpec | undefined;
  if (series === undefined || own === undefined) return NOTHING;
  const layer = sizedLayer(own, read("layer", "weights")?.spec as TrainingSpec | undefined);
  const { steps } = series.window;
  const { heads, units } = layer;
  const weights = 2 * heads * steps ** 2;
  const side = steps > WHOLE_STEPS ? OVERVIEW_CELLS : steps;
  const drawn = 3 * heads * side ** 2;
  return {
    seconds: weights * (2 * innerWidth(layer) + BESIDES) * PRODUCT + drawn * DRAWN,
    bytes: (drawn + 6 * steps * heads * units) * FLOAT,
  };
}
