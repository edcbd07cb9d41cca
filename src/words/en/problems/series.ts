import type { ProblemSentences } from "../../problems";
import { branchesWords } from "../branches";
import { fileShown } from "../../quoted";

export const seriesProblems: ProblemSentences<"series"> = {
  "series/unknown-dataset": ({ dataset }) => `This version of Headlight has no dataset “${dataset}”: choose another one.`,
  "series/unknown-generator": ({ generator }) => `This version of Headlight has no generator “${generator}”: choose another one.`,
  "series/missing-column": ({ column, branch }) => `The series has no column “${column}”, which the ${branchesWords.inside[branch]} window is to read: choose the source or its columns anew.`,
  "series/absent-file": ({ file }) => `“${fileShown(file)}” did not come with this notebook: choose that file again.`,
};
