import { describeError } from "../../../../model/describeError";
import { answer, study, type Studied } from "./answer";
import type { FromAnalyst, ToAnalyst } from "./protocol";
import { KNOWN_SUBJECTS, Recent } from "./recent";

const subjects = new Recent<number, Studied>(KNOWN_SUBJECTS);

addEventListener("message", ({ data }: MessageEvent<ToAnalyst>) => {
  const { id, subjectId, subject, question } = data;
  try {
    if (subject !== null) subjects.add(subjectId, study(subject));
    const studied = subjects.use(subjectId);
    if (studied === undefined) throw new Error(`Subject ${subjectId} was never sent.`);
    send({ id, type: "answer", answer: answer(studied, question) });
  } catch (error) {
    send({ id, type: "bug", message: describeError(error) });
  }
});

/** Copies, not transfers: parts of an answer are kept here for the next question. */
function send(message: FromAnalyst): void {
  postMessage(message);
}
