import { answerWith } from "../../../../../model/oneShot";
import type { FilmAnswer, FilmQuestion } from "./filmQuestion";

answerWith<FilmQuestion, FilmAnswer>(
  async (question) => {
    if (typeof OffscreenCanvas === "undefined") return null;
    return question.format === "gif" ? (await import("./gif")).gifOf(question) : (await import("./webm")).webmOf(question);
  },
  (answer) => (answer === null ? [] : [answer]),
);
