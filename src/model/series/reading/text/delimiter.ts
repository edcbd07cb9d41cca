import { isMissing } from "../missing/missingWords";
import { isMoment } from "../time/moments";
import { undressed } from "../numbers/dressedNumber";
import { evenBlanks, isBlank, parseRows } from "./layout";

/** In this order: a mark that cuts every row alike and comes early is seldom there by chance. */
const DELIMITERS = ["\t", ";", "|", ",", "\u001f", "^", "~", " "];
const SAMPLE_ROWS = 200;
/** What it tells for a mark that it cuts every row alike, that of the names too: a decimal comma stands once in each row but that one. */
const EVERY_ROW = 0.5;

/** The number of cells that most rows have, of two or more; 0 where none is. */
export function usualWidth(rows: readonly (readonly string[])[]): number {
  const seen = new Map<number, number>();
  for (const { length } of rows) if (length > 1) seen.set(length, (seen.get(length) ?? 0) + 1);
  return [...seen].reduce((best, [width, n]) => (n > best.n ? { width, n } : best), { width: 0, n: 0 }).width;
}

/** The delimiter that cuts the rows of a sample into the same number of cells, two or more, that hold something; "," when none does. */
export function findDelimiter(sample: string, last: boolean): string {
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    if (!sample.includes(delimiter)) continue;
    const rows = parseRows(evenBlanks(sample, delimiter), delimiter, last).data.filter((row) => !isBlank(row)).slice(0, SAMPLE_ROWS);
    const width = usualWidth(rows);
    if (width === 0) continue;
    const alike = rows.filter((row) => row.length === width);
    // A table may be one column of numbers whose words have blanks; and a comma may stand inside of numbers.
    const score = alike.length / rows.length + understood(alike) + (delimiter === " " ? -0.25 : width > 2 && alike.length === rows.length ? EVERY_ROW : 0);
    if (score > best.score + 1e-9) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The share of cells that are numbers, times or missing. */
function understood(rows: readonly (readonly string[])[]): number {
  const cells = rows.slice(-20).flat();
  return cells.filter((cell) => isMissing(cell) || undressed(cell) !== null || isMoment(cell)).length / Math.max(1, cells.length);
}
