import type { Tick } from "./axis";

export type PlacedTick<T extends Tick = Tick> = T & { readonly x: number; readonly anchor: "start" | "middle" | "end" };

export interface Fitting<T extends Tick> {
  /** About so many ticks. */
  readonly make: (count: number) => readonly T[];
  /** Where a tick stands, in CSS pixels. */
  readonly scale: (at: number) => number;
  /** Of the axis. */
  readonly length: number;
  /** What is said once, by the first of the ticks that are drawn. */
  readonly withContext?: (ticks: readonly T[]) => readonly T[];
  /** Labels that stand under each other take a line each, and may reach beyond the ends. */
  readonly upright?: boolean;
}

/** Width of a letter of an axis label and height of its line, in CSS pixels: on the safe side for a font of 12 px. */
const GLYPH = 6.7;
const LINE = 16;
const APART = 4;
/** More than these would be a ruler. */
const MOST = 12;
/** Months are not alike long; beyond this ratio of distances ticks look uneven. */
const EVEN = 1.15;
/** How many ticks are left out at the one end and at the other. */
const ENDS = [[0, 0], [1, 0], [0, 1], [1, 1]] as const;

/**
 * The most ticks, each with its label, of which none touches the next and all are alike far apart: three at least where so many
 * have room. Only where none are even, as on steps with gaps between them, they are not.
 */
export function fittingTicks<T extends Tick>(fitting: Fitting<T>): PlacedTick<T>[] {
  const { make, length, withContext = (ticks) => ticks } = fitting;
  let best: PlacedTick<T>[] = [];
  const takeIfBetter = (ticks: readonly T[]) => {
    const placed = placeAll(withContext(ticks), fitting);
    if (placed !== null && placed.length <= MOST && worth(placed) > worth(best)) best = placed;
  };
  const counts = Array.from({ length: Math.max(2, Math.floor(length / LINE) - 1) }, (_, i) => i + 2);
  for (const count of counts) {
    const ticks = make(count);
    // More are asked for in each turn, and all of their labels are written.
    if (ticks.length > MOST) break;
    takeIfBetter(ticks);
  }
  if (best.length >= 3) return best;
  // Without those at the ends, whose labels lean on their neighbours; or every second or third, at distances that are not round.
  for (const count of counts.toReversed()) {
    const all = make(count);
    for (let every = 1; every <= all.length; every++) {
      for (let from = 0; from < every; from++) {
        const some = all.filter((_, i) => i % every === from);
        for (const [first, end] of ENDS) takeIfBetter(some.slice(first, some.length - end));
      }
    }
  }
  return best;
}

/** Three before the origin before even ones before many. */
function worth(ticks: readonly PlacedTick[]): number {
  const hasOrigin = ticks.some(({ origin }) => origin === true);
  return (ticks.length >= 3 ? 1e6 : 0) + (hasOrigin ? 1e5 : 0) + (isEven(ticks) ? 1e3 : 0) + ticks.length;
}

function isEven(ticks: readonly PlacedTick[]): boolean {
  const apart = ticks.slice(1).map(({ x }, i) => x - ticks[i]!.x);
  return apart.length < 2 || Math.max(...apart) <= EVEN * Math.min(...apart);
}

/** Labels at the ends lean inwards. Null where two would touch. */
function placeAll<T extends Tick>(ticks: readonly T[], { scale, length, upright = false }: Fitting<T>): PlacedTick<T>[] | null {
  const placed: PlacedTick<T>[] = [];
  let free = -Infinity;
  for (const tick of ticks) {
    const x = scale(tick.at);
    const room = upright ? LINE : tick.label.length * GLYPH;
    const anchor = upright ? "middle" : x < room / 2 ? "start" : x > length - room / 2 ? "end" : "middle";
    const left = anchor === "start" ? x : anchor === "end" ? x - room : x - room / 2;
    if (left < free) return null;
    placed.push({ ...tick, x, anchor });
    free = left + room + (upright ? 0 : APART);
  }
  return placed;
}
