import type { io, serialization } from "@tensorflow/tfjs-core";
import type { layers } from "@tensorflow/tfjs-layers";
import type { WeightFormat } from "../weights/formats";
import { refuseType } from "./config";
import { writeAt } from "./files/disk";
import { formatOf, pickLayer, type Filing } from "./files/filing";
import { fileOf, type FileSource } from "./files/source";
import { LayerError, valueOf } from "./layerError";
import { NamedLayer } from "./namedLayer";
import { loadLayer, saveLayer } from "./store";
import { summarise } from "./summary";

/** Settings that every layer of TensorFlow.js takes: `name`, `trainable`, `inputShape` and so on. */
export type LayerArgs = NonNullable<ConstructorParameters<typeof layers.Layer>[0]>;

/** Settings of a learner, by name; what is left out is not decided yet. */
export type Params = Readonly<Record<string, number | boolean | undefined>>;

/** Where `load` reads a layer from; a text is a file's name, or an address that TensorFlow.js knows. */
export type LayerSource = FileSource | io.IOHandler;

/** What the layers of this folder have in common: the learner interface of the reference. */
export abstract class LearnerLayer<P extends Params> extends NamedLayer {
  private params: P;

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

  /** What the class does, for `help`. */
  protected abstract readonly documentation: string;

  /** How its weights lie in files. */
  protected abstract readonly filing: Filing;

  /** The settings by name. `deep` changes nothing: no learner lies inside. */
  getParams(_deep = true): P {
    return { ...this.params };
  }

  /** How one is made, as text: the class and the names of its settings. */
  get myParams(): string {
    const names = this.paramNames.length === 0 ? "" : `{ ${this.paramNames.join(", ")} }`;
    return `${this.getClassName()}(${names})`;
  }

  /** Prints what the class does. Returns what it printed. */
  help(print: Print = toConsole): string {
    const text = `${this.myParams}\n\n${this.documentation}`;
    print(text);
    return text;
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

  /** Prints the layer's settings and its weights: names, shapes, counts. Returns what it printed. */
  summary(print: Print = toConsole): string {
    const title = `${this.getClassName()} “${this.name}”`;
    const lines = summarise(title, this.params, this.built ? this.weightNames() : null, this.trainable);
    lines.forEach(print);
    return lines.join("\n");
  }

  /**
   * Keeps the layer where `to` says.
   * - A name that ends in `.weights.h5`, `.npz` or `.safetensors`: its weights, in a file that Keras, NumPy or safetensors
   *   read; written to disk in Node, where a file that is there stays unless `overwrite` is true; offered as a download in a page.
   * - A handler of TensorFlow.js, or an address such as `indexeddb://mine`: settings and weights.
   * @throws LayerError `store` where nothing can be kept there, or a layer without weights was to be written to a file
   */
  async save(to: string | io.IOHandler, { format, overwrite = false }: SaveOptions = {}): Promise<io.SaveResult> {
    const fileFormat = format ?? (typeof to === "string" ? formatOf(to) : null);
    if (typeof to === "string" && fileFormat !== null) {
      const bytes = await this.toBytes(fileFormat);
      await writeAt(to, bytes, overwrite);
      return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: "JSON", weightDataBytes: bytes.length } };
    }
    const named = this.weightNames();
    const weights = this.weights.map((weight, i) => ({ name: named[i]!.name, tensor: weight.read() }));
    return saveLayer(to, { className: this.getClassName(), config: this.getConfig(), weights });
  }

  /** The bytes of a weights file of this layer. @throws LayerError `store` where it has no weights yet */
  async toBytes(format: WeightFormat): Promise<Uint8Array<ArrayBuffer>> {
    if (this.built) return this.filing.write(format, await this.getArrays());
    throw new LayerError({ kind: "store", message: `The layer ${this.name} has no weights yet. Call it, or build it, before you save it.` });
  }

  /**
   * Takes over what `save` kept; its own name and whether it is trained stay. From a file (its name, an address, a `Blob` or its
   * bytes) come the weights and the settings that follow from them; besides what `save` writes, `.keras` models and Keras 2's
   * `.h5` are read; the bytes tell the format, and a `format` says no more than that a name is that of a file. `layer` is the path of
   * the one that is meant in a file of several.
   * @throws LayerError `store` where no layer of this class is kept there, `option` or `weights-shape` where this layer has
   *   weights already and the kept ones are of other sizes, `weights-file` and `weights-missing` for a file without a layer
   */
  async load(from: LayerSource, { layer, format }: LoadOptions = {}): Promise<this> {
    const file = await fileOf(from, format !== undefined);
    if (file !== null) {
      const { params, weights } = pickLayer(file.name, valueOf(await this.filing.read(file.name, file.bytes)), layer);
      this.setParams(params as Partial<P>);
      this.setArrays(weights);
      return this;
    }
    const { config, weights } = await loadLayer(from as string | io.IOHandler, this.getClassName());
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

type Print = (text: string) => void;

// The console is where TensorFlow.js' own summary() goes.
// oxlint-disable-next-line no-console
const toConsole: Print = (text) => console.log(text);

export interface LoadOptions {
  readonly layer?: string;
  readonly format?: WeightFormat;
}

export interface SaveOptions {
  /** Of a file; left out, the end of its name says it. */
  readonly format?: WeightFormat;
  /** Whether a file that is there already may go; false where it is left out, as in the reference. */
  readonly overwrite?: boolean;
}
