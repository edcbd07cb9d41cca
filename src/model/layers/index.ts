/**
 * The layer and its two companions as classes of TensorFlow.js' layers API, for use alone (`layer.apply(inputs)`) and in
 * models that are trained with `model.fit`, kept with `model.save` and read with `tf.loadLayersModel`. Importing this
 * module registers them. Each class' own comment gives shapes, units, errors and source. On WASM they are several times
 * faster once `registerOwnKernels` of `wasm/register.ts` was called.
 *
 * This is the door of the package `packages/layers`. The page does not come through it.
 */
export { HierarchicalAttention, type HierarchicalAttentionArgs } from "./hierarchicalAttention";
export type { AttentionCallOptions } from "./callOptions";
export { LearnedNormalization } from "./learnedNormalization";
export { MultiModalEmbedding, type MultiModalEmbeddingArgs } from "./multiModalEmbedding";
export { LayerError } from "./layerError";
export type { BranchResult, ForwardResult } from "./forward";
export type { LayerArgs, LayerSource, LoadOptions, SaveOptions } from "./learnerLayer";
export type { OwnVariables, TensorSignature } from "./namedLayer";
export type { LayerWeights, Weight } from "../weights/names";
export type { WeightFormat } from "../weights/formats";
