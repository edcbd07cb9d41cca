import { askOnce } from "../../../../../model/oneShot";
import type { FilmAnswer, FilmQuestion } from "./filmQuestion";

/** Makes a file of a film in a worker of its own. @throws what the worker threw, and the signal's reason when that aborts */
export const makeFilm = (question: FilmQuestion, signal: AbortSignal): Promise<FilmAnswer> =>
  askOnce<FilmAnswer>(() => new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "film" }), question, signal);
