import { ok, problem, type Result, type ProblemOf } from "../result";
import { weightShapes, type LayerShape, type Weight } from "./names";

/** An array of another shape than expected; `found` is null where there is none. */
export interface ShapeDifference {
  readonly name: string;
  readonly expected: readonly number[];
  readonly found: readonly number[] | null;
}

declare module "../result" {
  interface Problems {
    /** The arrays do not fit together. */
    "weights/no-one-layer": { readonly differences: readonly ShapeDifference[] };
    "weights/empty": Nothing;
    /** The arrays are not those of a layer of this shape. */
    "weights/unfit": { readonly shape: LayerShape; readonly differences: readonly ShapeDifference[] };
  }
}

/** Why arrays make no layer. */
export type NoLayer = ProblemOf<"weights/no-one-layer" | "weights/empty">;

/** A shape by the name of its array. */
type Shapes = ReadonlyMap<string, readonly number[]>;

/** The sizes of the layer that arrays of these shapes make up. */
export function layerShapeOf(shapes: Shapes): Result<LayerShape, NoLayer> {
  const [units = 0, heads = 0] = shapes.get("short_term_attention/query/kernel") ?? [];
  const [shortWidth = 0] = shapes.get("short_term_dense/kernel") ?? [];
  const [longWidth = 0] = shapes.get("long_term_dense/kernel") ?? [];
  const shape = { units, heads, shortWidth, longWidth };
  const differences = compare(shapes, shape);
  if (differences.length > 0) return problem("weights/no-one-layer", { differences });
  const empty = Object.values(shape).some((size) => size < 1);
  if (empty) return problem("weights/empty", {});
  return ok(shape);
}

/** The weights, if they are those of a layer of this shape; else each array that differs. */
export function fitWeights<W extends Omit<Weight, "values">>(
  weights: readonly W[],
  shape: LayerShape,
): Result<readonly W[]> {
  const differences = compare(new Map(weights.map((weight) => [weight.name, weight.shape])), shape);
  return differences.length === 0 ? ok(weights) : problem("weights/unfit", { shape, differences });
}

function compare(found: Shapes, shape: LayerShape): ShapeDifference[] {
  return weightShapes(shape).flatMap(({ name, shape: expected }): ShapeDifference[] => {
    const actual = found.get(name);
    if (actual === undefined) return [{ name, expected, found: null }];
    const same = actual.length === expected.length && actual.every((length, axis) => length === expected[axis]);
    return same ? [] : [{ name, expected, found: actual }];
  });
}
