import type { ConditionState } from "../../../model/teaching/condition";
import { formatNumber } from "../../../viz/base/format";
import { taskWords } from "../../../words/en/task";
import type { ConditionSpec } from "../teaching/parts";

/** What is less is told as 0: rounding leaves a trace where there is nothing. */
const NOTHING = 1e-3;

/** What each condition is now, and what it has to come to; those without a value are left out. */
export const standingInWords = (conditions: readonly ConditionSpec[], standing: readonly ConditionState[]): string =>
  conditions
    .flatMap(({ name, is, value }, i) => {
      const { now } = standing[i]!;
      return Number.isFinite(now) ? [taskWords.now(name, told(now), taskWords.wanted[is](formatNumber(value)))] : [];
    })
    .join(" · ");

/** In two digits: it is held against what is wanted, not read off. */
const told = (now: number): string => (Math.abs(now) < NOTHING ? formatNumber(0) : formatNumber(Number(now.toPrecision(Math.abs(now) < 1 ? 2 : 4))));
