import type { serialization } from "@tensorflow/tfjs-core";
import { LayerError, refuse } from "./layerError";

/** A class that `fromConfig` makes one of. Wider than TensorFlow.js' own type, which hides the class from what comes back. */
export type LayerConstructor<T extends serialization.Serializable> = new (args: never) => T;

/** What `loadLayersModel` adds to every configuration. */
const ADDED = "customObjects";

/** What every layer of TensorFlow.js takes. */
const COMMON = ["name", "trainable", "dtype", "inputShape", "batchInputShape", "batchSize", "inputDType"];

/**
 * Constructor arguments from a configuration, spelled as TensorFlow.js does (`numHeads`) or as Keras does (`num_heads`).
 * `own` are the class's settings; `told` are keys that the reference writes and that say nothing new.
 * @throws LayerError `option` for a key that the layer does not know, `value` for a number type other than float32
 */
export function readConfig(
  config: serialization.ConfigDict,
  own: readonly string[],
  told: readonly string[] = [],
): serialization.ConfigDict {
  const args: serialization.ConfigDict = {};
  for (const [key, value] of Object.entries(config)) {
    const name = key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    if (name === ADDED || told.includes(name) || value === null) continue;
    if (![...COMMON, ...own].includes(name)) {
      throw new LayerError({
        kind: "option",
        message: `The configuration has the key “${key}”, which this layer does not know. It knows: ${[...own, ...COMMON].join(", ")}.`,
      });
    }
    args[name] = name === "dtype" ? typeName(value) : value;
  }
  return args;
}

/** Keras 3 writes a number type as a policy, with the name inside. */
function typeName(dtype: serialization.ConfigDictValue): string {
  const policy = dtype as { config?: { name?: string } } | string;
  return typeof policy === "string" ? policy : String(policy.config?.name);
}

/** @throws LayerError `value` unless it is float32 */
export function refuseType(dtype: string | undefined): void {
  const fits = dtype === undefined || dtype === "float32";
  refuse(fits ? null : { kind: "value", message: `The layer computes in float32, not in ${dtype}. Leave “dtype” out.` });
}

/** @throws LayerError `value` unless it is a whole number of at least 1 */
export function refuseCount(what: string, count: number): void {
  if (Number.isSafeInteger(count) && count >= 1) return;
  throw new LayerError({ kind: "value", message: `The ${what} is ${count}. Make it a whole number of at least 1.` });
}
