import type { ProblemSentences } from "../../problems";
import { fileShown } from "../../quoted";

export const keepingProblems: ProblemSentences<"keeping"> = {
  "keeping/silent": () =>
    "This browser’s store does not answer, so nothing is kept at the moment. Close other tabs of Headlight and try again, or save the notebook as a file.",
  "keeping/full": () =>
    "The browser’s store is full, so the latest changes are not kept. Save the notebook as a file, or delete notebooks that you no longer need.",
  "keeping/newer": () =>
    "The notebooks in this browser were kept by a newer Headlight, so this older page keeps nothing. Save the notebook as a file, and reload the page to get the newer one.",
  "keeping/unavailable": () =>
    "This browser keeps nothing for this page (a private window or blocked storage?), so the changes are lost when the page closes. Save the notebook as a file.",
  "keeping/gone": () => "This notebook is no longer kept in this browser.",
  "keeping/no-room": ({ file, isRun }) => isRun === true
    ? "What a training came to does not fit into this browser’s store. The notebook is kept, with the run that was kept before, if there was one. Save it as a file, or delete notebooks that you no longer need."
    : `“${fileShown(file)}” does not fit into this browser’s store, so the notebook is kept without it. Save the notebook as a file, or delete notebooks that you no longer need.`,
  "keeping/late-run": () =>
    "The last steps of a training in the notebook that you left could not be kept in this browser. What was kept of it before stays.",
  "keeping/unreadable": ({ file }) => `“${fileShown(file)}” was changed or moved on the disk, so the notebook is kept without it. Choose the file again.`,
};
