import type { ProblemSentences } from "../../problems";
import { number } from "../../numbers";
import { branchesWords } from "../branches";

export const cellsProblems: ProblemSentences<"cells"> = {
  "cells/width": ({ branch, has, wants }) =>
    `The layer was made for ${wants} ${wants === 1 ? "column" : "columns"} in the ${branchesWords.inside[branch]} window, but the window has ${has}: let this cell and its layer read from the same series cell.`,
  "cells/too-long": ({ steps, most }) =>
    `This cell draws up to ${number(most)} steps, but the window has ${number(steps)}: take fewer steps, or export the outputs from the attention cell.`,
};
