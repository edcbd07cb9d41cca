import { count, number } from "../../numbers";
import type { ProblemSentences } from "../../problems";

const ROWS = { one: "row", other: "rows" };
const PARTS = { train: "first 70 %", validation: "next 15 %", test: "last 15 %" } as const;

export const trainingProblems: ProblemSentences<"training"> = {
  "training/two-series": () => "The two windows read two files, and training needs one series for both: give the series cell one file with all columns.",
  "training/no-target": () => "The series has no column whose values change, so there is nothing to learn: choose another series.",
  "training/no-input": () => "The layer sees no column whose values change: choose at least one under “Seen by the layer”.",
  "training/no-column": ({ column }) => `The series has no column “${column}” any more: choose the columns to say and to see again.`,
  "training/constant": ({ column }) => `“${column}” never changes in the first 70 % of the series, so there is nothing to learn: choose another column to say.`,
  "training/short": ({ rows, needed }) =>
    `The series has ${count(rows, ROWS)} and these settings need ${number(needed)}: take a longer series, fewer steps, a smaller stride or a shorter horizon.`,
  "training/missing": ({ part, touched, left, needed }) =>
    `In the ${PARTS[part]} of the series ${count(touched, { one: "window touches", other: "windows touch" })} missing values; ${number(left)} are left and ${number(needed)} are needed. Have the series cell fill them.`,
  "training/no-season": () => "Values are to be seen relative to one season ago, and the series has no season: set one, or choose another base.",
  "training/elsewhere": ({ why }) =>
    why === "series"
      ? "The training that came with this notebook is of another series than the one on show: choose “Train on this series” above the maps to train on this one."
      : "The training that comes with this notebook did not load: reload the page.",
  "training/kept": () => "The run that was kept is broken, or one of other settings: begin anew.",
  "training/number": ({ setting, value, least, most, whole }) =>
    `The setting “${setting}” is ${value}, and has to be ${whole ? "a whole number " : ""}from ${least} to ${most}.`,
};
