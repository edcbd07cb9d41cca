/**
 * The layer and its two companions as classes of TensorFlow.js' layers API, for use alone (`layer.apply(inputs)`) and in
 * models that are trained with `model.fit`, kept with `model.save` and read with `tf.loadLayersModel`. Importing this
 * module registers them. Each class' own comment gives shapes, units, errors and source. On WASM they are several times
 * faster once `registerOwnKernels` of `wasm/register.ts` was called.
 *
 * What the page draws does not come through here: `engine` calls `forward` in its worker.
 */
export {
  HierarchicalAttention,
  type AttentionCallOptions,
  type HierarchicalAttentionArgs,
} from "./hierarchicalAttention";
export { LearnedNormalization } from "./learnedNormalization";
export { MultiModalEmbedding, type MultiModalEmbeddingArgs } from "./multiModalEmbedding";
export { LayerError } from "./layerError";
export type { BranchResult, ForwardResult } from "./forward";
