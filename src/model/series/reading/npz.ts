import { readZip, ZipError } from "../../files/zip";
import { ok, type Result } from "../../result";
import { count, quote, refuse } from "./fault";
import { arrayTable, type NpyColumns, npyColumns } from "./npy";
import type { ReadProblem } from "./reading";
import { MAX_COLUMNS, type Table, type TableColumn, uniqueNames } from "./table";

/** All arrays together, unpacked. A small archive can claim to unpack to any size. */
const MAX_UNPACKED = 256 * 2 ** 20;
const MAX_ENTRIES = 1_000;

/**
 * The table in a `.npz`: the arrays of one and two axes that have as many rows as the first of them.
 * What is left out is named in a notice.
 */
export function readNpz(file: string, bytes: Uint8Array): Result<Table, ReadProblem> {
  const unpacked = unpack(file, bytes);
  if (!unpacked.ok) return unpacked;

  const kept: TableColumn[] = [];
  const left: string[] = [];
  let rows: number | null = null;
  let firstProblem: Result<never, ReadProblem> | null = null;
  for (const [entry, content] of unpacked.value) {
    const name = entry.replace(/\.npy$/i, "");
    const array: Result<NpyColumns, ReadProblem> = npyColumns(`${file}/${entry}`, name, content);
    if (!array.ok) {
      if (array.error.kind === "malformed") return array;
      firstProblem ??= array;
      left.push(name);
    } else if (rows !== null && array.value.rows !== rows) left.push(name);
    else {
      rows = array.value.rows;
      kept.push(...array.value.columns);
    }
  }
  if (rows === null) {
    return firstProblem ?? refuse("no-rows", file, "the archive holds no array; write it with numpy.savez.");
  }
  if (kept.length > MAX_COLUMNS) {
    const what = `there are ${count(kept.length, "column")}, and at most ${count(MAX_COLUMNS, "column")} can be read; keep fewer.`;
    return refuse("too-wide", file, what);
  }
  const names = uniqueNames(kept.map((column) => column.name));
  const columns = kept.map((column, i) => ({ ...column, name: names[i]! }));
  const notices =
    left.length === 0
      ? []
      : [`Left out, as they do not have ${count(rows, "row")} of numbers: ${left.slice(0, 8).map(quote).join(", ")}${left.length > 8 ? ", …" : ""}.`];
  return arrayTable(file, "npz", { rows, columns }, notices);
}

function unpack(file: string, bytes: Uint8Array): Result<[name: string, content: Uint8Array][], ReadProblem> {
  try {
    // What is no array is never unpacked, so its size is of no matter.
    const entries = readZip(bytes, Infinity);
    const arrays = entries.filter(({ name }) => /\.npy$/i.test(name));
    const total = arrays.reduce((sum, { size }) => sum + size, 0);
    if (total > MAX_UNPACKED || arrays.length > MAX_ENTRIES) {
      const what = `the archive would unpack to ${count(arrays.length, "array")} of ${count(total, "byte")}; give one of at most 256 MB.`;
      return refuse("too-large", file, what);
    }
    const [foreign] = entries;
    if (arrays.length === 0 && foreign !== undefined) {
      const what = `the archive holds ${quote(foreign.name)} and no NumPy array; save the table as CSV, or write it with numpy.savez.`;
      return refuse("unsupported", file, what);
    }
    return ok(arrays.map(({ name, read }) => [name, read()]));
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return refuse("malformed", file, "the archive is damaged or breaks off; save or download it again.");
  }
}
