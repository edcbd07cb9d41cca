import type { Choice } from "./choice";
import type { TableFormat } from "./formats/formats";
import { ALL_ROWS, rowKept, type RowRange, rowsTaken } from "./rows/rows";
import type { Table, TableColumn } from "./table";
import type { Notice } from "../../result";

interface Typed {
  readonly file: string;
  readonly format: TableFormat;
  readonly rows: number;
  readonly columns: readonly TableColumn[];
  readonly range?: RowRange;
  readonly notices?: readonly Notice[];
  readonly choices?: readonly Choice[];
}

/** The table of a format that says itself what is a number and what is a time. */
export const typedTable = ({ range = ALL_ROWS, notices = [], choices = [], ...rest }: Typed): Table => ({
  ...rest,
  rowNumber: (row) => rowKept(range, row) + 1,
  delimiter: null,
  decimal: null,
  openMark: null,
  notices,
  choices: [...choices, ...rowsTaken(range)],
});
