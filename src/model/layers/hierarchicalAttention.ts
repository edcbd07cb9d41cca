import { cast, serialization, tidy, type Tensor, type Tensor3D } from "@tensorflow/tfjs-core";
import { SymbolicTensor, type Shape } from "@tensorflow/tfjs-layers";
import { fitWeights, layerShapeOf } from "../weights/fit";
import { initialiseWeights } from "../weights/initialise";
import { weightShapes, type LayerShape } from "../weights/names";
import { refuseInModel, refuseUnknown, type AttentionCallOptions } from "./callOptions";
import { checkBranchShapes } from "../attention/checkRequest";
import { readConfig, refuseCount, type LayerConstructor } from "./config";
import { attentionFiling } from "./files/attentionFiling";
import { forward, type ForwardResult } from "./forward";
import { show } from "./inWords";
import { LayerError, refuse, valueOf } from "./layerError";
import { LearnerLayer, type LayerArgs } from "./learnerLayer";
import { maskOf } from "./masks";

type AttentionParams = {
  /** U: width of each head and of the output. */
  readonly units: number;
  /** H: heads of each branch. Only a configuration of the reference may leave it to the weights that follow. */
  readonly numHeads?: number;
  /** Whether a step sees itself and earlier steps only, unless a call says otherwise. */
  readonly useCausalMask?: boolean;
  /** What the kernels are drawn from; left out, each layer draws its own. */
  readonly seed?: number;
};

export type HierarchicalAttentionArgs = LayerArgs & AttentionParams & { readonly numHeads: number };

const PARAM_NAMES = ["units", "numHeads", "useCausalMask", "seed"] as const;

/** Keys of the reference's configuration that repeat `units` and Keras' defaults. */
const TOLD = ["shortTermDense", "longTermDense"];

/** What `help` prints. */
const DOCUMENTATION = `Looks at two time scales of the same instant with self-attention each, and adds what both see.

Inputs: [short, long], (B, T, Ds) and (B, T, Dl), and if need be their masks, (B, T). Output: (B, T, units).
- units: width of each head's query, key and value, and of the output
- numHeads: heads of each branch
- useCausalMask: whether a step sees itself and earlier steps only; false where it is left out
- seed: what the kernels are drawn from; where it is left out, each layer draws its own
A call takes shortMask, longMask and useCausalMask; training changes nothing. callWithAttention() gives the maps, too.`;

/**
 * Looks at two time scales of the same instant with self-attention each, and adds what both see:
 * `Z = MHA(short · Ws + bs) + MHA(long · Wl + bl)`, with a `key_dim` of U for each head.
 *
 * - Inputs: `[short, long]`, `(B, T, Ds)` and `(B, T, Dl)`, best of about unit spread; optionally their masks as third
 *   and fourth input, which is how a model gets masks. Output: Z, `(B, T, U)`.
 * - Weights: 20, in the order and with the names of `weightShapes`; kernels Glorot uniform, biases zero.
 * - Masks are `(B, T)`, 0 for a step that neither attends nor is attended to. A row of a map in which every pair is masked
 *   is even, 1 / T for every step, and so is the output for that step: that is what the reference gives.
 * - No dropout, as in the reference: `training` changes nothing. It would be an option of a call (`callOptions.ts`) and a part of `forward.ts`.
 * - Throws `LayerError`: `shape` for inputs or masks that do not fit, naming both shapes and what to do; `value` for units or
 *   heads that are no whole number; `heads` where their number is not known; `option` for what a call does not know.
 *
 * Source: `HierarchicalAttention` of `fusionlab.nn.components`, fusionlab-learn 0.3.1, on Keras 3.11.3;
 * attention as in Vaswani et al. 2017, "Attention is all you need", section 3.2.
 */
export class HierarchicalAttention extends LearnerLayer<AttentionParams> {
  static readonly className = "HierarchicalAttention";

  protected readonly paramNames = PARAM_NAMES;
  protected readonly filing = attentionFiling;
  protected readonly documentation = DOCUMENTATION;

  constructor(args: HierarchicalAttentionArgs) {
    const { units, numHeads, useCausalMask = false, seed, ...rest } = args;
    super(rest, { units, numHeads, useCausalMask, seed });
    this.supportsMasking = true;
  }

  /**
   * Accepts what `getConfig` wrote. A configuration of the reference lacks the number of heads: add `numHeads` to it, or
   * give the layer weights (`setWeights`, `setArrays`), which tell. @throws LayerError `option`, `value`
   */
  static override fromConfig<T extends serialization.Serializable>(
    cls: LayerConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    return new cls(readConfig(config, PARAM_NAMES, TOLD) as never);
  }

  override build(inputShape: Shape | Shape[]): void {
    const { units, numHeads: heads, seed = Math.random() } = this.getParams();
    const [short, long] = checkedShapes(inputShape);
    if (heads === undefined) {
      throw new LayerError({
        kind: "heads",
        message:
          `The layer ${this.name} does not know how many heads it has: a configuration of fusionlab-learn leaves that out. ` +
          `Call setParams({ numHeads }), or give it its weights first, which tell.`,
      });
    }
    const shape: LayerShape = { units, heads, shortWidth: short[2]!, longWidth: long[2]! };
    this.addArrays(initialiseWeights(shape, seed));
    super.build([short, long]);
  }

