import { undressed } from "./dressedNumber";
import { isMissingNumber } from "../missing/missingWords";
import { markEvidence, type NumberStyle } from "./numberText";

/** What the cells of a column say about the decimal mark. */
export interface MarkFinding {
  /** The style that the cells themselves decide; null where they do not. */
  readonly style: NumberStyle | null;
  /** The row of the first cell that can be meant both ways; null where there is none. */
  readonly open: number | null;
}

const NOTHING: MarkFinding = { style: null, open: null };

/** Weighs the cells of a column of text, in which most cells have to look like numbers. */
export function findDecimalMark(cells: readonly string[]): MarkFinding {
  const seen = { dot: 0, comma: 0, neutral: 0, other: 0 };
  let commas = false;
  let open: number | null = null;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    if (isMissingNumber(cell)) continue;
    const text = undressed(cell)?.text;
    const evidence = text === undefined ? null : markEvidence(text);
    commas ||= text?.includes(",") === true;
    if (evidence === "open") open ??= row;
    else seen[evidence ?? "other"]++;
    if (seen.other * 2 > cells.length) return NOTHING;
  }
  const numbers = seen.dot + seen.comma + seen.neutral + (open === null ? 0 : 1);
  if (numbers === 0 || seen.other > numbers) return NOTHING;
  if (seen.comma > 0 || seen.dot > 0) return { style: seen.comma > seen.dot ? "comma" : commas ? "dot" : "plain", open: null };
  return { style: open === null ? "plain" : null, open };
}
