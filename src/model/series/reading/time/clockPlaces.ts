import { DAY } from "./calendar";
import { parseClock } from "./dates";
import { isMissing } from "../missing/missingWords";

/**
 * Seconds from the first midnight of times of day that come without any day and go on through midnights; null where a cell is no time
 * of day, and where they go back otherwise.
 */
export function clockPlaces(cells: readonly string[]): Float64Array | null {
  const places = new Float64Array(cells.length);
  let [days, before] = [0, -Infinity];
  for (let row = 0; row < cells.length; row++) {
    const clock = parseClock(cells[row]!);
    if (Number.isNaN(clock) && !isMissing(cells[row]!)) return null;
    if (clock < before && before - clock > DAY / 2) days += DAY;
    else if (clock < before) return null;
    if (!Number.isNaN(clock)) before = clock;
    places[row] = (days + clock) / 1000;
  }
  return before === -Infinity || places.at(-1) === places[0] ? null : places;
}
