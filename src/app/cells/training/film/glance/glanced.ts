import type { Branch } from "../../../../../model/attention/branch";
import { glanceAt, mapsOf, type Glance } from "../../../../../model/training/glance";
import { resample } from "../../../../../viz/base/paint";
import type { GlanceAnswers, GlanceAsk, SmallMaps } from "./glanceProtocol";

/** Cells of a small map along its side, at most: as many as a strip shows pixels. */
const MOST_SIDE = 64;

/** The worker's answer. */
export function glanced(asked: GlanceAsk): GlanceAnswers[keyof GlanceAnswers] {
  if (asked.ask === "maps") return mapsOf(asked.request, asked.branch);
  const { heads, steps } = asked.request;
  const glance = glanceAt(asked);
  const small = (branch: Branch) => smallMaps(glance[branch], heads, steps);
  return { short: small("short"), long: small("long"), found: glance.found };
}

function smallMaps({ maps, measures }: Glance[Branch], heads: number, steps: number): SmallMaps {
  if (steps <= MOST_SIDE) return { side: steps, small: maps, measures };
  const side = MOST_SIDE;
  const small = new Float32Array(heads * side * side);
  const whole = { rows: steps, columns: steps, edges: null };
  for (let head = 0; head < heads; head++) small.set(resample(maps, head * steps * steps, whole, side, side), head * side * side);
  return { side, small, measures };
}

/** What an answer gives away. */
export const buffersOf = (answer: GlanceAnswers[keyof GlanceAnswers]): ArrayBuffer[] =>
  (answer instanceof Float32Array ? [answer] : [answer.short.small, answer.long.small]).map(({ buffer }) => buffer as ArrayBuffer);
