import type { AttentionRequest, BranchInput } from "./attention";
import type { Branch } from "./branch";
import type { Problem } from "../result";
import { columnName } from "../series/columnName";
import { weightShapes, type LayerWeights } from "../weights/names";

/**
 * What keeps the layer from computing this request, or null when nothing does.
 * The problem's kind is `shape` (sizes that do not fit) or `value` (an input that is not a finite number).
 */
export function checkRequest(request: AttentionRequest): Problem | null {
  return (
    checkSizes(request) ??
    checkSteps(request) ??
    checkMask("short", request.short, request) ??
    checkMask("long", request.long, request) ??
    checkWeights(request) ??
    checkValues("short", request.short, request.steps) ??
    checkValues("long", request.long, request.steps)
  );
}

/**
 * The branches' input shapes `(B, T, D)`; refused unless batch and steps are the same on both sides.
 * A size of null is not known yet (TensorFlow.js leaves it open in a model) and fits every other.
 */
export function checkBranchShapes(short: OpenShape, long: OpenShape): Problem | null {
  for (const [branch, shape] of [["short", short], ["long", long]] as const) {
    if (shape.length !== 3) {
      return shapeProblem(
        `The ${branch} input has shape ${show(shape)}, but the layer takes (batch, steps, columns). ` +
          `Give it three axes.`,
      );
    }
  }
  if (differ(short[1], long[1])) {
    return shapeProblem(
      `The short input ${show(short)} has ${short[1]} steps and the long input ${show(long)} has ${long[1]}. ` +
        `Give both the same number of steps: cut or resample the longer one, or pad the shorter one and mask it.`,
    );
  }
  if (differ(short[0], long[0])) {
    return shapeProblem(
      `The short input ${show(short)} holds ${short[0]} windows and the long input ${show(long)} holds ${long[0]}. ` +
        `Give both the same number of windows.`,
    );
  }
  return null;
}

function checkSizes({ units, heads, batch, steps, short, long }: AttentionRequest): Problem | null {
  const sizes = {
    "number of units": units,
    "number of heads": heads,
    "number of windows": batch,
    "number of steps": steps,
    "number of columns of the short input": short.width,
    "number of columns of the long input": long.width,
  };
  for (const [name, size] of Object.entries(sizes)) {
    if (!Number.isSafeInteger(size) || size < 1) {
      return shapeProblem(`The ${name} is ${size}. Make it a whole number of at least 1.`);
    }
  }
  return null;
}

/** The true number of steps of a branch follows from its array; both must have those that the request says. */
function checkSteps(request: AttentionRequest): Problem | null {
  const { batch, steps } = request;
  const shapeOf = ({ values, width }: BranchInput) => [batch, values.length / (batch * width), width];
  const short = shapeOf(request.short);
  const long = shapeOf(request.long);
  const mismatch = checkBranchShapes(short, long);
  if (mismatch !== null) return mismatch;
  if (short[1] === steps) return null;
  return shapeProblem(
    `The request says ${steps} steps, but the inputs have the shapes ${show(short)} and ${show(long)}. ` +
      `Give both inputs ${steps} steps.`,
  );
}

function checkMask(branch: Branch, { mask }: BranchInput, { batch, steps }: AttentionRequest): Problem | null {
  if (mask === null || mask.length === batch * steps) return null;
  return shapeProblem(
    `The mask of the ${branch} input marks ${mask.length} steps, but the input has ${batch * steps}: ` +
      `${batch} × ${steps}. Give one mark for each step.`,
  );
}

function checkWeights(request: AttentionRequest): Problem | null {
  const expected = weightShapes({
    units: request.units,
    heads: request.heads,
    shortWidth: request.short.width,
    longWidth: request.long.width,
  });
  const found: LayerWeights = request.weights;
  if (found.length !== expected.length) {
    return shapeProblem(
      `The layer has ${expected.length} weights, but ${found.length} were given. Give all of them, in Keras' order.`,
    );
  }
  for (const [i, { name, shape }] of expected.entries()) {
    const weight = found[i]!;
    const fits =
      weight.shape.length === shape.length &&
      shape.every((size, axis) => size === weight.shape[axis]) &&
      weight.values.length === shape.reduce((a, b) => a * b, 1);
    if (!fits) {
      return shapeProblem(
        `The weight ${name} must have the shape ${show(shape)}, but what was given is ${weight.name} with the shape ` +
          `${show(weight.shape)} and ${weight.values.length} numbers. Make or load weights for these settings.`,
      );
    }
  }
  return null;
}

function checkValues(branch: Branch, { values, width, names }: BranchInput, steps: number): Problem | null {
  const at = values.findIndex((value) => !Number.isFinite(value));
  if (at === -1) return null;
  const row = Math.floor(at / width);
  return {
    kind: "value",
    message:
      `The ${branch} input holds ${values[at]} at step ${(row % steps) + 1}, column ${columnName(names, at % width)}. ` +
      `Fill or drop such values before they reach the layer.`,
  };
}

type Size = number | null;

/** A shape some of whose sizes may not be known yet. */
export type OpenShape = readonly Size[];

const differ = (a: Size | undefined, b: Size | undefined) => a !== null && b !== null && a !== b;

const shapeProblem = (message: string): Problem => ({ kind: "shape", message });

/** `(2, 5, 3)`, with a question mark for what is not known yet. */
export const show = (shape: OpenShape) =>
  `(${shape.map((size) => (size === null ? "?" : Number(size.toFixed(2)))).join(", ")})`;
