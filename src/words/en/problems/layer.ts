import type { ProblemSentences } from "../../problems";
import { byHandWords } from "../byHand";
import { fileShown, shown } from "../../quoted";

export const layerProblems: ProblemSentences<"layer"> = {
  "layer/absent-file": ({ file }) => `“${fileShown(file)}” did not come with this notebook: choose that file again, or draw the weights from the seed.`,
  "layer/absent-layer": ({ file, path }) => `${fileShown(file)} holds no layer at ${shown(path, 200)}: choose the file again and pick one of its layers.`,
  "layer/hand-far": ({ branch, head, back, steps }) =>
    `${byHandWords.heads[branch](head)} is to look ${back} steps back, and windows have ${steps} steps: choose at most ${steps - 1} steps back, or longer windows.`,
  "layer/hand-place": ({ branch, head, wants }) =>
    wants === "positions"
      ? `${byHandWords.heads[branch](head)} is to look back by position columns, which are switched off: switch positions on, or draw the head again.`
      : `${byHandWords.heads[branch](head)} goes by calendar columns that are switched off: switch them on, or draw the head again.`,
  "layer/hand-units": ({ units, needs }) => `Heads set by hand need ${needs} units here, and the layer has ${units}: set Units to ${needs} or more.`,
  "layer/no-calendar": () => "This series counts samples and has no dates, so there are no calendar columns: switch them off, or choose a series with times.",
  "layer/tfjs-not-started": ({ backend, cause }, say) => `TensorFlow.js could not start on ${backend} (${say(cause)}): try it again, or use another browser.`,
  "layer/trained-later": () => "These windows begin before the season that the training looks back at: move them to a later place in the series.",
  "layer/trained-otherwise": ({ steps, stride }) =>
    `The weights were trained on windows of ${steps} steps with a stride of ${stride} over another cut of the series: set the windows so again, or train anew.`,
  "layer/unfit": ({ file, cause, widened }, say) =>
    `${fileShown(file)}: ${say(cause)}${widened ? " The embedding before the layer widens its inputs: switch it off, or give weights made for it." : ""}`,
};
