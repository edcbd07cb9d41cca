import type { ProblemSentences } from "../../problems";
import { number } from "../../numbers";
import { fileShown } from "../../quoted";

export const classroomProblems: ProblemSentences<"classroom"> = {
  "classroom/too-large": ({ file, megabytes }) => `“${fileShown(file)}” is larger than ${number(megabytes)} MB, so it is no file of answers. Choose the files that learners saved.`,
  "classroom/no-answers": ({ file }) => `“${fileShown(file)}” holds no answers. Choose files that end in .answers.json.`,
  "classroom/newer": ({ file }) => `“${fileShown(file)}” was saved by a newer Headlight. Reload the page to get the newest one, then choose the file again.`,
  "classroom/platform": ({ code }) => `The learning platform did not take your answers${error(code)}. Save your answers, and hand in the file.`,
  "classroom/no-visit": ({ code }) => `The learning platform did not begin this visit${error(code)}, so it will not see what you answer. Answer here, save your answers at the end, and hand in the file.`,
  "classroom/damaged": ({ file, path }) => `“${fileShown(file)}” was changed or cut short${path === "" ? "" : ` (at ${path})`}. Ask the learner to save the answers again.`,
};

/** As the platform numbers it; 0 and nothing are no errors. */
const error = (code: string): string => (code === "" || code === "0" ? "" : ` (its error ${code.slice(0, 20)})`);
