import type { ConditionState } from "../../../model/teaching/condition";
import { formatNumber } from "../../../viz/base/format";
import { taskWords } from "../../../words/en/task";
import type { ConditionSpec } from "../teaching/parts";

/** What is less is told as 0: rounding leaves a trace where there is nothing. */
const NOTHING = 1e-3;

/** What each condition is now, and what it has to come to; and what may give a value to those without one. */
export function standingInWords(conditions: readonly ConditionSpec[], standing: readonly ConditionState[]): string {
  const each = conditions.map(({ name, is, value }, i) => {
    const { now, lacks } = standing[i]!;
    return taskWords.now(name, lacks === null ? told(now) : taskWords.lacks[lacks], taskWords.wanted[is](formatNumber(value)));
  });
  return each.join(" · ") + (lacksValue(standing) ? `. ${taskWords.valueless}` : "");
}

export const lacksValue = (standing: readonly ConditionState[]): boolean => standing.some(({ lacks }) => lacks === "value");

/** In two digits: it is held against what is wanted, not read off. */
const told = (now: number): string => (Math.abs(now) < NOTHING ? formatNumber(0) : formatNumber(Number(now.toPrecision(Math.abs(now) < 1 ? 2 : 4))));
