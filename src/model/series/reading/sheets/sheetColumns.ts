/** So many blank columns stand between others as they are; of more, one does: a cell far out would make as many of each row. */
const MOST_BLANK = 64;

/** The columns that the text of a sheet has, from 0: those with anything in them, of which each has a 1, and the blank ones between them. */
export function columnsOf(filled: Uint8Array): readonly number[] {
  const columns: number[] = [];
  let next = filled.indexOf(1);
  for (let column = next; column >= 0; column = filled.indexOf(1, next)) {
    for (let blank = column - next > MOST_BLANK ? column - 1 : next; blank < column; blank++) columns.push(blank);
    columns.push(column);
    next = column + 1;
  }
  return columns;
}
