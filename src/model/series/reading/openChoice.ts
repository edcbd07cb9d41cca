import type { Choice, Way } from "./choice";
import { parseDate } from "./dates";
import type { ReadProblem } from "./fault";
import { parseNumber } from "./numberText";
import { rowsThatFit } from "./rows";
import type { DateOrder, DecimalMark } from "./reading";

/** Whether the day or the month stands first in a date such as "03/04/2024". */
export const orderWay = (example: string, order: DateOrder): Way<"date-order"> => ({
  means: { order, example, at: parseDate(example, order) },
  set: { dateOrder: order },
});

/** What the comma in a number such as "1,234" is. */
export const markWay = (example: string, mark: DecimalMark): Way<"decimal"> => ({
  means: { mark, example, value: parseNumber(example, mark === "," ? "comma" : "dot") ?? Number.NaN },
  set: { decimal: mark },
});

/** What a file that was refused asks; empty where no answer would help. */
export function openChoices(problem: ReadProblem): Choice[] {
  if (problem.kind === "reading/many-numbers") return [rowsThatFit(problem.params.rows, problem.params.width)];
  const { kind, params: { example, column } } = problem;
  if (example === null) return [];
  if (kind === "reading/ambiguous-date") {
    return [{ kind: "date-order", column, taken: null, others: [orderWay(example, "dmy"), orderWay(example, "mdy")], open: true }];
  }
  if (kind === "reading/ambiguous-decimal") {
    return [{ kind: "decimal", column, taken: null, others: [markWay(example, ","), markWay(example, ".")], open: true }];
  }
  return [];
}
