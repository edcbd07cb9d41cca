import { count, number, share } from "../numbers";
import { room } from "../room";

/** The page on which a teacher puts files of answers together. */
export const classroomWords = room("classroom", {
  title: "Answers of a class",
  lead: "Choose the files that your learners saved, or drop them here. They are read in this page and go nowhere; nothing of them is kept when you leave.",
  choose: "Choose files of answers…",
  clear: "Take all away",
  back: "Lessons and notebooks",
  assignment: "Assignment",
  choice: (title: string, learners: number) => `${title} (${count(learners, { one: "learner", other: "learners" })})`,
  read: (learners: number, replaced: number) =>
    `${count(learners, { one: "learner", other: "learners" })}.${replaced === 0 ? "" : ` ${count(replaced, { one: "older file", other: "older files" })} of learners who handed in again ${replaced === 1 ? "is" : "are"} left out.`}`,
  tooMany: (most: number) => `Only the first ${number(most)} files were read.`,
  moreRefused: (more: number) => `${count(more, { one: "more file was", other: "more files were" })} refused.`,
  distributions: "What was answered",
  answered: (answered: number, all: number, right: number) => `${number(answered)} of ${number(all)} answered, ${number(right)} right`,
  bar: (learners: number, right: number) => `${count(learners, { one: "learner", other: "learners" })}${right === 0 ? "" : right === learners ? ", right" : `, ${number(right)} of them right`}`,
  overlap: (from: number, to: number) => `${share(from)} to ${share(to)} of the attention hit`,
  between: (from: string, to: string) => `${from} to ${to}`,
  table: "All answers",
  columns: { who: "Who", item: "Question", answer: "Answer", right: "Right", tries: "Tries", time: "Minutes after the beginning" },
  right: { true: "yes", false: "no", null: "–" },
  firstRows: (rows: number) => `The first ${number(rows)} answers are shown; the saved table has all of them.`,
  forTeachers: "For teachers",
  open: "Put the answers of a class together",
});
