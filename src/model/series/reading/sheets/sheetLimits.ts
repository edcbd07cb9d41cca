/** What spreadsheets themselves can hold. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** The most that is filled up behind the last cells of rows, where one cell lies far out. */
export const MAX_FILLED = 256 * 2 ** 20;

/** The most letters of all cells together: many may refer to one long text, or say that they are alike. */
export const MOST_LETTERS = 512 * 2 ** 20;
