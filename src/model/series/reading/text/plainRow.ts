import type { PlainText } from "./plainText";

const [NEW_LINE, MINUS, PLUS, POINT, COMMA, ZERO, NINE] = [10, 45, 43, 46, 44, 48, 57];
/** Whole numbers of so many digits are held by a float64. */
const MOST_DIGITS = 15;
/** Powers of ten that a float64 holds, so that one division of two such numbers is rounded once, as the standard asks. */
const POWERS = Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));

/**
 * Cuts one row after another out of plain text, in which nothing is quoted, and reads its numbers on the way, so that no text is
 * made for cells that are plain numbers.
 */
export class PlainRow {
  /** Of each cell, its number; NaN where it is empty, and where `isNumber` says that it is something else. */
  readonly values: Float64Array;
  readonly isNumber: Uint8Array;
  /** Where each cell begins; the last entry is where the row ends, plus one. */
  readonly starts: Int32Array;
  /** How many cells the row has, as far as they were counted: past the width by one at most. */
  cells = 0;

  /** @param commas by column, whether decimals stand behind a comma */
  constructor(
    private readonly delimiter: number,
    private readonly commas: readonly boolean[],
  ) {
    const { length: width } = commas;
    this.values = new Float64Array(width);
    this.isNumber = new Uint8Array(width);
    this.starts = new Int32Array(width + 1);
  }

  /** Reads the row that begins at `at` of a text that ends with a line end; gives where the next one begins. */
  read(text: PlainText, at: number): number {
    const { codes } = text;
    const { values, isNumber, starts, delimiter, commas } = this;
    const width = values.length;
    let place = at;
    for (let i = 0; i < width; i++) {
      starts[i] = place;
      const mark = commas[i] ? COMMA : POINT;
      let code = codes[place]!;
      const negative = code === MINUS;
      if (negative || code === PLUS) code = codes[++place]!;
      let [whole, digits, scale, point] = [0, 0, 0, -1];
      const first = place;
      for (; ; code = codes[++place]!) {
        if (code >= ZERO && code <= NINE) {
          whole = whole * 10 + (code - ZERO);
          if (whole > 0) digits++;
        } else if (code === mark && point < 0 && mark !== delimiter) point = place;
        else break;
      }
      const ends = code === delimiter || code === NEW_LINE;
      if (point >= 0) scale = place - point - 1;
      const some = place - first - (point < 0 ? 0 : 1);
      if (ends && some > 0 && digits <= MOST_DIGITS && scale < POWERS.length) {
        const size = scale === 0 ? whole : whole / POWERS[scale]!;
        values[i] = negative ? -size : size;
        isNumber[i] = 1;
      } else {
        values[i] = Number.NaN;
        isNumber[i] = ends && place === starts[i] ? 1 : 0;
        while (code !== delimiter && code !== NEW_LINE) code = codes[++place]!;
      }
      place++;
      if (code === NEW_LINE) {
        starts[i + 1] = place;
        this.cells = i + 1;
        return place;
      }
    }
    starts[width] = place;
    this.cells = width + 1;
    return text.lineEnd(place);
  }
}
