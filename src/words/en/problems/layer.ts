import type { ProblemSentences } from "../../problems";

export const layerProblems: ProblemSentences<"layer"> = {
  "layer/absent-file": ({ file }) => `“${file}” did not come with this notebook: choose that file again, or draw the weights from the seed.`,
  "layer/absent-layer": ({ file, path }) => `${file} holds no layer at ${path}: choose the file again and pick one of its layers.`,
  "layer/tfjs-not-started": ({ backend, cause }, say) => `TensorFlow.js could not start on ${backend} (${say(cause)}): try it again, or use another browser.`,
  "layer/trained-later": () => "These windows begin before the season that the training looks back at: move them to a later place in the series.",
  "layer/trained-otherwise": ({ steps, stride }) =>
    `The weights were trained on windows of ${steps} steps with a stride of ${stride} over another cut of the series: set the windows so again, or train anew.`,
  "layer/unfit": ({ file, cause, widened }, say) =>
    `${file}: ${say(cause)}${widened ? " The embedding before the layer widens its inputs: switch it off, or give weights made for it." : ""}`,
};
