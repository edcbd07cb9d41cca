import { type ShownTime, spanText, timeText } from "./excelTimes";
import type { SharedTexts } from "./sharedTexts";

/** What cells refer to. */
export interface Book {
  readonly texts: SharedTexts;
  /** By style, how its numbers are times. */
  readonly times: readonly (ShownTime | null)[];
  readonly since1904: boolean;
}

/** Formulas of a sheet: how many there are, how many have no result, and how many have 0 for one. */
export interface Formulas {
  all: number;
  blank: number;
  noughts: number;
}

/** Cells that refer to a text which the workbook does not have: how many, and the first of them, from 0. */
export interface LostTexts {
  cells: number;
  row: number;
  column: number;
}

/** What is counted of the cells of a sheet beside what they hold. */
export class CellCounts {
  readonly formulas: Formulas = { all: 0, blank: 0, noughts: 0 };
  lost: LostTexts | null = null;

  formula(type: string, isBlank: boolean, isNought: boolean): void {
    this.formulas.all++;
    // A formula may come to a text without letters.
    if (isBlank && type !== "str") this.formulas.blank++;
    if (isNought) this.formulas.noughts++;
  }

  lose(row: number, column: number): void {
    this.lost ??= { cells: 0, row, column };
    this.lost.cells++;
  }
}

/** The text of a cell as it would be saved; null where it refers to one that is not there. `type`: what the cell calls it. */
export function cellText(value: string, type: string, style: number, { texts, times, since1904 }: Book): string | null {
  if (type === "s") return texts.text(value.trim() === "" ? Number.NaN : Number(value));
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type !== "n") return value;
  const shown = value.trim() === "" ? null : (times[style] ?? null);
  if (shown === null) return value;
  return shown === "span" ? spanText(Number(value)) : timeText(Number(value), since1904);
}
