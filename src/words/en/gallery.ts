import { count, number } from "../numbers";
import { room } from "../room";

export const galleryWords = room("gallery", {
  title: "Lessons and notebooks",
  lead: "Each lesson asks before it shows. What you do stays in this browser.",
  lessons: "Lessons",
  examples: "Worked examples",
  own: "Your notebooks",
  noneOwn: "What you work on is kept in this browser and listed here.",
  empty: "Start with an empty notebook",
  starter: "Start with the example",
  minutes: (minutes: number) => `${number(minutes)} min`,
  progress: (answered: number, asked: number) => `${number(answered)} of ${count(asked, { one: "question", other: "questions" })} done`,
  goOn: "Go on",
  row: "Learn it step by step",
  all: (lessons: number) => `All ${count(lessons, { one: "lesson", other: "lessons" })}`,
  fromDisk: "Lessons lie on a site; this page was opened from a disk.",
});
