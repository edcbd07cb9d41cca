import { fileSize, number } from "../numbers";
import { room } from "../room";
import { unitsWords } from "./units";

/** What a training cell draws of its film: heads over training, their measures, before and after. */
export const filmWords = room("film", {
  strip: {
    title: "Heads over training",
    aside: "small maps of every head; a click goes to their moment",
    label: (branch: string) => `${branch}, heads over training`,
    frame: (when: string) => `Go to the moment ${when}`,
  },
  measures: {
    title: "Measures over training",
    aside: "what each head’s map comes to, step by step",
    label: (title: string, branch: string, heads: readonly string[]) => `${title} of the ${branch} branch over training: ${heads.join(", ")}`,
    head: (head: number, first: string, last: string) => `head ${head} from ${first} to ${last}`,
    value: (head: number, value: string) => `head ${head} ${value}`,
    at: (when: string, heads: readonly string[]) => `${when}: ${heads.join(", ")}`,
    note: "One line for each head, with its number at the end. A click, or an arrow key, goes to a moment.",
  },
  compare: {
    title: "Before and after",
    aside: "the first moment and the one on show, in the same colours",
    before: "Before the first step",
    after: (when: string) => `Now: ${when}`,
  },
  saving: {
    webm: "Film (.webm)",
    gif: "Film (.gif)",
    running: "The film is made …",
    waiting: "It can be saved once all its maps are made.",
    unable: {
      webm: "This browser encodes no WebM video: take the GIF.",
      gif: "This browser draws no pictures outside of the page, so no film can be made here.",
    },
  },
  half: {
    label: "Keep the film in half the space",
    off: (bytes: number) => `The film takes ${fileSize(bytes)} of the notebook.`,
    on: (bytes: number, moved: string, largest: string) =>
      `The film takes ${fileSize(bytes)} of the notebook. Of the weights on show each is kept to ${moved} or closer, where the largest is ${largest}. The run itself goes on with all digits.`,
  },
  branch: "Branch",
  weight: "attention weight",
  making: "The maps of the film are made …",
  tooLong: (most: number) => `Maps over training are drawn for windows of at most ${unitsWords.step(most)}.`,
  found: ({ head, lag, step, before }: { readonly head: number; readonly lag: number; readonly step: number; readonly before: number | null }) =>
    `Found: head ${head} looks ${unitsWords.step(lag)} back, ${before === null ? "from the first moment on" : `from step ${number(step)} on and not yet at step ${number(before)}`}.`,
  notFound: (lag: number) => `No head of the short branch looks ${unitsWords.step(lag)} back yet.`,
});
