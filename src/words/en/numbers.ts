import { count, number } from "../numbers";
import { room } from "../room";

const ROWS = { one: "row", other: "rows" };

/** Tables of attention as numbers, and the files of them. */
export const numbersWords = room("numbers", {
  region: "Numbers, to be scrolled",
  order: "Sort by",
  orders: { table: "as they come", largest: (column: string) => `${column}, largest first`, least: (column: string) => `${column}, least first` },
  filter: "Only rows with",
  all: "all of them",
  least: "at least",
  shown: (shown: number, passed: number) => (shown === passed ? count(passed, ROWS) : `The first ${number(shown)} of ${count(passed, ROWS)}. A file holds them all.`),
  copy: "Copy what is shown",
  copied: "Copied. It can be pasted into a spreadsheet.",
  save: "Save the table",
  counted: "Steps count from 1 here, and from 0 in a saved file.",
  formats: { csv: "CSV", parquet: "Parquet", npz: "NumPy arrays (.npz)" },
  load: "How to load it in pandas",
  scope: "Numbers of",
  scopes: { row: "One step", head: "A whole head" },
  branch: "Branch of the numbers",
  head: "Head of the numbers",
  query: "Step of the numbers",
  weights: (branch: string, head: number) => `Attention weights, ${branch}, head ${head}`,
});
