import type { ProblemSentences } from "../../problems";
import { fileShown } from "../../quoted";

/** What follows a file's name where its bytes cannot be had. */
export const UNREADABLE = "it cannot be read: it was changed, moved or deleted after it was given, or it is a folder. Choose the file again.";

export const filesProblems: ProblemSentences<"files"> = {
  "files/unreadable": ({ file }) => (file === null ? UNREADABLE : `${fileShown(file)}: ${UNREADABLE}`),
};
