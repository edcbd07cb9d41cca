import { NOTHING, type Cost, type ReadCell } from "../../notebook/running/cost";
import { DRAWN, FLOAT, innerWidth } from "../layer/cost";
import type { SeriesSpec } from "../series/spec";
import type { TrainingSpec } from "./spec";

/** Seconds to look for a season, as measured on 8,759 rows. */
const SEARCH = 0.25;
/** Rows of a series whose spec does not tell, and the share of them that a forecast is judged on: validation and test. */
const ROWS = 10_000;
const JUDGED = 0.3;
/** Seconds for a product, and how many more there are for a weight of a map. */
const PRODUCT = 0.1e-9;
const BESIDES = 10;

/** Nothing starts by itself: what a training has to find out, and the weights that it would begin with. */
export function trainingCost({ units, heads, season, horizon, calendar }: TrainingSpec): Cost {
  const weights = 8 * heads * units ** 2;
  const isOpen = season === undefined || horizon === undefined || calendar === undefined;
  return { seconds: weights * DRAWN + (isOpen ? SEARCH : 0), bytes: 4 * weights * FLOAT };
}

/** The layer on every window of the parts that it is judged on. */
export function forecastCost(_: object, read: ReadCell): Cost {
  const training = read("training")?.spec as TrainingSpec | undefined;
  const series = read("training", "series")?.spec as SeriesSpec | undefined;
  if (training === undefined || series === undefined) return NOTHING;
  const { source, window } = series;
  const windows = JUDGED * (source.from === "generated" ? source.length : ROWS);
  // Only the last step's row where that alone is read out.
  const rows = training.readOut === "last" ? 1 : window.steps;
  const weights = 2 * training.heads * rows * window.steps;
  return { seconds: windows * weights * (2 * innerWidth(training) + BESIDES) * PRODUCT, bytes: 8 * windows * (training.horizon ?? 48) * FLOAT };
}
