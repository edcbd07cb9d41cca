import type { Loaded } from "./load";
import type { Source } from "./spec";

let held: { readonly key: string; readonly loaded: Loaded } | null = null;

/**
 * A source is read before the document names it, so that a bad file changes nothing. What was read then
 * goes to the next computation of that source, so that a large file is not read twice. Only the last one is held.
 */
export function handOver(source: Source, loaded: Loaded): void {
  held = { key: JSON.stringify(source), loaded };
}

/** What was handed over for this source, once; null when nothing was. */
export function takeOver(source: Source): Loaded | null {
  if (held === null || held.key !== JSON.stringify(source)) return null;
  const { loaded } = held;
  held = null;
  return loaded;
}
