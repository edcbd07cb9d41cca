import { io, type NamedTensorMap, type serialization, type Tensor } from "@tensorflow/tfjs-core";
import { LayerError } from "./layerError";

interface KeptLayer {
  readonly className: string;
  readonly config: serialization.ConfigDict;
  readonly weights: readonly { readonly name: string; readonly tensor: Tensor }[];
}

/** What `loadLayer` finds. The tensors are the caller's, in the order in which they were kept. */
export interface FoundLayer {
  readonly config: serialization.ConfigDict;
  readonly weights: Tensor[];
}

/** Keeps a layer the way TensorFlow.js keeps models, so that each of its handlers can: a description and the weights' bytes. */
export async function saveLayer(to: string | io.IOHandler, layer: KeptLayer): Promise<io.SaveResult> {
  const handler = handlerFor(to, io.getSaveHandlers);
  if (handler.save === undefined) throw noHandler("cannot keep anything");
  const { data: weightData, specs: weightSpecs } = await io.encodeWeights([...layer.weights]);
  const modelTopology = { class_name: layer.className, config: layer.config };
  return handler.save({ modelTopology, weightSpecs, weightData, format: FORMAT });
}

/** @throws LayerError `store` where no layer of this class is kept there */
export async function loadLayer(from: string | io.IOHandler, className: string): Promise<FoundLayer> {
  const handler = handlerFor(from, io.getLoadHandlers);
  if (handler.load === undefined) throw noHandler("cannot read anything");
  const { modelTopology, weightSpecs = [], weightData } = await handler.load();
  const found = modelTopology as { class_name?: string; config?: serialization.ConfigDict } | undefined;
  if (found?.class_name !== className) {
    throw new LayerError({
      kind: "store",
      message: `What is kept there is ${found?.class_name ?? "no layer"}, not a ${className}. Load what save() of such a layer kept.`,
    });
  }
  const tensors: NamedTensorMap = weightData === undefined ? {} : io.decodeWeights(weightData, weightSpecs);
  return { config: found.config ?? {}, weights: weightSpecs.map(({ name }) => tensors[name]!) };
}

const FORMAT = "headlight-layer";

function handlerFor(place: string | io.IOHandler, find: (url: string) => io.IOHandler[]): io.IOHandler {
  if (typeof place !== "string") return place;
  const [handler] = find(place);
  if (handler === undefined) throw noHandler(`“${place}” is no address that TensorFlow.js knows here`);
  return handler;
}

const noHandler = (why: string) =>
  new LayerError({
    kind: "store",
    message: `The place to keep the layer ${why}. Give a file name such as mine.weights.h5, an address such as indexeddb://name, or a handler with save and load.`,
  });
