import { tensor, tidy, zeros, type io, type serialization, type Tensor } from "@tensorflow/tfjs-core";
import { initializers, layers, type Shape } from "@tensorflow/tfjs-layers";
import type { LayerWeights } from "../weights/names";
import { refuseType } from "./config";
import { LayerError } from "./layerError";
import { loadLayer, saveLayer } from "./store";
import { summarise } from "./summary";

/** Settings that every layer of TensorFlow.js takes: `name`, `trainable`, `inputShape` and so on. */
export type LayerArgs = NonNullable<ConstructorParameters<typeof layers.Layer>[0]>;

/** Settings of a learner, by name; what is left out is not decided yet. */
export type Params = Readonly<Record<string, number | boolean | undefined>>;

/**
 * What the layers of this folder have in common: the learner interface of the reference (`getParams`, `setParams`,
 * `summary`, `save`, `load`) and weights with names.
 */
export abstract class LearnerLayer<P extends Params> extends layers.Layer {
  private params: P;
  private readonly names: string[] = [];

  constructor(args: LayerArgs, params: P) {
    refuseType(args.dtype);
    super(args);
    this.dtype = "float32";
    this.params = params;
    this.checkParams(params);
  }

  /** Names of the settings that may be given. */
  protected abstract readonly paramNames: readonly (keyof P & string)[];

  /** @throws LayerError where a setting is of no use */
  protected abstract checkParams(params: P): void;

  /** Settings on which no weight's shape depends. */
  protected isFree(_name: keyof P): boolean {
    return false;
  }

  /** Shapes of the smallest inputs of a layer with these weights. @throws LayerError where they make no layer */
  protected abstract inputsFor(weights: readonly Tensor[]): Shape[];

  /** The settings by name. */
  getParams(): P {
    return { ...this.params };
  }

  /**
   * Changes settings. Once the layer has weights, those that decide the weights' shapes stay as they are.
   * @throws LayerError `option` for a setting that does not exist or cannot be changed any more, `value` for an unusable one
   */
  setParams(change: Partial<P>): this {
    for (const name of Object.keys(change) as (keyof P & string)[]) {
      if (!this.paramNames.includes(name)) {
        throw new LayerError({
          kind: "option",
          message: `The layer has no setting “${name}”. It has: ${this.paramNames.join(", ") || "none"}.`,
        });
      }
      if (this.built && !this.isFree(name) && change[name] !== this.params[name]) {
        throw new LayerError({
          kind: "option",
          message:
            `The layer ${this.name} has its weights already, made for ${name} = ${this.params[name]}. ` +
            `Make a new layer for ${name} = ${change[name]}.`,
        });
      }
    }
    const next = { ...this.params, ...change };
    this.checkParams(next);
    this.params = next;
    return this;
  }

  override getConfig(): serialization.ConfigDict {
    const decided = Object.entries(this.params).filter(([, value]) => value !== undefined);
    return { ...super.getConfig(), ...(Object.fromEntries(decided) as serialization.ConfigDict) };
  }

  /** Adds trainable weights that start with these values. */
  protected addArrays(arrays: LayerWeights): void {
    for (const { name, shape, values } of arrays) {
      const variable = this.addWeight(name, [...shape], "float32", initializers.zeros());
      tidy(() => { variable.write(tensor(values, [...shape], "float32")); });
      this.names.push(name);
    }
  }

  /** Builds the layer for inputs of these shapes by one call, the only way in which TensorFlow.js names and counts its weights. */
  protected buildFor(shapes: readonly Shape[]): void {
    if (this.built) return;
    tidy(() => {
      const inputs = shapes.map((shape) => zeros(shape as number[]));
      this.apply(inputs);
    });
  }

  /**
   * Gives the layer these weights, in the order of `getWeights()`. A layer without weights is built to fit them.
   * The tensors stay the caller's.
   * @throws LayerError `weights-shape` (or TensorFlow.js' own error) where they do not fit
   */
  override setWeights(weights: Tensor[]): void {
    this.buildFor(this.built ? [] : this.inputsFor(weights));
    super.setWeights(weights);
  }

  /** The weights as plain arrays with their names, in the order of `getWeights()`; what `model/weights` writes to files. */
  async getArrays(): Promise<LayerWeights> {
    return Promise.all(
      this.weights.map(async (weight, i) => ({
        name: this.names[i] as string,
        shape: weight.shape as number[],
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

  /** Prints the layer's settings and its weights: names, shapes, counts. Returns what it printed. */
  // The console is where TensorFlow.js' own summary() goes.
  // oxlint-disable-next-line no-console
  summary(print: (line: string) => void = (line) => console.log(line)): string {
    const title = `${this.getClassName()} “${this.name}”`;
    const weights = this.weights.map(({ shape }, i) => ({ name: this.names[i] as string, shape: shape as number[] }));
    const lines = summarise(title, this.params, this.built ? weights : null, this.trainable);
    lines.forEach(print);
    return lines.join("\n");
  }

  /**
   * Keeps settings and weights where `to` says: a handler of TensorFlow.js, or an address such as `indexeddb://mine`.
   * @throws LayerError `store` where nothing keeps things at such an address
   */
  async save(to: string | io.IOHandler): Promise<io.SaveResult> {
    const weights = this.weights.map((weight, i) => ({ name: this.names[i] as string, tensor: weight.read() }));
    return saveLayer(to, { className: this.getClassName(), config: this.getConfig(), weights });
  }

  /**
   * Takes over settings and weights that `save` kept; its own name and whether it is trained stay.
   * @throws LayerError `store` where no layer of this class is kept there, `option` or `weights-shape` where
   *   this layer has weights already and the kept ones are of other sizes
   */
  async load(from: string | io.IOHandler): Promise<this> {
    const { config, weights } = await loadLayer(from, this.getClassName());
    try {
      const kept = this.paramNames.filter((name) => config[name] !== undefined).map((name) => [name, config[name]]);
      this.setParams(Object.fromEntries(kept) as Partial<P>);
      if (weights.length > 0) this.setWeights(weights);
      return this;
    } finally {
      weights.forEach((weight) => weight.dispose());
    }
  }
}
