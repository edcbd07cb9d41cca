import { dressedNumber, type DressedNumber, undressed } from "./dressedNumber";
import type { NumberStyle } from "./numberText";

/** A number with a mark of its own, which is no part of it. */
export interface MarkedNumber extends DressedNumber {
  /** A number that only bounds what was measured (“<0.05”), or one that a footnote is about (“19.4*”). */
  readonly mark: "limit" | "footnote";
}

const MARKS = { limit: /^[<>≤≥]\s*=?\s*(?=[\d.,])/u, footnote: /(?<=\d)\s*[*#†‡]{1,3}$/u } as const;

/** The number in a cell that has a mark before or behind it; null where there is no mark, or no number. */
export function markedNumber(cell: string, style: NumberStyle): MarkedNumber | null {
  const bare = unmarked(cell);
  const read = bare === null ? null : dressedNumber(bare.text, style);
  return read === null || Number.isNaN(read.value) ? null : { ...read, mark: bare!.mark };
}

/** The cells without such marks, to see how their numbers are written; the very same where the first of them have none. */
export function withoutMarks(cells: readonly string[]): readonly string[] {
  return cells.slice(0, LOOKED_AT).some((cell) => unmarked(cell) !== null) ? cells.map((cell) => unmarked(cell)?.text ?? cell) : cells;
}

/** So many cells show whether numbers have marks. */
const LOOKED_AT = 100;

function unmarked(cell: string): { readonly text: string; readonly mark: MarkedNumber["mark"] } | null {
  const text = cell.trim();
  const mark = MARKS.limit.test(text) ? "limit" : MARKS.footnote.test(text) ? "footnote" : null;
  const bare = mark === null ? text : text.replace(MARKS[mark], "");
  return mark === null || undressed(bare) === null ? null : { text: bare, mark };
}
