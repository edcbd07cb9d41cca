import { writeNpz } from "../../files/writeNpz";
import { ok } from "../../result";
import { writeHdf5, type Float32Entry, type Group } from "../../weights/hdf5/write";
import type { LayerWeights, Weight } from "../../weights/names";
import { writeSafetensors } from "../../weights/safetensors";
import { floatsOf, type StoredArray } from "../../weights/stored";
import { readArrays, unreadable } from "../../weights/weightFile";
import { LayerError } from "../layerError";
import type { FiledLayer, Filing } from "./filing";

/** Where a companion's weights lie in files, each told by its place in `getWeights()`. */
export interface Places {
  /** In words, for messages. */
  readonly expected: string;
  /** The name of a weight. */
  nameAt(at: number): string;
  /** The groups below `layers` that Keras 3 puts it into, and its name in the last one. */
  kerasPath(at: number): readonly string[];
  /** The layer that an array belongs to, and its place; null where it is none of such a layer. */
  find(path: string): { readonly layer: string; readonly at: number } | null;
  /** The settings that follow from the weights. */
  paramsOf(weights: LayerWeights): Readonly<Record<string, number>>;
}

export function companionFiling(places: Places): Filing {
  return {
    async write(format, weights) {
      if (format === "npz") return writeNpz(weights);
      if (format === "safetensors") return writeSafetensors(weights);
      return writeKeras(weights, places);
    },
    async read(name, bytes) {
      const file = readArrays(name, bytes);
      if (!file.ok) return file;
      const { arrays, fault } = file.value;
      const found = layersIn(arrays, places);
      if (found.length > 0) return ok(found);
      if (fault !== null) return unreadable(name, fault);
      throw new LayerError({ kind: "weights-missing", message: `The file ${name} holds no such layer. Expected ${places.expected}.` });
    },
  };
}

function layersIn(arrays: readonly StoredArray[], { nameAt, find, paramsOf }: Places): FiledLayer[] {
  const layers = new Map<string, Weight[]>();
  for (const array of arrays) {
    const place = find(array.name);
    if (place === null || array.type === "other") continue;
    const weights = layers.get(place.layer) ?? [];
    weights[place.at] = { name: nameAt(place.at), shape: array.shape, values: floatsOf(array) };
    layers.set(place.layer, weights);
  }
  // Where one is missing, those that are there do not fit, which is what the layer then says.
  return [...layers].map(([path, sparse]) => {
    const weights = sparse.filter(() => true);
    return { path, params: paramsOf(weights), weights };
  });
}

interface Growing {
  [name: string]: Growing | Float32Entry;
}

function writeKeras(weights: LayerWeights, { kerasPath }: Places): Uint8Array<ArrayBuffer> {
  const layers: Growing = {};
  weights.forEach(({ shape, values }, at) => {
    const path = kerasPath(at);
    // Keras gives each layer a group for variables of its own, also where it has none.
    const own = (layers[path[0]!] ??= { vars: {} }) as Growing;
    const group = path.slice(1, -1).reduce((inside, name) => (inside[name] ??= {}) as Growing, own);
    group[path.at(-1)!] = { shape, values };
  });
  try {
    return writeHdf5({ layers: layers as Group, vars: {} });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new LayerError({ kind: "store", message: "A .weights.h5 file is written here for at most eight inputs. Save an .npz or .safetensors file." });
  }
}
