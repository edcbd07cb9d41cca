/** The kinds of file that weights are written to, by the end of the file's name. */
export const WEIGHT_FORMATS = ["npz", "safetensors", "weights.h5"] as const;
export type WeightFormat = (typeof WEIGHT_FORMATS)[number];

/** How the names of files end that weights are read from: also whole models of Keras 3, and weights of Keras 2. */
export const READABLE_ENDINGS = [".npz", ".safetensors", ".h5", ".keras"] as const;
/** The same with those of what such files may be packed into, for the dialog of files. */
export const CHOSEN_ENDINGS = [...READABLE_ENDINGS, ".zip"] as const;
