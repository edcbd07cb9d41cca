import type { ProblemSentences } from "../../problems";

export const layerProblems: ProblemSentences<"layer"> = {
  "layer/absent-file": ({ file }) => `“${file}” did not come with this notebook: choose that file again, or draw the weights from the seed.`,
  "layer/absent-layer": ({ file, path }) => `${file} holds no layer at ${path}: choose the file again and pick one of its layers.`,
  "layer/tfjs-not-started": ({ backend, error }) => `TensorFlow.js could not start on ${backend} (${error}): try it again, or use another browser.`,
  "layer/unfit": ({ file, cause, widened }, say) =>
    `${file}: ${say(cause)}${widened ? " The embedding before the layer widens its inputs: switch it off, or give weights made for it." : ""}`,
};
