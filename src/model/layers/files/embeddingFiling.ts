import { companionFiling } from "./companionFiling";

/** `dense/kernel`, `dense/bias`, `dense_1/kernel` and so on, as Keras counts. */
export const embeddingWeightName = (at: number): string => `${ownerAt(at)}/${at % 2 === 0 ? "kernel" : "bias"}`;

const ownerAt = (at: number) => (at < 2 ? "dense" : `dense_${Math.floor(at / 2)}`);

const BARE = /^dense(?:_(?<input>\d+))?\/(?<part>kernel|bias)(?::0)?$/;
/** The attribute that holds the Dense layers, as Keras 3 stores them. */
const STORED = /^(?:(?<layer>.*)\/)?dense_layers\/dense(?:_(?<input>\d+))?\/vars\/(?<part>[01])$/;

/** Files of `MultiModalEmbedding`. */
export const embeddingFiling = companionFiling({
  expected: "arrays with names such as dense/kernel and dense_1/bias",
  nameAt: embeddingWeightName,
  kerasPath: (at) => ["multi_modal_embedding", "dense_layers", ownerAt(at), "vars", String(at % 2)],
  find(path) {
    const { layer = "", input = "0", part } = (BARE.exec(path) ?? STORED.exec(path))?.groups ?? {};
    if (part === undefined || Number(input) > MOST_INPUTS) return null;
    return { layer, at: 2 * Number(input) + (part === "bias" || part === "1" ? 1 : 0) };
  },
  paramsOf: ([kernel]) => ({ embedDim: kernel?.shape.at(-1) ?? 0 }),
});

/** A number beyond this is not one that Keras counted. */
const MOST_INPUTS = 10_000;
