import { ok, type Notice, type Result } from "../../result";
import { refuse, type ReadProblem } from "./fault";
import { dtypeOf } from "./npyDtype";
import { readNpyHeader } from "./npyHeader";
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
    return refuse("number-type", label, { type: descr });
  }
  if (shape.length < 1 || shape.length > 2) {
    return refuse("axes", label, { axes: shape.length });
  }
  const rows = shape[0]!;
  const width = shape[1] ?? 1;
  const held = bytes.length - offset;
  if (!(rows * width * dtype.size === held)) {
    return refuse("array-bytes", label, { promised: rows * width * dtype.size, held });
  }
  if (rows === 0 || width === 0) return refuse("no-rows-in-array", label, {});
  if (width > MAX_COLUMNS) {
    return refuse("many-columns-in-array", label, { columns: width, most: MAX_COLUMNS });
  }
  if (rows * width > MAX_CELLS) {
    return refuse("many-numbers", label, { most: MAX_CELLS });
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
  notices: readonly Notice[] = [],
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
