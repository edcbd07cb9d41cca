import { add, cast, concat, matMul, relu, reshape, serialization, tidy, type Rank, type Tensor, type Tensor2D } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { initialiseArrays } from "../weights/initialise";
import { readConfig, refuseCount, type LayerConstructor } from "./config";
import { embeddingFiling, embeddingWeightName } from "./files/embeddingFiling";
import { show } from "./inWords";
import { LayerError } from "./layerError";
import { LearnerLayer, type LayerArgs } from "./learnerLayer";

type EmbeddingParams = {
  /** E: columns that each input becomes. */
  readonly embedDim: number;
  /** What the kernels are drawn from; left out, each layer draws its own. */
  readonly seed?: number;
};

export type MultiModalEmbeddingArgs = LayerArgs & EmbeddingParams;

const PARAM_NAMES = ["embedDim", "seed"] as const;

/**
 * Brings inputs of unlike columns to one width: each goes through a Dense(E, ReLU) of its own, then all are joined.
 *
 * - Inputs: a list of n tensors `(B, T, Di)` with the same B and T; output: `(B, T, n · E)`.
 * - Weights, for input i (from 0): kernel `(Di, E)`, Glorot uniform, and bias `(E,)`, zeros; called `dense/kernel`,
 *   `dense/bias`, `dense_1/kernel` and so on, as Keras counts.
 * - Throws `LayerError`: `shape` for inputs that do not go together, `value` for an `embedDim` that is no whole number.
 * - The output carries no mask, as in the reference.
 *
 * Source: `MultiModalEmbedding` of `fusionlab.nn.components`, fusionlab-learn 0.3.1.
 */
export class MultiModalEmbedding extends LearnerLayer<EmbeddingParams> {
  static readonly className = "MultiModalEmbedding";

  protected readonly paramNames = PARAM_NAMES;
  protected readonly filing = embeddingFiling;
  protected readonly documentation = `Brings inputs of unlike columns to one width: each through a Dense(embedDim, ReLU) of its own, then all joined.

Inputs: a list of n tensors (B, T, Di). Output: (B, T, n · embedDim).
- embedDim: columns that each input becomes
- seed: what the kernels are drawn from; where it is left out, each layer draws its own`;

  constructor(args: MultiModalEmbeddingArgs) {
    const { embedDim, seed, ...rest } = args;
    super(rest, { embedDim, seed });
    this.supportsMasking = true;
  }

  /** Accepts what `getConfig` wrote here or in the reference. @throws LayerError `option`, `value` */
  static override fromConfig<T extends serialization.Serializable>(
    cls: LayerConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    return new cls(readConfig(config, PARAM_NAMES) as never);
  }

  override build(inputShape: Shape | Shape[]): void {
    const { embedDim, seed = Math.random() } = this.getParams();
    const inputShapes = checkedShapes(inputShape);
    const shapes = inputShapes.flatMap((shape) => [[shape[2]!, embedDim], [embedDim]]);
    this.addArrays(initialiseArrays(shapes.map((shape, at) => ({ name: embeddingWeightName(at), shape })), seed));
    super.build(inputShapes);
  }

  override call(inputs: Tensor | Tensor[]): Tensor {
    const list = Array.isArray(inputs) ? inputs : [inputs];
    checkedShapes(list.map(({ shape }) => shape));
    return tidy(() => concat(list.map((input, i) => this.embed(input, i)), 2));
  }

  private embed(input: Tensor, at: number): Tensor {
    const [batch = 0, steps = 0, width = 0] = input.shape;
    const [kernel, bias] = [2 * at, 2 * at + 1].map((i) => this.weights[i]?.read()) as [Tensor2D, Tensor];
    const rows = reshape<Rank.R2>(cast(input, "float32"), [batch * steps, width]);
    return reshape(relu(add(matMul(rows, kernel), bias)), [batch, steps, kernel.shape[1]]);
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    const shapes = checkedShapes(inputShape);
    const known = (axis: number) => shapes.map((shape) => shape[axis] ?? null).find((size) => size !== null) ?? null;
    return [known(0), known(1), shapes.length * this.getParams().embedDim];
  }

  /** None: see the class. */
  override computeMask(): Tensor {
    // The base class' types leave out that there may be no mask.
    return null as unknown as Tensor;
  }

  protected override checkParams({ embedDim }: EmbeddingParams): void {
    refuseCount("width of the embedding, embedDim,", embedDim);
  }

  protected override isFree(name: keyof EmbeddingParams): boolean {
    return name === "seed";
  }

  protected override inputsFor(weights: readonly Tensor[]): Shape[] {
    const { embedDim } = this.getParams();
    const fits =
      weights.length > 0 &&
      weights.length % 2 === 0 &&
      weights.every(({ shape }, i) => shape.length === 2 - (i % 2) && shape.at(-1) === embedDim);
    if (fits) return weights.filter((_, i) => i % 2 === 0).map((kernel) => [null, null, kernel.shape[0] as number]);
    throw new LayerError({
      kind: "weights-shape",
      message:
        `The layer has a kernel (columns, ${embedDim}) and a bias (${embedDim}) for each input. ` +
        `Found: ${weights.map(({ shape }) => show(shape)).join(", ") || "none"}.`,
    });
  }
}

serialization.registerClass(MultiModalEmbedding);

/** @throws LayerError `shape` unless all are (B, T, Di) with the same B and T, and Di known */
function checkedShapes(given: Shape | Shape[]): Shape[] {
  const shapes = (Array.isArray(given[0]) ? given : [given]) as Shape[];
  const [first = []] = shapes;
  shapes.forEach((shape, i) => {
    if (shape.length !== 3 || typeof shape[2] !== "number") {
      throw new LayerError({
        kind: "shape",
        message: `Input ${i + 1} has shape ${show(shape)}, but the layer takes (batch, steps, columns). Give it three axes.`,
      });
    }
    const unlike = [0, 1].some((axis) => shape[axis] !== null && first[axis] !== null && shape[axis] !== first[axis]);
    if (unlike) {
      throw new LayerError({
        kind: "shape",
        message:
          `Input 1 has shape ${show(first)} and input ${i + 1} has ${show(shape)}. ` +
          `Give all inputs the same number of windows and of steps.`,
      });
    }
  });
  return shapes;
}
