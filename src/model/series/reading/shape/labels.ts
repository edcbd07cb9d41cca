import { cellText } from "../describe";
import { type TableColumn, uniqueNames } from "../table";

/** What stands between the parts of a label. */
export const BETWEEN = " · ";

/** Names for the rows of a table, and the columns that they are made of. */
export interface Labels {
  readonly by: readonly string[];
  /** One for each row, all different. */
  readonly labels: readonly string[];
}

/** The text of a cell as a label shows it, "" where nothing stands. A word for what is missing is none here: NA is Namibia. */
export const labelText = (column: TableColumn, row: number): string => cellText(column, row).trim();

/**
 * Names each row by the fewest columns that tell all rows apart: the first column that does so alone, else column after
 * column as long as each tells more rows apart. Rows that nothing tells apart are numbered.
 */
export function labelRows(columns: readonly TableColumn[], rows: number): Labels {
  const texts = columns.map((column) => Array.from({ length: rows }, (_, row) => labelText(column, row)));
  const alone = texts.findIndex((cells) => isDistinct(cells) && !cells.includes(""));
  if (alone >= 0) return { by: [columns[alone]!.name], labels: texts[alone]! };
  let labels = Array.from({ length: rows }, () => "");
  let apart = 1;
  const by: string[] = [];
  for (const [i, cells] of texts.entries()) {
    const longer = labels.map((label, row) => joined([label, cells[row]!]));
    const count = new Set(longer).size;
    if (count <= apart) continue;
    labels = longer;
    apart = count;
    by.push(columns[i]!.name);
    if (apart === rows) break;
  }
  return { by, labels: uniqueNames(labels.map((label, row) => label || `row ${row + 1}`)) };
}

export const joined = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(BETWEEN);

const isDistinct = (cells: readonly string[]) => new Set(cells).size === cells.length;
