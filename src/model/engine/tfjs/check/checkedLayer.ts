import { concat, dispose, split, tensor, tidy, type Tensor } from "@tensorflow/tfjs-core";
import type { Attention } from "../../../attention/attention";
import type { Modality, Normalisation } from "../../../attention/prepare";
import { HierarchicalAttention } from "../../../layers/hierarchicalAttention";
import { LearnedNormalization } from "../../../layers/learnedNormalization";
import { MultiModalEmbedding } from "../../../layers/multiModalEmbedding";
import type { CheckedInput, LayerRun } from "./question";

/** The layer and its companions as classes of TensorFlow.js' layers API, with their weights on the backend that is active there. */
export interface CheckedLayer {
  /** Both windows through their companions, where they have them, then through `HierarchicalAttention`. */
  attend(): Promise<Attention>;
  /** Leaves no tensor behind. */
  dispose(): void;
}

/** One step of a window's way to the layer. */
interface Companion {
  apply(window: Tensor): Tensor;
  dispose(): void;
}

export function checkedLayer({ units, heads, causal, weights, steps, short, long }: LayerRun): CheckedLayer {
  const layer = new HierarchicalAttention({ units, numHeads: heads, useCausalMask: causal });
  layer.setArrays(weights);
  const companions = { short: companionsOf(short), long: companionsOf(long) };
  const prepared = ({ values, width, place }: CheckedInput, through: readonly Companion[]) => {
    const own = through.reduce((window, each) => each.apply(window), tensor(values, [1, steps, width]) as Tensor);
    return place === null ? own : concat([own, tensor(place.values, [1, steps, place.width])], 2);
  };
  return {
    async attend() {
      const results = tidy(() => {
        const masks = { shortMask: maskOf(short), longMask: maskOf(long) };
        const found = layer.callWithAttention([prepared(short, companions.short), prepared(long, companions.long)], masks);
        return [found.short.maps, found.short.output, found.long.maps, found.long.output, found.output] as Tensor[];
      });
      const arrays = await Promise.all(results.map((each) => each.data<"float32">())).finally(() => dispose(results));
      const [shortMaps, shortOutput, longMaps, longOutput, output] = arrays as [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];
      return { batch: 1, heads, steps, units, short: { maps: shortMaps, output: shortOutput }, long: { maps: longMaps, output: longOutput }, output };
    },
    dispose() {
      for (const each of [...companions.short, ...companions.long, layer]) each.dispose();
    },
  };
}

function companionsOf({ preparation }: CheckedInput): Companion[] {
  const { normalisation = null, embedding = null } = preparation ?? {};
  return [...(normalisation === null ? [] : [normalising(normalisation)]), ...(embedding === null ? [] : [embeddingColumns(embedding)])];
}

function normalising({ mean, stddev }: Normalisation): Companion {
  const layer = new LearnedNormalization();
  layer.setArrays(Object.entries({ mean, stddev }).map(([name, values]) => ({ name, shape: [values.length], values })));
  return { apply: (window) => layer.apply(window) as Tensor, dispose: () => layer.dispose() };
}

function embeddingColumns(modalities: readonly Modality[]): Companion {
  const embedDim = modalities[0]?.bias.length ?? 0;
  const layer = new MultiModalEmbedding({ embedDim });
  layer.setArrays(
    modalities.flatMap(({ width, kernel, bias }) => [
      { name: "kernel", shape: [width, embedDim], values: kernel },
      { name: "bias", shape: [embedDim], values: bias },
    ]),
  );
  const widths = modalities.map(({ width }) => width);
  return { apply: (window) => layer.apply(split(window, widths, 2)) as Tensor, dispose: () => layer.dispose() };
}

const maskOf = ({ mask }: CheckedInput): Tensor | null => mask && tensor(mask, [1, mask.length], "bool");
