import { BRANCHES, type Branch } from "../attention/branch";
import { placeWidth, type PlaceColumns } from "../place/place";
import { branchWeights } from "../weights/branchWeights";
import type { LayerShape, LayerWeights } from "../weights/names";
import { unitsNeeded, type Hand } from "./hands";
import { setHead } from "./setHead";

/** What the layer is given: in each branch first its own inputs, then the columns of the place. */
export interface GivenTo {
  /** T */
  readonly steps: number;
  readonly place: PlaceColumns;
  /** How each column of the window is read off a branch's own inputs, `(columns)` of `(inputs)`: by a single 1 where they are the columns themselves. */
  readonly readings: Readonly<Record<Branch, readonly Float64Array[]>>;
}

/**
 * The layer with heads set by hand. In a branch that has one, the Dense gives every column of the place a unit of its own, and then
 * every column of the window as far as there are units; heads that are not set keep what was drawn for them. Heads that the layer
 * does not have are passed over. Cost H·U².
 * @throws RangeError with fewer units than `unitsNeeded`.
 */
export function setByHand(weights: LayerWeights, { units, heads }: Pick<LayerShape, "units" | "heads">, given: GivenTo, hands: readonly Hand[]): LayerWeights {
  if (units < unitsNeeded(given.place)) throw new RangeError(`${units} units are too few`);
  const made = weights.map((weight) => ({ ...weight, values: weight.values.slice() }));
  for (const branch of BRANCHES) {
    const own = hands.filter((hand) => hand.branch === branch && hand.head < heads);
    if (own.length === 0) continue;
    const arrays = branchWeights(made, branch, ({ values }) => values);
    arrays.dense.kernel.set(passOn(given, branch, units));
    arrays.dense.bias.fill(0);
    for (const hand of own) setHead(arrays, { units, heads }, given, hand);
  }
  return made;
}

/** `(D, U)`: the place first, so that its units are the same however many columns the window has. */
function passOn({ place, readings }: GivenTo, branch: Branch, units: number): Float32Array {
  const places = placeWidth(place);
  const inputs = readings[branch][0]?.length ?? 0;
  const kernel = new Float32Array((inputs + places) * units);
  for (let i = 0; i < places; i++) kernel[(inputs + i) * units + i] = 1;
  readings[branch].slice(0, units - places).forEach((reading, j) => {
    reading.forEach((weight, input) => (kernel[input * units + places + j] = weight));
  });
  return kernel;
}
