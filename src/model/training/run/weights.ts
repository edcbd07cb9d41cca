import { endOf, type ArrayPlace } from "../../kernels/training/arrays";
import { initialiseArrays } from "../../weights/initialise";
import { weightShapes, type LayerWeights } from "../../weights/names";

/** What training begins with: kernels drawn as Keras does, and a read-out of zeros, so that the first forecast is the base. */
export function initialWeights(arrays: readonly ArrayPlace[], seed: number): Float32Array {
  const all = new Float32Array(endOf(arrays.at(-1)!));
  initialiseArrays(arrays, seed).forEach(({ name, values }, i) => {
    if (name.startsWith("read_out/")) return;
    all.set(name.endsWith("/stddev") ? values.fill(1) : values, arrays[i]!.at);
  });
  return all;
}

const LAYER = new Set(weightShapes({ units: 1, heads: 1, shortWidth: 1, longWidth: 1 }).map(({ name }) => name));

/** The layer's own 20 arrays among all that are trained; views, not copies. */
export function layerWeights(arrays: readonly ArrayPlace[], weights: Float32Array): LayerWeights {
  return arrays
    .filter(({ name }) => LAYER.has(name))
    .map((place) => ({ name: place.name, shape: place.shape, values: weights.subarray(place.at, endOf(place)) }));
}
