import type { Group } from "./hdf5/write";
import type { LayerWeights } from "./names";

/** The step that layer.md calls `attention_output` is the attribute `output_dense` in Keras. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  query: "query_dense",
  key: "key_dense",
  value: "value_dense",
  attention_output: "output_dense",
};

/**
 * The groups that Keras 3's `save_weights` makes for a model whose only layer with weights is a
 * `HierarchicalAttention`: below `layers/hierarchical_attention`, each part's kernel at `vars/0` and bias at `vars/1`.
 */
export function kerasGroups(weights: LayerWeights): Group {
  const layer: Record<string, Record<string, Group>> = {};
  for (const { name, shape, values } of weights) {
    const path = name.split("/");
    const part = path.at(-1) === "kernel" ? "0" : "1";
    const [owner = "", step] = path.slice(0, -1);
    const group = (layer[owner] ??= {});
    const key = step === undefined ? "vars" : (ATTRIBUTES[step] ?? step);
    const entry = { [part]: { shape, values } };
    group[key] = step === undefined ? { ...group[key], ...entry } : { vars: { ...(group[key]?.["vars"] as Group), ...entry } };
  }
  return { layers: { hierarchical_attention: { ...layer, vars: {} } }, vars: {} };
}
