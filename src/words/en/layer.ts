import { listed } from "../lists";
import { count, number } from "../numbers";
import { fileShown } from "../quoted";
import { room } from "../room";

export const layerWords = room("layer", {
  units: "Units",
  heads: "Heads",
  seed: "Seed",
  causal: "Causal mask",
  moment: "Weights of the training",
  moments: { best: "With the best validation", last: "The newest", film: "Where the film stands" },
  summary: ({ weights, file, step, byHand, heads, units, causal }: Summary) => {
    const trained = step === 0 ? "as they were drawn, before the first step of training" : `after ${count(step ?? 0, { one: "step", other: "steps" })} of training`;
    const drawn = byHand === undefined ? "drawn at random from the seed, not trained" : `drawn at random from the seed, but for ${count(byHand, { one: "head", other: "heads" })} set by hand`;
    const source = step !== undefined ? trained : file === undefined ? drawn : `from ${fileShown(file)}, which set units and heads`;
    const looks = causal ? "Each step may look only at itself and at earlier steps." : "Each step may look at every step.";
    return `${number(weights)} weights ${source}: ${heads} ${heads === 1 ? "head" : "heads"} for each window, each ${units} wide. ${looks}`;
  },
  before: {
    title: "Before the layer",
    normalise: "Normalise",
    embed: "Embed each column",
    width: "Embedding width",
    normaliseNote:
      "A LearnedNormalization takes a mean from each column and divides by a spread; untrained, those are 0 and 1, so it changes next to nothing.",
    embedNote: (width: number) => `A MultiModalEmbedding turns each column into ${width} by a Dense of its own with ReLU, its weights drawn from the seed.`,
    embedFile: "The weights file must be made for that many columns.",
  },
  files: {
    drop: "Drop a file with weights here",
    file: "File with weights",
    load: "Load weights",
    loadOther: "Load other weights",
    seed: "Draw them from the seed",
    export: "Export weights",
    formats: { npz: "NumPy (.npz)", safetensors: "Safetensors (.safetensors)", "weights.h5": "Keras 3 (.weights.h5)" },
    keras: "Export to Keras (.zip)",
    reading: (name: string) => `Reading ${fileShown(name)}`,
    cancel: "Cancel",
    layersIn: (name: string) => `Layers in ${fileShown(name)}`,
    which: (name: string, layers: number) => `${fileShown(name)} holds ${layers} layers. Which one?`,
    fileItself: "the file itself",
    sizes: ({ units, heads, shortWidth, longWidth }: Sizes) => `${units} units, ${heads} heads, for ${shortWidth} short and ${longWidth} long columns`,
    keep: "Keep the weights as they are",
    trained: "This layer takes its weights from a training: choose None as the training to read from before you give it a file.",
    tooMany: (files: number) => `You gave ${files} files: give one file with weights.`,
    noWindows: "There are no windows yet that the weights could fit. Mend the series first.",
    refused: (file: string, why: string) => `${fileShown(file)}: ${why}`,
    tooLarge: (has: Pick<Sizes, "units" | "heads">, most: Pick<Sizes, "units" | "heads">) =>
      `This layer has ${has.units} units and ${has.heads} heads, and at most ${most.units} units and ${most.heads} heads can be drawn here. Choose a smaller layer.`,
    notFinite: (array: string) =>
      `${array} holds a value that is not a finite number, so no map can be computed. Save the weights of an earlier step of the training.`,
  },
  precision: {
    check: "Check against a float64 computation",
    tooLarge: "Too large to be computed over in double precision here: take fewer steps, heads or units.",
    running: "Computing the layer in double precision…",
    differences: (output: string, maps: string, backend: string) => `Largest difference in Z ${output}, in the maps ${maps}, on ${backend}.`,
    difference: (absolute: string, relative: string) => `${absolute} (relative ${relative})`,
    beyond: "beyond measure: something is not a number",
  },
  inside: { title: "Inside the layer", aside: "what happens to the windows, and the 20 arrays that do it" },
  padding: {
    title: "Padding",
    none: "steps that count as empty: none",
    some: (parts: readonly string[]) => `steps that count as empty: ${parts.join("; ")}`,
    part: { short: (steps: string) => `short ${steps}`, long: (steps: string) => `long ${steps}` },
    /** Steps that follow each other, and all such stretches: "0 to 5 and 9". */
    stretch: (from: number, to: number) => `${from} to ${to}`,
    stretches: (parts: readonly string[]) => listed(parts),
  },
});

interface Sizes {
  readonly units: number;
  readonly heads: number;
  readonly shortWidth: number;
  readonly longWidth: number;
}

interface Summary extends Pick<Sizes, "units" | "heads"> {
  readonly weights: number;
  /** What the weights were taken from; undefined where they were drawn. */
  readonly file: string | undefined;
  /** Steps that they were trained for; undefined where no training made them. */
  readonly step?: number | undefined;
  /** Heads set by hand, of both windows; undefined where there are none. */
  readonly byHand?: number | undefined;
  readonly causal: boolean;
}
