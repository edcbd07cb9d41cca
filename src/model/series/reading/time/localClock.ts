import { answering, answerOf, type Choice, type ChoiceKinds, type Way } from "../choice";
import { medianStep } from "./grid";
import type { ReadingOptions } from "../reading";
import { clockOf, isZone, offsetOf, toUtc } from "./zones";

declare module "../choice" {
  interface ChoiceKinds {
    /** `zone` is that of the clock, by its IANA name; "UTC" where times are taken as they stand. `hour` shows how the clock is known. */
    zone: { readonly zone: string; readonly hour: "missing" | "twice" | null; readonly at: number | null };
  }
}

/** One place for each rule by which clocks are put forward and back, the most usual first. */
export const PLACES: readonly string[] = [
  "Europe/Berlin", "Europe/London", "Europe/Helsinki", "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles",
  "America/Halifax", "Australia/Sydney", "Australia/Adelaide", "Pacific/Auckland", "America/Santiago", "Asia/Jerusalem",
];
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Times of a clock that does not say its zone, as instants, and the choice of a zone where one is seen or was chosen. */
export function fromLocalClock(wall: Float64Array, named: string | null, options: Pick<ReadingOptions, "answers">): { readonly at: Float64Array; readonly choices: readonly Choice[] } {
  const asked = askedZone(options);
  const seen = jumpsOf(wall);
  const fitting = asked === null && named === null && seen.length === 0 ? [] : PLACES.filter((zone) => explains(zone, wall, seen));
  const zone = asked ?? named ?? fitting[0] ?? null;
  if (zone === null) return { at: wall, choices: [] };
  const hour = seen[0] === undefined ? null : seen[0].ahead > 0 ? "missing" : "twice";
  const at = zone === "UTC" ? wall : inFileOrder(wall, zone);
  return { at, choices: [zoneChoice(zone, fitting, { hour, at: seen[0]?.at ?? null }, asked === null && named === null)] };
}

/** The zone that the person chose; null where they chose none that there is. */
export function askedZone(options: Pick<ReadingOptions, "answers">): string | null {
  const answer = answerOf(options, "zone");
  return answer !== undefined && (isZone(answer) || !Number.isNaN(offsetOf(answer))) ? answer : null;
}

/** The choice of a zone: those that fit are offered, or all where none does; `shown` is how the clock is known. */
export function zoneChoice(zone: string, fitting: readonly string[], shown: Omit<ChoiceKinds["zone"], "zone">, open: boolean): Choice {
  const way = (each: string): Way<"zone"> => ({ means: { zone: each, ...shown }, set: answering("zone", each) });
  const others = [...new Set([...fitting, ...(fitting.length === 0 ? PLACES : []), "UTC"])].filter((each) => each !== zone).map(way);
  return { kind: "zone", column: null, taken: way(zone), others, open };
}

/** Files that begin with their latest row meet the second of two equal hours first. */
function inFileOrder(wall: Float64Array, zone: string): Float64Array {
  const falls = wall[0]! > wall.at(-1)!;
  return falls ? toUtc(wall.toReversed(), zone).toReversed() : toUtc(wall, zone);
}

interface Jump {
  /** The clock before the jump. */
  readonly at: number;
  /** ms by which the step is longer than the usual one. */
  readonly ahead: number;
}

/** Where an otherwise even clock is an hour ahead of itself, or behind. */
function jumpsOf(wall: Float64Array): Jump[] {
  if (wall.length < 12) return [];
  const at = wall[0]! > wall.at(-1)! ? wall.toReversed() : wall;
  const step = medianStep(at);
  if (!(step > 0) || step > HOUR) return [];
  const jumps: Jump[] = [];
  for (let row = 1; row < at.length; row++) {
    const ahead = at[row]! - at[row - 1]! - step;
    if (Math.abs(Math.abs(ahead) - HOUR) < 1000) jumps.push({ at: at[row - 1]!, ahead });
  }
  // Gaps of an hour at all times of the year are gaps.
  return jumps.length <= 2 * Math.ceil((at.at(-1)! - at[0]!) / (180 * DAY) + 1) ? jumps : [];
}

/** Whether a zone's clock jumps there, and nowhere else within the file. */
function explains(zone: string, wall: Float64Array, seen: readonly Jump[]): boolean {
  if (seen.length === 0) return false;
  const [first, last] = wall[0]! < wall.at(-1)! ? [wall[0]!, wall.at(-1)!] : [wall.at(-1)!, wall[0]!];
  const { shifts } = clockOf(zone, first - 2 * DAY, last + 2 * DAY);
  const inside = shifts.filter(({ at, before, offset }) => at + before > first && at + offset <= last);
  const fits = (jump: Jump) => inside.some(({ at, before, offset }) => jump.ahead === offset - before && at + before > jump.at && at + before - jump.at <= HOUR);
  return inside.length > 0 && seen.filter(fits).length >= 0.8 * seen.length && seen.filter(fits).length >= 0.8 * inside.length;
}
