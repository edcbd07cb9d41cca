import type { AttentionRequest } from "../../../../../model/attention/attention";
import type { Even } from "../../../../../model/attention/analysis/even";
import { extremes } from "../../../../../model/attention/sum";
import type { Domain } from "../../../../../viz/base/paint";
import { BOTH_OPEN, CLOSED, type Scale } from "../../../../../viz/base/scale";
import type { AttentionLook } from "../../look";

/** What a person chose of the colours: what they run between, and whether that follows the window. */
export type Colouring = Pick<AttentionLook, "scale" | "follow">;

/** Numbers that share one scale. */
export interface Scaled {
  /** `(H, T, any columns)` each. */
  readonly all: readonly Float32Array[];
  /** What even attention puts into each cell of a head's map. */
  readonly even: Even;
  /** What a cell can be at most. */
  readonly limit: number;
}

type Shape = Pick<AttentionRequest, "heads" | "steps" | "causal">;

/** How many times even the last colour stands for, and the first how small a part of it. */
export const REACH = 8;
/** What it may be where it follows the maps. */
const REACHES = [1.1, 1.25, 1.5, 2, 4, 8, 16, 32, 64];
/** Queries of a causal layer, counted from the first, whose weights do not stretch the colours: a quarter of them. */
const FEW_KEYS = 1 / 4;

/**
 * One scale for all heads. `even`: from an eighth of even attention to eight times as much, or, following, as far as the maps reach;
 * `plain`: from 0 to what a cell can be at most; `stretch`: from the least value to the greatest.
 */
export function scaleOf(shape: Shape, { all, even, limit }: Scaled, { scale, follow }: Colouring): Scale {
  if (scale === "plain") return { domain: [0, limit], open: CLOSED, even };
  if (scale === "stretch") return { ...stretched(shape, all, limit), even };
  const reach = follow ? reachOf(all, even) : REACH;
  return { domain: [1 / reach, reach], open: BOTH_OPEN, even, times: true };
}

/** The least of the round reaches that no weight goes beyond; the greatest of them where some do. */
function reachOf(all: readonly Float32Array[], even: Even): number {
  const most = Math.max(...all.map((values) => (typeof even === "number" ? extremes(values)[1] / even : mostTimes(values, even))));
  return REACHES.find((reach) => most <= reach) ?? REACHES.at(-1)!;
}

function mostTimes(values: Float32Array, even: Float32Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    const times = values[i]! / even[i % even.length]!;
    if (times > most) most = times;
  }
  return most;
}

/**
 * The first queries of a causal layer have few keys to share their weight among, the very first one alone, and would fade all that
 * follow: where their values lie beyond the others', the scale is open at its end.
 */
function stretched({ heads, steps, causal }: Shape, all: readonly Float32Array[], limit: number): Pick<Scale, "domain" | "open"> {
  const whole = jointDomain(limit, ...all);
  if (!causal) return { domain: whole, open: CLOSED };
  const [low, high] = jointDomain(limit, ...all.flatMap((values) => laterQueries(values, heads, steps)));
  return high < whole[1] ? { domain: [Math.min(whole[0], low), high], open: { low: false, high: true } } : { domain: whole, open: CLOSED };
}

function laterQueries(values: Float32Array, heads: number, steps: number): Float32Array[] {
  const map = values.length / heads;
  const from = Math.floor(steps * FEW_KEYS) * (map / steps);
  return Array.from({ length: heads }, (_, head) => values.subarray(head * map + from, (head + 1) * map));
}

/** One scale for maps that are compared: from the least to the greatest value of all; to `limit` where all are alike. */
export function jointDomain(limit: number, ...all: readonly Float32Array[]): Domain {
  const ends = all.map(extremes);
  const low = Math.min(...ends.map(([least]) => least));
  const high = Math.max(...ends.map(([, greatest]) => greatest));
  return low < high ? [low, high] : [0, limit];
}

/** The scale that was, for numbers that have changed since: what lies beyond its ends is drawn like them, and said to be. */
export function heldScale(held: Scale, fresh: Scale): Scale {
  const [low, high] = held.domain;
  const open = { low: fresh.domain[0] < low, high: fresh.open?.high === true || fresh.domain[1] > high };
  return { ...fresh, domain: held.domain, open };
}
