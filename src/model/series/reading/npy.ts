import { ok, type Result } from "../../result";
import { count, quote, refuse } from "./fault";
import { dtypeOf } from "./npyDtype";
import { readNpyHeader } from "./npyHeader";
import type { ReadProblem } from "./reading";
import { MAX_CELLS, MAX_COLUMNS, type Table, type TableColumn } from "./table";

/** An array as columns: one axis gives one column, two axes `(rows, columns)`. */
export interface NpyColumns {
  readonly rows: number;
  readonly columns: readonly TableColumn[];
}

/** The table in a `.npy`. */
export function readNpy(file: string, bytes: Uint8Array): Result<Table, ReadProblem> {
  const array = npyColumns(file, file.replace(/\.npy$/i, ""), bytes);
  return array.ok ? arrayTable(file, "npy", array.value) : array;
}

/** Reads one array; `label` stands for it in messages, `name` names its columns. */
export function npyColumns(label: string, name: string, bytes: Uint8Array): Result<NpyColumns, ReadProblem> {
  const header = readNpyHeader(label, bytes);
  if (!header.ok) return header;
  const { descr, fortranOrder, shape, offset } = header.value;
  const dtype = dtypeOf(descr);
  if (dtype === null) {
    const what = `numbers of type ${quote(descr)} cannot be read; save them with .astype("float32").`;
    return refuse("unsupported", label, what);
  }
  if (shape.length < 1 || shape.length > 2) {
    const what = `the array has ${count(shape.length, "axis").replace("axiss", "axes")}; give one with the axes (rows, columns).`;
    return refuse("unsupported", label, what);
  }
  const rows = shape[0]!;
  const width = shape[1] ?? 1;
  const held = bytes.length - offset;
  if (!(rows * width * dtype.size === held)) {
    const what = `its header promises ${count(rows * width * dtype.size, "byte")} of numbers but ${count(held, "byte")} follow; save or download it again.`;
    return refuse("malformed", label, what);
  }
  if (rows === 0 || width === 0) return refuse("no-rows", label, "the array is empty; choose one with rows of numbers.");
  if (width > MAX_COLUMNS) {
    const what = `the array has ${count(width, "column")}, and at most ${count(MAX_COLUMNS, "column")} can be read; transpose it or keep fewer.`;
    return refuse("too-wide", label, what);
  }
  if (rows * width > MAX_CELLS) {
    return refuse("too-large", label, `there are more than ${count(MAX_CELLS, "number")}; take fewer rows or columns.`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, held);
  const columns = Array.from({ length: width }, (_, column): TableColumn => {
    const values = new Float64Array(rows);
    const first = fortranOrder ? column * rows : column;
    const stride = fortranOrder ? 1 : width;
    for (let row = 0; row < rows; row++) values[row] = dtype.read(view, (first + row * stride) * dtype.size);
    return { name: shape.length === 1 ? name : `${name}[${column}]`, kind: dtype.kind, values };
  });
  return ok({ rows, columns });
}

/** The table of columns that came from arrays. */
export function arrayTable(
  file: string,
  format: "npy" | "npz",
  { rows, columns }: NpyColumns,
  notices: readonly string[] = [],
): Result<Table, ReadProblem> {
  return ok({
    file,
    format,
    columns,
    rows,
    rowNumber: (row) => row + 1,
    delimiter: null,
    decimal: null,
    openMark: null,
    notices,
  });
}
