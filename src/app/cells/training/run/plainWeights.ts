import type { Branch } from "../../../../model/attention/branch";
import type { Column, Series } from "../../../../model/series/series";
import type { TrainingSettings } from "../../../../model/training/settings";
import { partsOf } from "../../../../model/training/task/parts";
import { scalingOf } from "../../../../model/training/task/scaling";
import type { LayerWeights } from "../../../../model/weights/names";
import type { GivenColumns } from "../value";

/** Whether the layer was trained on values of columns alone: not relative to anything, and told neither place nor date. */
const isPlain = ({ base, positions, calendar, ahead, normalised, embedded }: TrainingSettings): boolean =>
  base === "nothing" && positions === 0 && calendar.length === 0 && ahead.length === 0 && !normalised && embedded === null;

/**
 * Weights of a layer that was trained on columns scaled by the train part, as they are for columns scaled as windows are: what
 * takes one scaling to the other goes into the first Dense, x ↦ (a·x + c)·W + b. Null where it was trained on more or other columns.
 */
export function plainWeights(weights: LayerWeights, settings: TrainingSettings, series: Series, given: GivenColumns): LayerWeights | null {
  const { inputs } = settings;
  const isSame = (branch: Branch) => given[branch].length === inputs.length && given[branch].every((name, i) => name === inputs[i]);
  if (!isPlain(settings) || !isSame("short") || !isSame("long")) return null;
  const trainRows = partsOf(series.axis.at.length).train.to;
  const lines = inputs.map((name) => lineOf(series.columns.find((column) => column.name === name)!, trainRows, given.standardised));
  return weights.map((weight, i) => {
    const [kernel, bias] = [weights[i - 1]!, weight];
    if (weight.name.endsWith("_dense/kernel")) return { ...weight, values: weight.values.map((value, j) => value * lines[Math.floor(j / weight.shape[1]!)]!.a) };
    if (!weight.name.endsWith("_dense/bias")) return weight;
    return { ...bias, values: bias.values.map((value, unit) => lines.reduce((sum, { c }, d) => sum + c * kernel.values[d * bias.values.length + unit]!, value)) };
  });
}

/** What takes a value as windows have it to what the layer was trained on: a·x + c. */
function lineOf(column: Column, trainRows: number, standardised: boolean) {
  const { mean, spread } = scalingOf(column, trainRows);
  const { mean: shift, std } = column.stats;
  const scale = standardised && std !== 0 ? std : 1;
  return { a: scale / spread, c: ((standardised ? shift : 0) - mean) / spread };
}
