import { toCsv } from "../../base/tables/csv";
import type { ClassAnswers } from "./merge";

/** Every answer as a line of CSV, at full precision; what learners wrote runs as no formula (`toCsv`). Columns are named in English, for scripts. */
export function answersCsv({ title, handIns }: ClassAnswers): string {
  const lines = handIns.flatMap(({ learner, since, items }) =>
    items.map(({ item, title: asked, form, said, answer, right, score, tries, at }) => [
      title,
      learner.name,
      learner.number,
      item,
      asked,
      form,
      said,
      typeof answer === "number" ? answer : (answer?.join(" ") ?? null),
      right === null ? null : String(right),
      score,
      tries,
      at === null ? null : (at - since) / 1000,
      at === null ? null : new Date(at).toISOString(),
    ]),
  );
  return toCsv(["assignment", "name", "number", "item", "title", "form", "said", "answer", "right", "score", "tries", "seconds", "answered_at"], lines);
}
