import { ok, problem, type Result } from "../result";
import { weightShapes, type LayerShape, type Weight } from "./names";
import { showShape } from "./stored";

/** A shape by the name of its array. */
type Shapes = ReadonlyMap<string, readonly number[]>;

/**
 * The sizes of the layer that arrays of these shapes make up.
 * The problem (kind `weights-shape`) lists what was expected and what was found.
 */
export function layerShapeOf(shapes: Shapes): Result<LayerShape> {
  const [units = 0, heads = 0] = shapes.get("short_term_attention/query/kernel") ?? [];
  const [shortWidth = 0] = shapes.get("short_term_dense/kernel") ?? [];
  const [longWidth = 0] = shapes.get("long_term_dense/kernel") ?? [];
  const shape = { units, heads, shortWidth, longWidth };
  const differences = compare(shapes, shape);
  if (differences.length > 0) {
    return problem(
      "weights-shape",
      `These arrays do not fit together as one layer. ${differences.join("; ")}. Save the weights of the whole layer again.`,
    );
  }
  const empty = Object.values(shape).some((size) => size < 1);
  if (empty) return problem("weights-shape", "These arrays are empty. Save the weights of a layer that has been built.");
  return ok(shape);
}

/**
 * The weights, if they are those of a layer of this shape.
 * The problem (kind `weights-shape`) lists each array that differs: what was expected and what was found.
 */
export function fitWeights<W extends Omit<Weight, "values">>(
  weights: readonly W[],
  shape: LayerShape,
): Result<readonly W[]> {
  const differences = compare(new Map(weights.map((weight) => [weight.name, weight.shape])), shape);
  if (differences.length === 0) return ok(weights);
  return problem(
    "weights-shape",
    `These weights do not fit a layer of ${shape.units} units and ${shape.heads} heads with ${shape.shortWidth} short ` +
      `and ${shape.longWidth} long columns. ${differences.join("; ")}. Set the layer and its windows to the sizes of ` +
      `the weights, or choose other weights.`,
  );
}

function compare(found: Shapes, shape: LayerShape): string[] {
  return weightShapes(shape).flatMap(({ name, shape: expected }) => {
    const actual = found.get(name);
    if (actual === undefined) return [`${name}: expected ${showShape(expected)}, found none`];
    const same = actual.length === expected.length && actual.every((length, axis) => length === expected[axis]);
    return same ? [] : [`${name}: expected ${showShape(expected)}, found ${showShape(actual)}`];
  });
}
