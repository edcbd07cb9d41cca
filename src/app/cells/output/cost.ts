import { NOTHING, type Cost, type ReadCell } from "../../notebook/running/cost";
import { WHOLE_STEPS } from "../../../model/attention/survey";
import type { LayerSpec } from "../layer/spec";
import type { SeriesSpec } from "../series/spec";

const FLOAT = 4;
/** Seconds to compare and draw a number of the output. */
const DRAWN = 20e-9;

/** Three pictures of `(T, U)`; a long window is refused. */
export function outputCost(_: object, read: ReadCell): Cost {
  const series = read("attention", "series")?.spec as SeriesSpec | undefined;
  const layer = read("attention", "layer")?.spec as LayerSpec | undefined;
  if (series === undefined || layer === undefined || series.window.steps > WHOLE_STEPS) return NOTHING;
  const numbers = 3 * series.window.steps * layer.units;
  return { seconds: numbers * DRAWN, bytes: numbers * FLOAT };
}
