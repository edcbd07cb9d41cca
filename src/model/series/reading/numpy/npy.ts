import { ok, type Result } from "../../../result";
import type { ReadProblem } from "../fault";
import type { NamedBlob, ReadHooks } from "../reading";
import type { TableOptions } from "../readTable";
import { rowsAsked } from "../rows/rows";
import { type Table, uniqueNames } from "../table";
import { typedTable } from "../typedTable";
import { openArray } from "./array";
import { columnsOf } from "./columns";
import { sliceOf } from "./slices";
import { sourceOf } from "./source";

/** The table in a `.npy`: one axis gives one column, two axes `(rows, columns)`, of more a slice is taken. */
export async function readNpy({ name, blob }: NamedBlob, options: TableOptions, hooks: ReadHooks): Promise<Result<Table, ReadProblem>> {
  const array = await openArray(name, sourceOf(blob));
  if (!array.ok) return array;
  const { slice, choices } = sliceOf(array.value.shape, options);
  const range = rowsAsked(options);
  const columns = await columnsOf(array.value, slice, name.replace(/\.npy$/i, ""), range, hooks);
  if (!columns.ok) return columns;
  const names = uniqueNames(columns.value.map((column) => column.name));
  return ok(typedTable({
    file: name,
    format: "npy",
    columns: columns.value.map((column, i) => ({ ...column, name: names[i]! })),
    rows: columns.value[0]!.kind === "text" ? columns.value[0]!.cells.length : columns.value[0]!.values.length,
    range,
    choices,
  }));
}
