import { room } from "../room";

/** How a teacher gives a notebook out. */
export const assigningWords = room("assigning", {
  title: "Give it to learners",
  lead: "Each learner opens a fresh copy, answers, and saves a file of answers to hand in. Nothing is sent anywhere.",
  nothingAsked: "This notebook asks nothing yet. Add a prediction, a task or questions first, so that there is something to hand in.",
  locked: "Nothing can be set in",
  told: "After an answer",
  tells: { aloud: "say what is right", quiet: "say nothing" },
  quietHint: "The page says nothing of what is right. Who reads the source of a link can find it all the same, so this is no exam.",
  seeds: "Seeds",
  seed: { fixed: "the same for everybody", drawn: "drawn from each learner’s number" },
  drawnHint: "Generated series, layers and trainings differ from learner to learner. The same number always gives the same ones.",
  link: "Link to the assignment",
  making: "Making the link …",
  copy: "Copy the link",
  copied: "Copied",
  saveFile: "Save as a file",
  saveScorm: "Save as a SCORM package",
  carries: "Files that the notebook uses are in the file, and not in the link: give the file, or put it on your site and link to it with ?notebook=.",
  tryOut: "See it as a learner does",
});
