import { failureOf } from "../../../../model/failure";
import { failOnUnreadable } from "../../../../model/oneShot";
import { answer, study, type Studied } from "./answer";
import type { Answers, FromAnalyst, ToAnalyst } from "./protocol";
import { bytesOf, KNOWN_BYTES, Recent } from "./recent";

const subjects = new Recent<number, Studied>(KNOWN_BYTES);

addEventListener("message", ({ data }: MessageEvent<ToAnalyst>) => {
  const { id, subjectId, subject, question } = data;
  try {
    if (subject !== null) subjects.add(subjectId, study(subject), bytesOf(subject));
    const studied = subjects.use(subjectId);
    if (studied === undefined) throw new Error(`Subject ${subjectId} was never sent.`);
    send({ id, type: "answer", answer: answer(studied, question) });
  } catch (error) {
    send({ id, type: "bug", failure: failureOf(error) });
  }
});

failOnUnreadable();

/** Maps are given away, since they are large and nothing here needs them again; of the rest copies go. */
function send(message: FromAnalyst): void {
  postMessage(message, message.type === "answer" ? mapsIn(message.answer) : []);
}

const mapsIn = (answer: Answers[keyof Answers]): ArrayBuffer[] =>
  "output" in answer && "short" in answer ? [answer.short?.maps, answer.long?.maps].flatMap((maps) => (maps ? [maps.buffer as ArrayBuffer] : [])) : [];
