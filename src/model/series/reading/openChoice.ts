import type { Choice, Way } from "./choice";
import { ordersOf, parseDate } from "./time/dates";
import { dressedNumber } from "./numbers/dressedNumber";
import type { ReadProblem } from "./fault";
import { rowsThatFit } from "./rows/rows";
import { repeatsChoice } from "./rows/repeats";
import { layoutChoice } from "./shape/shapeChoices";
import type { DateOrder, DecimalMark } from "./reading";

/** Whether the day or the month stands first in a date such as "03/04/2024". */
export const orderWay = (example: string, order: DateOrder): Way<"date-order"> => ({
  means: { order, example, at: parseDate(example, order) },
  set: { dateOrder: order },
});

/** What the comma in a number such as "1,234" is. */
export const markWay = (example: string, mark: DecimalMark): Way<"decimal"> => ({
  means: { mark, example, value: dressedNumber(example, mark === "," ? "comma" : "dot")?.value ?? Number.NaN },
  set: { decimal: mark },
});

/** What a file that was refused asks; empty where no answer would help. */
export function openChoices(problem: ReadProblem): Choice[] {
  const { kind, params } = problem;
  if (kind === "reading/many-numbers") return [rowsThatFit(params.rows, params.width)];
  if (kind === "reading/many-columns" && params.wide !== null) {
    const { wide } = params;
    return [layoutChoice(null, { wide, rows: { series: 1, moments: wide.series } })];
  }
  if (kind === "reading/ambiguous-date") {
    const { example, column } = params;
    return [{ kind: "date-order", column, taken: null, others: ordersOf(example!).map((order) => orderWay(example!, order)), open: true }];
  }
  if (kind === "reading/ambiguous-decimal") {
    const { example, column } = params;
    return [{ kind: "decimal", column, taken: null, others: [markWay(example!, ","), markWay(example!, ".")], open: true }];
  }
  if (kind === "reading/repeated-times") return [repeatsChoice(params.rows, null)];
  return [];
}
