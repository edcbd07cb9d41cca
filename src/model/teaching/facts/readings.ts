import type { Attention } from "../../attention/attention";

/** Cells of maps that all facts about one pass may go through: some 50 ms, two whole heads of 1,024 steps. */
const MOST_CELLS = 2 ** 21;

interface Readings {
  readonly found: Map<string, unknown>;
  cells: number;
}

/** By the pass, which is new with every computation. */
const read = new WeakMap<Attention, Readings>();

/** What goes through so many `cells` of a pass's maps, once for all facts that need it; null where others left no room for it. */
export function readOnce<T>(attention: Attention, what: string, cells: number, make: () => T): T | null {
  const readings = read.get(attention) ?? { found: new Map<string, unknown>(), cells: 0 };
  read.set(attention, readings);
  // By its name, so of the type that it was put there with.
  if (readings.found.has(what)) return readings.found.get(what) as T;
  if (readings.cells + cells > MOST_CELLS) return null;
  readings.cells += cells;
  const made = make();
  readings.found.set(what, made);
  return made;
}
