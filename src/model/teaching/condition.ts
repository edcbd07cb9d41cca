import { factOf, readFact, type FactSource } from "./fact";

/** What a task asks of a fact: `lookBack(short, 0)` is about 24, within 1. */
export interface Condition {
  readonly fact: string;
  readonly is: "about" | "atLeast" | "atMost";
  readonly value: number;
  /** How far off "about" may be. */
  readonly within: number;
}

/** Where a task stands: what each of its conditions is now, and whether it holds. */
export interface ConditionState {
  /** NaN where there is no value. */
  readonly now: number;
  /** Why there is none, and it cannot hold: the layer has no such fact (a head that is not there), or the fact has no value (a layer too large to be run for it, a window without data). */
  readonly lacks: "fact" | "value" | null;
  readonly holds: boolean;
}

export function standingOf(source: FactSource, conditions: readonly Condition[]): ConditionState[] {
  return conditions.map((condition) => {
    const fact = readFact(condition.fact, source.attention);
    const now = fact === null ? NaN : factOf(source, fact);
    return { now, lacks: fact === null ? "fact" : Number.isNaN(now) ? "value" : null, holds: holds(condition, now) };
  });
}

/** The value of a fact as it is written; NaN where it is none of the list. */
export function numberOf(source: FactSource, text: string): number {
  const fact = readFact(text, source.attention);
  return fact === null ? NaN : factOf(source, fact);
}

function holds({ is, value, within }: Condition, now: number): boolean {
  if (is === "about") return Math.abs(now - value) <= within;
  return is === "atLeast" ? now >= value : now <= value;
}

export const conditionsHold = (source: FactSource, conditions: readonly Condition[]): boolean =>
  standingOf(source, conditions).every((standing) => standing.holds);
