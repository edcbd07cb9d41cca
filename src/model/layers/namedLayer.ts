import { tensor, tidy, zeros, type DataType, type serialization, type Tensor } from "@tensorflow/tfjs-core";
import { initializers, layers, type Shape } from "@tensorflow/tfjs-layers";
import type { LayerWeights, Weight } from "../weights/names";
import { LayerError } from "./layerError";
import { MeanMetric } from "./meanMetric";

/** What a tensor is before it has numbers. */
export interface TensorSignature {
  readonly shape: Shape;
  readonly dtype?: DataType;
}

/** Weights by their place, `0`, `1` and so on, as Keras keeps a layer's own variables. */
export type OwnVariables = Record<string, Weight>;

/**
 * A layer of TensorFlow.js whose weights have names, with what Keras' layers have and those of TensorFlow.js lack:
 * the shapes that it was built for, signatures, variables to and from a store, metrics.
 */
export abstract class NamedLayer extends layers.Layer {
  private readonly names: string[] = [];
  private readonly means = new Map<string, MeanMetric>();
  private builtFor: Shape | Shape[] | null = null;

  /** Shapes of the inputs of a layer with these weights, null where any size will do. @throws LayerError where they make no layer */
  protected abstract inputsFor(weights: readonly Tensor[]): Shape[];

  override build(inputShape: Shape | Shape[]): void {
    this.builtFor = inputShape;
    super.build(inputShape);
  }

  /** The shapes of the inputs that the layer was built for, a size of null where any will do; null before. */
  getBuildConfig(): { readonly inputShape: Shape | Shape[] } | null {
    return this.builtFor === null ? null : { inputShape: this.builtFor };
  }

  /**
   * Builds the layer for what `getBuildConfig` told, here or (as `input_shape`) in Keras.
   * @throws LayerError `option` where no shape is told or the layer has its weights already, `shape` where it does not fit
   */
  buildFromConfig(config: serialization.ConfigDict): void {
    const shape = (config["inputShape"] ?? config["input_shape"]) as Shape | Shape[] | undefined;
    if (!Array.isArray(shape)) {
      throw new LayerError({ kind: "option", message: "The configuration has no “inputShape”. Give what getBuildConfig() of a built layer returned." });
    }
    if (this.built) {
      throw new LayerError({ kind: "option", message: `The layer ${this.name} is built already. Make a new one to build it for other inputs.` });
    }
    this.buildFor(Array.isArray(shape[0]) ? (shape as Shape[]) : [shape as Shape]);
  }

  /** Shape and number type of the output for inputs of these. @throws LayerError as `computeOutputShape` does */
  computeOutputSignature(inputs: TensorSignature | readonly TensorSignature[]): { shape: Shape; dtype: DataType } {
    const shapes = "shape" in inputs ? inputs.shape : inputs.map(({ shape }) => shape);
    return { shape: this.computeOutputShape(shapes) as Shape, dtype: this.dtype };
  }

  /** Adds trainable weights that start with these values. */
  protected addArrays(arrays: LayerWeights): void {
    for (const { name, shape, values } of arrays) {
      const variable = this.addWeight(name, [...shape], "float32", initializers.zeros());
      tidy(() => { variable.write(tensor(values, [...shape], "float32")); });
      this.names.push(name);
    }
  }

  /** Builds the layer by one call on as few numbers as can be, the only way in which TensorFlow.js names and counts its weights. */
  protected buildFor(shapes: readonly Shape[]): void {
    if (this.built) return;
    tidy(() => {
      const inputs = shapes.map((shape) => zeros(shape.map((size, axis) => (axis === shape.length - 1 ? (size ?? 1) : 1))));
      this.apply(inputs);
    });
    this.builtFor = shapes.length === 1 ? shapes[0]! : [...shapes];
  }

  /**
   * Gives the layer these weights, in the order of `getWeights()`. A layer without weights is built to fit them.
   * The tensors stay the caller's.
   * @throws LayerError `weights-shape` (or TensorFlow.js' own error) where they do not fit
   */
  override setWeights(weights: Tensor[]): void {
    this.buildFor(this.built ? [] : this.inputsFor(weights));
    super.setWeights(weights);
    this.finalizeState();
  }

  /** Called each time that weights were given or loaded, for classes that derive something from them; here nothing is. */
  finalizeState(): void {}

  /** Names and shapes of the weights, in the order of `getWeights()`. */
  protected weightNames(): { name: string; shape: number[] }[] {
    return this.weights.map(({ shape }, i) => ({ name: this.names[i]!, shape: shape as number[] }));
  }

  /** The weights as plain arrays with their names, in the order of `getWeights()`; what `model/weights` writes to files. */
  async getArrays(): Promise<LayerWeights> {
    const named = this.weightNames();
    return Promise.all(
      this.weights.map(async (weight, i) => ({
        ...named[i]!,
        // The CPU's data() hands out the very array that it computes with.
        values: (await weight.read().data<"float32">()).slice(),
      })),
    );
  }

  /**
   * Gives the layer these arrays, in the order of `getWeights()`; what `model/weights` reads from files.
   * @throws LayerError `weights-shape` where they do not fit
   */
  setArrays(arrays: LayerWeights): void {
    tidy(() => this.setWeights(arrays.map(({ values, shape }) => tensor(values, [...shape], "float32"))));
  }

  /** Puts each weight into the store, under its place in `getWeights()`. */
  async saveOwnVariables(store: OwnVariables): Promise<void> {
    (await this.getArrays()).forEach((weight, i) => Object.assign(store, { [i]: weight }));
  }

  /** Takes what `saveOwnVariables` put into a store. @throws LayerError `weights-shape` where it does not fit */
  loadOwnVariables(store: OwnVariables): void {
    const arrays = Object.keys(store).map((_, i) => store[i]);
    const missing = arrays.indexOf(undefined);
    if (missing >= 0) {
      throw new LayerError({ kind: "weights-shape", message: `The store lacks the variable “${missing}”. Give what saveOwnVariables() of such a layer wrote.` });
    }
    this.setArrays(arrays as LayerWeights);
  }

  /** Takes a value into the mean of this name. Models do not print it: read it from `metrics`. */
  addMetric(value: Tensor | number, name: string): void {
    const metric = this.means.get(name) ?? new MeanMetric(name);
    metric.update(value);
    this.means.set(name, metric);
  }

  /** The means of what `addMetric` was told, in the order in which their names came up. */
  get metrics(): readonly MeanMetric[] {
    return [...this.means.values()];
  }

  override dispose(): ReturnType<layers.Layer["dispose"]> {
    const result = super.dispose();
    if (result.refCountAfterDispose === 0) this.means.forEach((metric) => metric.resetState());
    return result;
  }
}
