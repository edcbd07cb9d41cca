import type { Branch } from "../attention/branch";
import { placeWidth, type PlaceColumns } from "../place/place";
import type { Cycle } from "../place/cycles";

/** Where a head that is set by hand looks. */
export type HandLook =
  /** So many steps back, by the position columns; 0 is the step itself. */
  | { readonly looks: "back"; readonly steps: number }
  /** At the same place of a cycle, by its calendar columns: the same hour of the day, day of the week, time of the year. */
  | { readonly looks: "cycle"; readonly cycle: Cycle }
  /** At all steps alike, exactly. */
  | { readonly looks: "even" }
  /** At the largest value of the first column. */
  | { readonly looks: "largest" };

/** A head, counted from 0, whose weights are set instead of drawn. */
export type Hand = HandLook & { readonly branch: Branch; readonly head: number };

/** U at least: a head set by hand is handed every place column, and a value to give on, each in a unit of its own. */
export const unitsNeeded = (place: PlaceColumns): number => placeWidth(place) + 1;

/** Whether the place columns that a look goes by are there. */
export function hasPlaceFor(look: HandLook, { positions, calendar }: PlaceColumns): boolean {
  if (look.looks === "back") return positions > 0;
  return look.looks !== "cycle" || calendar.includes(look.cycle);
}
