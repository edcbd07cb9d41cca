import type { ProblemSentences } from "../../problems";

export const notebookProblems: ProblemSentences<"notebook"> = {
  "notebook/unknown-kind": ({ kind }) => `This version of Headlight has no cell of the kind “${kind}”.`,
  "notebook/reads-nothing": ({ role, optional }) => `Choose the ${role} cell that this one reads from${optional ? ", or none" : ""}.`,
  "notebook/circular": () => "This cell reads from itself through other cells. Choose another cell to read from.",
  "notebook/stopped": () => "You stopped this computation. Change a setting or run it again.",
};
