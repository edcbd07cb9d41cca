import type { Result } from "../../result";
import type { LayerWeights } from "../../weights/names";
import { READABLE_ENDINGS, WEIGHT_FORMATS, type WeightFormat } from "../../weights/formats";
import { LayerError } from "../layerError";

/** One layer in a weights file. */
export interface FiledLayer {
  /** Where it lies in the file; empty where the file holds the bare layer. */
  readonly path: string;
  /** The settings that follow from the weights' shapes. */
  readonly params: Readonly<Record<string, number>>;
  readonly weights: LayerWeights;
}

/** How the weights of a class lie in files. `name` is for the messages. */
export interface Filing {
  write(format: WeightFormat, weights: LayerWeights): Promise<Uint8Array<ArrayBuffer>>;
  /** @throws LayerError `weights-missing` where there is no layer of the class */
  read(name: string, bytes: Uint8Array): Promise<Result<readonly FiledLayer[]>>;
}

/** Such as `indexeddb://mine.npz`: a place of TensorFlow.js, whatever its name ends in. */
const ADDRESS = /^\w+:\/\//;

/** The format that a file of this name is written in; null for a name that is none of a weights file. */
export const formatOf = (name: string): WeightFormat | null =>
  ADDRESS.test(name) ? null : (WEIGHT_FORMATS.find((format) => name.toLowerCase().endsWith(`.${format}`)) ?? null);

/** Whether a weights file is meant, to read; it may lie at an address of the web. */
export function isWeightsFile(name: string): boolean {
  const path = name.replace(/^https?:\/\/([^?#]*).*/, "$1").toLowerCase();
  return !ADDRESS.test(path) && READABLE_ENDINGS.some((end) => path.endsWith(end));
}

/** The layer that is wanted. @throws LayerError `store` where there are several and none was named, or none is called so */
export function pickLayer(name: string, found: readonly FiledLayer[], wanted?: string): FiledLayer {
  const fits = found.filter(({ path }) => wanted === undefined || path === wanted);
  const [layer, ...more] = fits;
  if (layer !== undefined && more.length === 0) return layer;
  const paths = found.map(({ path }) => `“${path}”`).join(" and ");
  throw new LayerError({
    kind: "store",
    message:
      layer === undefined
        ? `The file ${name} holds no layer “${wanted}”, but ${paths}.`
        : `The file ${name} holds ${found.length} layers, ${paths}. Say which: load(file, { layer: "${layer.path}" }).`,
  });
}
