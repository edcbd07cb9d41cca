import type { Scarce } from "../../../model/series/cut";
import type { ProblemSentences } from "../../problems";

/** "8 steps of 4", "one step of 24" */
const needed = ({ steps, stride }: Scarce) => `${steps === 1 ? "one step" : `${steps} steps`}${stride === null ? "" : ` of ${stride}`}`;

export const windowsProblems: ProblemSentences<"windows"> = {
  "windows/uncountable": ({ steps, stride }) => `A window needs whole numbers of steps and of samples for each, from 1, not ${steps} and ${stride}.`,
  "windows/position": ({ position, min, max, shorter }) => {
    const where =
      shorter === null ? "lies outside the series" : `does not fit “${shorter.name}”, whose ${shorter.rows} rows end together with the ${max} of the longer series`;
    return `The window position ${position} ${where}; choose a whole number from ${min} to ${max}.`;
  },
  "windows/too-short": (scarce) =>
    `“${scarce.name}” has ${scarce.rows} rows and the window needs ${scarce.needs} (${needed(scarce)}): take fewer steps, a smaller stride, or a longer series.`,
};
