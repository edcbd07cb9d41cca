import type { Branch, MapBranch } from "../../model/attention/branch";

/** The key step that is lit in each branch; null where none is. */
export type Keys = Readonly<Record<Branch, number | null>>;

export const NO_KEYS: Keys = { short: null, long: null };

/** What is pointed at, as steps of the window, so that every view can light its own picture of it. */
export interface Light {
  /** The map under the pointer; null when it is a view without heads (the output, the series). */
  readonly map: { readonly branch: MapBranch; readonly head: number } | null;
  /** Row t of every map and of Z; null when only a moment of the series is pointed at. */
  readonly query: number | null;
  readonly keys: Keys;
}