  /**
   * Z of concrete inputs, or the place of Z in a model of symbolic ones. Models keep no call options: there, give masks as
   * third and fourth input, and `useCausalMask` to the constructor.
   */
  override apply(
    inputs: Tensor | Tensor[] | SymbolicTensor | SymbolicTensor[],
    options: AttentionCallOptions = {},
  ): ReturnType<LearnerLayer<AttentionParams>["apply"]> {
    const list = Array.isArray(inputs) ? inputs : [inputs];
    const symbolic = list.filter((input) => input instanceof SymbolicTensor);
    if (symbolic.length > 0) refuseInModel(symbolic, options);
    return super.apply(inputs, options);
  }

  override call(inputs: Tensor | Tensor[], options: AttentionCallOptions): Tensor3D {
    return tidy(() => this.attend(inputs, options).output);
  }

  /**
   * Z together with what each branch saw: maps `(B, H, T, T)`, batch, head, query, key, every row of which sums to 1, and
   * the branch's own output `(B, T, U)`. The caller disposes of all five tensors.
   * @throws LayerError as the class says
   */
  callWithAttention(inputs: [short: Tensor, long: Tensor, ...masks: Tensor[]], options: AttentionCallOptions = {}): ForwardResult {
    const [short, long] = checkedShapes(inputs.map(({ shape }) => shape));
    this.buildFor([short, long]);
    return tidy(() => {
      const { short: shortResult, long: longResult, output } = this.attend(inputs, options);
      return { short: { ...shortResult }, long: { ...longResult }, output };
    });
  }

  private attend(inputs: Tensor | Tensor[], options: AttentionCallOptions): ForwardResult {
    const list = Array.isArray(inputs) ? inputs : [inputs];
    checkedShapes(list.map(({ shape }) => shape));
    refuseUnknown(options);
    const [short, long] = list.map((input) => cast(input, "float32")) as [Tensor3D, Tensor3D];
    return forward(short, long, this.weights.map((weight) => weight.read()), {
      shortMask: maskOf("short", list, options),
      longMask: maskOf("long", list, options),
      causal: options.useCausalMask ?? this.getParams().useCausalMask ?? false,
    });
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    const [short, long] = checkedShapes(inputShape);
    return [short[0] ?? long[0] ?? null, short[1] ?? long[1] ?? null, this.getParams().units];
  }

  /** None: Z carries no mask, as in the reference. */
  override computeMask(): Tensor {
    // The base class' types leave out that there may be no mask.
    return null as unknown as Tensor;
  }

  override setWeights(weights: Tensor[]): void {
    const names = weightShapes({ units: 1, heads: 1, shortWidth: 1, longWidth: 1 });
    if (weights.length !== names.length) {
      throw new LayerError({
        kind: "weights-shape",
        message: `The layer has ${names.length} weights, but ${weights.length} were given. Give all of them, in Keras' order.`,
      });
    }
    const found = weights.map(({ shape }, i) => ({ name: names[i]?.name ?? "", shape }));
    const told = valueOf(layerShapeOf(new Map(found.map(({ name, shape }) => [name, shape]))));
    const { units, numHeads = told.heads } = this.getParams();
    const [shortWidth, longWidth] = [0, 2].map((i) => (this.built ? this.weights[i]?.shape[0] : null));
    const own = { units, heads: numHeads, shortWidth: shortWidth ?? told.shortWidth, longWidth: longWidth ?? told.longWidth };
    valueOf(fitWeights(found, own));
    this.setParams({ numHeads });
    super.setWeights(weights);
  }

  protected override inputsFor(weights: readonly Tensor[]): Shape[] {
    return [0, 2].map((i) => [null, null, weights[i]?.shape[0] ?? null]);
  }

  protected override checkParams({ units, numHeads }: AttentionParams): void {
    refuseCount("number of units", units);
    if (numHeads !== undefined) refuseCount("number of heads, numHeads,", numHeads);
  }

  protected override isFree(name: keyof AttentionParams): boolean {
    return name === "useCausalMask" || name === "seed";
  }
}

serialization.registerClass(HierarchicalAttention);

/** @throws LayerError `shape` */
function checkedShapes(given: Shape | Shape[]): [short: Shape, long: Shape] {
  const shapes = (Array.isArray(given[0]) ? given : [given]) as Shape[];
  const [short, long] = shapes;
  if (short === undefined || long === undefined || shapes.length > 4) {
    throw new LayerError({
      kind: "shape",
      message: `The layer takes [short, long], and if need be their masks, but got ${shapes.length} inputs. Give both in one list.`,
    });
  }
  refuse(checkBranchShapes(short, long));
  for (const [branch, shape] of [["short", short], ["long", long]] as const) {
    if (typeof shape[2] === "number") continue;
    throw new LayerError({
      kind: "shape",
      message: `The ${branch} input has shape ${show(shape)}. Its last axis, the columns, must be known.`,
    });
  }
  return [short, long];
}
