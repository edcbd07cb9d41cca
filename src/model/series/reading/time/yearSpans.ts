import { midnight } from "./isoDate";
import { isMissing } from "../missing/missingWords";

/** A year that begins in one calendar year and ends in the next: 2001/02, 2001-2002, FY2001/02. */
const SPAN = /^(?:FY\s?)?(\d{4})\s?[-/–]\s?(\d{4}|\d{2})$/i;
/** Fewer may be months by chance: 2001/02. */
const LEAST = 3;

/** The instant at which the year that such a span is called by begins, ms since 1970; NaN of any other text. */
export function spannedYear(text: string): number {
  const [, first = "", next = ""] = SPAN.exec(text.trim()) ?? [];
  return first !== "" && Number(next) === (Number(first) + 1) % 10 ** next.length ? midnight(Number(first), 1, 1) : Number.NaN;
}

/** The same for all cells that hold something, where each of them is such a span and they are not one and the same; else null. */
export function spannedYears(cells: readonly string[]): Float64Array | null {
  const at = Float64Array.from(cells, spannedYear);
  if (at.some((year, row) => Number.isNaN(year) && !isMissing(cells[row]!))) return null;
  return new Set(at.filter((year) => !Number.isNaN(year))).size < LEAST ? null : at;
}
