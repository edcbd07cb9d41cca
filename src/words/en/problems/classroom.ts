import type { ProblemSentences } from "../../problems";
import { number } from "../../numbers";

export const classroomProblems: ProblemSentences<"classroom"> = {
  "classroom/too-large": ({ file, megabytes }) => `“${file}” is larger than ${number(megabytes)} MB, so it is no file of answers. Choose the files that learners saved.`,
  "classroom/no-answers": ({ file }) => `“${file}” holds no answers. Choose files that end in .answers.json.`,
  "classroom/newer": ({ file }) => `“${file}” was saved by a newer Headlight. Reload the page to get the newest one, then choose the file again.`,
  "classroom/platform": ({ code }) => `The learning platform did not take your answers (its error ${code}). Save your answers, and hand in the file.`,
  "classroom/damaged": ({ file, path }) => `“${file}” was changed or cut short${path === "" ? "" : ` (at ${path})`}. Ask the learner to save the answers again.`,
};
