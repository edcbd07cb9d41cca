import type { Truth } from "../../series/generators/generator";
import type { BranchWindow } from "../../series/windows";
import type { Numbers } from "../matrices";
import { mayAttend } from "../pairs";

/** How much attention falls where the generator knows that something is. */
export interface Recovery {
  /** Mean share of a query's attention on the planted steps, 0 to 1; NaN when no query could look at one. */
  readonly share: number;
  /** The same for attention spread evenly over the steps that may be attended to. */
  readonly uniform: number;
  /** share / uniform: 1 is no better than not looking. */
  readonly gain: number;
  /** How many queries had a planted step within reach. */
  readonly queries: number;
}

/** What to look for. Lags, periods and the tolerance in the units of the window's axis; events as places on it. */
export type Target =
  | { readonly kind: "lag"; readonly lag: number }
  | { readonly kind: "period"; readonly period: number }
  | { readonly kind: "event"; readonly at: readonly number[] };

/** What the generator knows, as targets: each planted lag and period by itself, the events together. */
export function targetsOf({ lags, periods, events }: Truth): Target[] {
  return [
    ...lags.map((lag): Target => ({ kind: "lag", lag })),
    ...periods.map((period): Target => ({ kind: "period", period })),
    ...(events.length > 0 ? [{ kind: "event", at: events } as const] : []),
  ];
}

/**
 * How well one head's `(T, T)` map finds a target, within ± `tolerance`. A step is on target when any of the time that
 * it covers is: one lag before the query (lag), any whole number of periods from it, except none (period), or
 * an event. Queries without such a step among those they may attend to are left out. Cost T².
 */
export function recoveryOf(
  map: Numbers,
  { from, to, mask }: BranchWindow,
  causal: boolean,
  target: Target,
  tolerance: number,
): Recovery {
  const steps = from.length;
  const onTarget = aims(target, tolerance);
  let share = 0;
  let uniform = 0;
  let queries = 0;
  for (let q = 0; q < steps; q++) {
    let planted = 0;
    let allowed = 0;
    let weight = 0;
    for (let k = 0; k < steps; k++) {
      if (!mayAttend(mask, causal, q, k)) continue;
      allowed++;
      const query: Stretch = [from[q]!, to[q]!];
      if (!onTarget(query, [from[k]!, to[k]!])) continue;
      planted++;
      weight += map[q * steps + k]!;
    }
    if (planted === 0) continue;
    queries++;
    share += weight;
    uniform += planted / allowed;
  }
  return { share: share / queries, uniform: uniform / queries, gain: share / uniform, queries };
}

type Stretch = readonly [first: number, last: number];

/** Tells whether a key's stretch of time is where the target says, seen from the query's. */
export function aims(target: Target, tolerance: number): (query: Stretch, key: Stretch) => boolean {
  switch (target.kind) {
    case "lag":
      return (query, key) => {
        const [nearest, farthest] = distances(query, key);
        return nearest - tolerance <= target.lag && target.lag <= farthest + tolerance;
      };
    case "period":
      return (query, key) => {
        const [nearest, farthest] = distances(query, key);
        const least = Math.ceil((nearest - tolerance) / target.period);
        const most = Math.floor((farthest + tolerance) / target.period);
        return least <= most && !(least === 0 && most === 0);
      };
    case "event":
      return (_, [first, last]) => target.at.some((at) => first - tolerance <= at && at <= last + tolerance);
  }
}

/** How far back the key lies from the query: the least and the most between any two instants of theirs. */
const distances = (query: Stretch, key: Stretch): Stretch => [query[0] - key[1], query[1] - key[0]];
