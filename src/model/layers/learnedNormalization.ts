import { add, cast, div, serialization, sub, tidy, type Tensor } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { readConfig, type LayerConstructor } from "./config";
import { normalizationFiling } from "./files/normalizationFiling";
import { show } from "./inWords";
import { LayerError } from "./layerError";
import { LearnerLayer, type LayerArgs } from "./learnerLayer";

/** Keeps the division away from a standard deviation of zero. */
const EPSILON = 1e-6;

/**
 * Normalises each column by a mean and a standard deviation that are learned: `(x − mean) / (stddev + 1e-6)`.
 *
 * - Input: one tensor `(…, D)` in any unit; output: the same shape, without a unit once the weights fit the data.
 * - Weights: `mean` (zeros) and `stddev` (ones), both `(D,)`, in the input's unit, trained.
 * - Throws `LayerError` `shape` for an input without a known last axis.
 * - A mask on the input passes on to the output.
 *
 * Source: `LearnedNormalization` of `fusionlab.nn.components`, fusionlab-learn 0.3.1.
 */
export class LearnedNormalization extends LearnerLayer<Record<never, never>> {
  static readonly className = "LearnedNormalization";

  protected readonly paramNames = [];
  protected readonly filing = normalizationFiling;
  protected readonly documentation = `Normalises each column by a mean and a standard deviation that are learned.

Input: one tensor (…, D). Output: (x − mean) / (stddev + 1e-6), the same shape.`;

  constructor(args: LayerArgs = {}) {
    super(args, {});
    this.supportsMasking = true;
  }

  /** Accepts what `getConfig` wrote here or in the reference. @throws LayerError `option`, `value` */
  static override fromConfig<T extends serialization.Serializable>(
    cls: LayerConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    return new cls(readConfig(config, []) as never);
  }

  override build(inputShape: Shape | Shape[]): void {
    const shape = onlyShape(inputShape);
    const width = shape.at(-1);
    if (typeof width !== "number") {
      throw new LayerError({
        kind: "shape",
        message: `The input has shape ${show(shape)}. Its last axis, the columns, must be known.`,
      });
    }
    this.addArrays([
      { name: "mean", shape: [width], values: new Float32Array(width) },
      { name: "stddev", shape: [width], values: new Float32Array(width).fill(1) },
    ]);
    super.build(shape);
  }

  override call(inputs: Tensor | Tensor[]): Tensor {
    return tidy(() => {
      const [mean, stddev] = this.weights.map((weight) => weight.read()) as [Tensor, Tensor];
      return div(sub(cast(only(inputs), "float32"), mean), add(stddev, EPSILON));
    });
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    return onlyShape(inputShape);
  }

  /** The mask given for the input, else the one attached to it. */
  override computeMask(inputs: Tensor | Tensor[], mask?: Tensor | Tensor[]): Tensor {
    const given = Array.isArray(mask) ? mask[0] : mask;
    // The base class' types leave out that there may be no mask.
    return (given ?? (only(inputs) as { kerasMask?: Tensor }).kerasMask ?? null)!;
  }

  protected override checkParams(): void {}

  protected override inputsFor(weights: readonly Tensor[]): Shape[] {
    const [mean, stddev] = weights;
    const width = mean?.shape[0];
    if (weights.length === 2 && mean?.rank === 1 && stddev?.rank === 1 && width === stddev.shape[0]) return [[null, width ?? 0]];
    throw new LayerError({
      kind: "weights-shape",
      message:
        `The layer has two weights, mean and stddev, with one number for each column. ` +
        `Found: ${weights.map(({ shape }) => show(shape)).join(", ") || "none"}.`,
    });
  }
}

serialization.registerClass(LearnedNormalization);

const only = (inputs: Tensor | Tensor[]): Tensor => {
  const [input, ...more] = Array.isArray(inputs) ? inputs : [inputs];
  if (input !== undefined && more.length === 0) return input;
  throw new LayerError({ kind: "shape", message: `The layer takes one input, not ${more.length + 1}. Use one layer for each.` });
};

const onlyShape = (shape: Shape | Shape[]): Shape => (Array.isArray(shape[0]) ? shape[0] : (shape as Shape));
