import type { Scarce } from "../../../model/series/cut";
import { anyOf } from "../../lists";
import { number } from "../../numbers";
import type { ProblemSentences } from "../../problems";
import { fileShown } from "../../quoted";
import { unitsWords } from "../units";

/** "8 steps of 4", "1 step of 24" */
const needed = ({ steps, stride }: Scarce) => `${unitsWords.step(steps)}${stride === null ? "" : ` of ${number(stride)}`}`;

/** What would do; nothing but more rows where there are none. */
function waysOn({ rows, steps, stride }: Scarce): string {
  const single = (stride ?? 1) === 1;
  const fewer = steps === 1 || rows === 0 ? [] : [single ? `at most ${unitsWords.step(rows)}` : "fewer steps"];
  return anyOf([...fewer, ...(single || rows === 0 ? [] : ["a smaller stride"]), "a longer series"]);
}

export const windowsProblems: ProblemSentences<"windows"> = {
  "windows/uncountable": ({ steps, stride }) => `A window needs whole numbers of steps and of samples for each, from 1, not ${steps} and ${stride}.`,
  "windows/position": ({ position, min, max, shorter }) => {
    const where =
      shorter === null
        ? "lies outside the series"
        : `does not fit “${fileShown(shorter.name)}”, whose ${unitsWords.row(shorter.rows)} end together with the ${number(max)} of the longer series`;
    return `The window position ${number(position)} ${where}; choose a whole number from ${number(min)} to ${number(max)}.`;
  },
  "windows/too-short": (scarce) => {
    const { name, rows, inFile = rows, needs } = scarce;
    const left = inFile > rows ? ` left (of ${number(inFile)} in the file)` : "";
    return `“${fileShown(name)}” has ${unitsWords.row(rows)}${left} and the window needs ${number(needs)} (${needed(scarce)}): take ${waysOn(scarce)}.`;
  },
};
