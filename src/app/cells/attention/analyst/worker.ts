import { failureOf } from "../../../../model/failure";
import { failOnUnreadable } from "../../../../model/oneShot";
import { Recent } from "../../../../model/recent";
import { answer, KEPT_MAPS, study, type Studied } from "./answer";
import { bytesOf, KNOWN_BYTES } from "./known";
import type { Answers, FromAnalyst, ToAnalyst } from "./protocol";

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

/** Large arrays are given away, since nothing here needs them again; of the rest, which may be kept, copies go. */
function send(message: FromAnalyst): void {
  postMessage(message, message.type === "answer" ? givenAway(message.answer) : []);
}

function givenAway(answer: Answers[keyof Answers]): ArrayBuffer[] {
  if ("effects" in answer) return [answer.effects.buffer as ArrayBuffer, answer.weights.buffer as ArrayBuffer];
  if (!("output" in answer && "short" in answer)) return [];
  const maps = [answer.short?.maps, answer.long?.maps];
  return maps.flatMap((array) => (array && array.byteLength > KEPT_MAPS ? [array.buffer as ArrayBuffer] : []));
}
