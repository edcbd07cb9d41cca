import type { AttentionRequest, BranchInput } from "./attention";
import type { Branch } from "./branch";
import type { ProblemOf } from "../result";
import { weightShapes, type LayerWeights } from "../weights/names";

/** What a request says sizes of. */
export type RequestSize = "units" | "heads" | "windows" | "steps" | "shortColumns" | "longColumns";

/** What a message calls a column: its name, or its number from 1 where it has none. */
export interface ColumnName {
  readonly name: string | null;
  readonly number: number;
}

declare module "../result" {
  interface Problems {
    /** An input that has not three axes. */
    "attention/axes": { readonly branch: Branch; readonly shape: OpenShape };
    /** The inputs' shapes differ in their steps. */
    "attention/unlike-steps": { readonly short: OpenShape; readonly long: OpenShape };
    "attention/unlike-windows": { readonly short: OpenShape; readonly long: OpenShape };
    /** A size that is no whole number of at least 1, in digits: it may be NaN, which JSON has none of. */
    "attention/size": { readonly which: RequestSize; readonly size: string };
    /** Both inputs have other steps than the request says. */
    "attention/other-steps": { readonly steps: number; readonly short: OpenShape; readonly long: OpenShape };
    "attention/mask": { readonly branch: Branch; readonly marks: number; readonly windows: number; readonly steps: number };
    "attention/weight-count": { readonly wants: number; readonly has: number };
    /** A weight that was `given` where that of this name is wanted, or of a wrong shape. */
    "attention/weight": {
      readonly name: string;
      readonly shape: readonly number[];
      readonly given: string;
      readonly givenShape: readonly number[];
      readonly numbers: number;
    };
    /** An input that is not a finite number: `NaN`, `Infinity`. */
    "attention/value": { readonly branch: Branch; readonly value: string; readonly step: number; readonly column: ColumnName };
  }
}

type BranchProblem = ProblemOf<"attention/axes" | "attention/unlike-steps" | "attention/unlike-windows">;
type RequestProblem =
  | BranchProblem
  | ProblemOf<"attention/size" | "attention/other-steps" | "attention/mask" | "attention/weight-count" | "attention/weight" | "attention/value">;

/** What keeps the layer from computing this request, or null when nothing does: sizes that do not fit, or an input that is no finite number. */
export function checkRequest(request: AttentionRequest): RequestProblem | null {
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
export function checkBranchShapes(short: OpenShape, long: OpenShape): BranchProblem | null {
  for (const [branch, shape] of [["short", short], ["long", long]] as const) {
    if (shape.length !== 3) return { kind: "attention/axes", params: { branch, shape } };
  }
  if (differ(short[1], long[1])) return { kind: "attention/unlike-steps", params: { short, long } };
  if (differ(short[0], long[0])) return { kind: "attention/unlike-windows", params: { short, long } };
  return null;
}

function checkSizes({ units, heads, batch, steps, short, long }: AttentionRequest): RequestProblem | null {
  const sizes: Readonly<Record<RequestSize, number>> = { units, heads, windows: batch, steps, shortColumns: short.width, longColumns: long.width };
  for (const [which, size] of Object.entries(sizes) as [RequestSize, number][]) {
    if (!Number.isSafeInteger(size) || size < 1) return { kind: "attention/size", params: { which, size: String(size) } };
  }
  return null;
}

/** The true number of steps of a branch follows from its array; both must have those that the request says. */
function checkSteps(request: AttentionRequest): RequestProblem | null {
  const { batch, steps } = request;
  const shapeOf = ({ values, width }: BranchInput) => [batch, values.length / (batch * width), width];
  const short = shapeOf(request.short);
  const long = shapeOf(request.long);
  const mismatch = checkBranchShapes(short, long);
  if (mismatch !== null) return mismatch;
  return short[1] === steps ? null : { kind: "attention/other-steps", params: { steps, short, long } };
}

function checkMask(branch: Branch, { mask }: BranchInput, { batch, steps }: AttentionRequest): RequestProblem | null {
  if (mask === null || mask.length === batch * steps) return null;
  return { kind: "attention/mask", params: { branch, marks: mask.length, windows: batch, steps } };
}

function checkWeights(request: AttentionRequest): RequestProblem | null {
  const expected = weightShapes({
    units: request.units,
    heads: request.heads,
    shortWidth: request.short.width,
    longWidth: request.long.width,
  });
  const found: LayerWeights = request.weights;
  if (found.length !== expected.length) return { kind: "attention/weight-count", params: { wants: expected.length, has: found.length } };
  for (const [i, { name, shape }] of expected.entries()) {
    const weight = found[i]!;
    const fits =
      weight.shape.length === shape.length &&
      shape.every((size, axis) => size === weight.shape[axis]) &&
      weight.values.length === shape.reduce((a, b) => a * b, 1);
    if (!fits) {
      return { kind: "attention/weight", params: { name, shape, given: weight.name, givenShape: weight.shape, numbers: weight.values.length } };
    }
  }
  return null;
}

function checkValues(branch: Branch, { values, width, names }: BranchInput, steps: number): RequestProblem | null {
  const at = values.findIndex((value) => !Number.isFinite(value));
  if (at === -1) return null;
  const row = Math.floor(at / width);
  return { kind: "attention/value", params: { branch, value: String(values[at]), step: (row % steps) + 1, column: columnName(names, at % width) } };
}

export const columnName = (names: readonly string[] | undefined, column: number): ColumnName => ({ name: names?.[column] ?? null, number: column + 1 });

type Size = number | null;

/** A shape some of whose sizes may not be known yet. */
export type OpenShape = readonly Size[];

const differ = (a: Size | undefined, b: Size | undefined) => a !== null && b !== null && a !== b;
