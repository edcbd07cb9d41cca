import { random } from "../random";
import { weightShapes, type LayerShape, type LayerWeights, type Weight } from "./names";

/** The 20 arrays of a fresh layer, drawn by `initialiseArrays`. */
export function initialiseWeights(shape: LayerShape, seed: number): LayerWeights {
  return initialiseArrays(weightShapes(shape), seed);
}

/**
 * Fresh arrays of these shapes: kernels (by their name) Glorot uniform, biases zero, as Keras starts them.
 * The same seed and shapes give the same floats on every machine (they are not Keras' own draws).
 * Each array has a stream of its own, so that another number of columns leaves the other arrays alike.
 */
export function initialiseArrays(shapes: readonly Omit<Weight, "values">[], seed: number): LayerWeights {
  const seeds = random(seed);
  return shapes.map(({ name, shape: size }) => {
    const draw = random(Math.floor(seeds() * 2 ** 32));
    const values = new Float32Array(size.reduce((a, b) => a * b, 1));
    if (name.endsWith("/kernel")) {
      const limit = glorotLimit(size);
      for (let i = 0; i < values.length; i++) values[i] = (2 * draw() - 1) * limit;
    }
    return { name, shape: size, values };
  });
}

/**
 * Half the width of the interval that a kernel is drawn from: √(6 / (fan in + fan out))
 * (Glorot and Bengio 2010, equation 16). The fans are counted as Keras counts them: for a kernel of
 * rank 3 the first axis is taken for a receptive field, even where it is an input width or the heads.
 */
export function glorotLimit(shape: readonly number[]): number {
  const receptive = shape.slice(0, -2).reduce((a, b) => a * b, 1);
  const [fanIn = 1, fanOut = 1] = shape.slice(-2);
  return Math.sqrt(6 / (receptive * (fanIn + fanOut)));
}
