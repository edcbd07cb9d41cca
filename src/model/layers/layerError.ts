import type { Problem, Result } from "../result";
import { inWords, type LayerRefusal } from "./inWords";

/**
 * What a layer throws when it is asked for something that it cannot do. TensorFlow.js' own layers throw too, and its models
 * know no other way to hand a failure on. `kind` is for code, `message` for a person:
 * - `shape`: inputs, masks or weights whose sizes do not fit
 * - `value`: a setting that is no usable number, or a number type that the layer does not compute in
 * - `heads`: the number of heads is not known
 * - `option`: a call option or setting that the layer does not have, or that has no effect where it was given
 * - `store`: a stored layer that cannot be kept or found, or that is of another class
 * - `weights-shape`: weights that make no layer, or one of other sizes
 * - `weights-file`, `weights-missing`: a file that cannot be read, or holds no layer
 */
export class LayerError extends Error implements LayerRefusal {
  override readonly name = "LayerError";
  readonly kind: string;

  constructor(problem: Problem | LayerRefusal) {
    const { kind, message } = "message" in problem ? problem : inWords(problem);
    super(message);
    this.kind = kind;
  }
}

/** @throws LayerError where there is a problem */
export function refuse(problem: Problem | LayerRefusal | null): void {
  if (problem !== null) throw new LayerError(problem);
}

/** The value of a result. @throws LayerError where it has none */
export function valueOf<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new LayerError(result.error);
}
