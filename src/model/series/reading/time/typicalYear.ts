import { civilFromDays, DAY, daysInMonth } from "./calendar";
import { midnight } from "./isoDate";

/** Fewer rows are no year that was put together. */
const LEAST_ROWS = 24;

/**
 * The instants (ms since 1970) in the first of their years that has no leap day, where months of several years were put together to a typical one, as
 * weather files do: the years go to and fro while months, days and times run on. Null where they do not.
 */
export function typicalYear(at: Float64Array): { readonly at: Float64Array; readonly year: number } | null {
  if (at.length < LEAST_ROWS || !at.some((each, row) => row > 0 && each < at[row - 1]!)) return null;
  const yearOf = (each: number) => civilFromDays(Math.floor(each / DAY)).year;
  // A leap day that nobody has would be a gap.
  const year = yearOf(at.find((each) => daysInMonth(yearOf(each), 2) === 28) ?? at[0]!);
  const placed = new Float64Array(at.length).fill(Number.NaN);
  let last = -Infinity;
  for (let row = 0; row < at.length; row++) {
    if (Number.isNaN(at[row]!)) continue;
    const days = Math.floor(at[row]! / DAY);
    const { month, day } = civilFromDays(days);
    placed[row] = midnight(year, month, day) + at[row]! - days * DAY;
    // The last hour of the year may end with the next one.
    if (row === at.length - 1 && placed[row] === midnight(year, 1, 1)) placed[row] = midnight(year + 1, 1, 1);
    if (!(placed[row]! > last)) return null;
    last = placed[row]!;
  }
  return { at: placed, year };
}
