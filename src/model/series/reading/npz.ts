import { readZip, ZipError } from "../../files/zip";
import { ok, type Notice, type Result } from "../../result";
import { refuse, type ReadProblem } from "./fault";
import { arrayTable, type NpyColumns, npyColumns } from "./npy";
import { MAX_COLUMNS, type Table, type TableColumn, uniqueNames } from "./table";

/** All arrays together, unpacked. A small archive can claim to unpack to any size. */
const MAX_UNPACKED = 256 * 2 ** 20;
const MAX_ENTRIES = 1_000;

/** What a whole array does not have: the archive is broken, where another fault only leaves that array out. */
const DAMAGED: ReadonlySet<ReadProblem["kind"]> = new Set([
  "reading/array-bytes",
  "reading/no-npy",
  "reading/npy-header-cut-short",
  "reading/npy-header-too-long",
  "reading/npy-header-unclear",
]);

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
      if (DAMAGED.has(array.error.kind)) return array;
      firstProblem ??= array;
      left.push(name);
    } else if (rows !== null && array.value.rows !== rows) left.push(name);
    else {
      rows = array.value.rows;
      kept.push(...array.value.columns);
    }
  }
  if (rows === null) {
    return firstProblem ?? refuse("no-arrays", file, {});
  }
  if (kept.length > MAX_COLUMNS) {
    return refuse("many-columns-in-archive", file, { columns: kept.length, most: MAX_COLUMNS });
  }
  const names = uniqueNames(kept.map((column) => column.name));
  const columns = kept.map((column, i) => ({ ...column, name: names[i]! }));
  const notices: Notice[] = left.length === 0 ? [] : [{ kind: "noticed/other-arrays", params: { rows, names: left } }];
  return arrayTable(file, "npz", { rows, columns }, notices);
}

function unpack(file: string, bytes: Uint8Array): Result<[name: string, content: Uint8Array][], ReadProblem> {
  try {
    // What is no array is never unpacked, so its size is of no matter.
    const entries = readZip(bytes, Infinity);
    const arrays = entries.filter(({ name }) => /\.npy$/i.test(name));
    const total = arrays.reduce((sum, { size }) => sum + size, 0);
    if (total > MAX_UNPACKED || arrays.length > MAX_ENTRIES) {
      return refuse("large-archive", file, { arrays: arrays.length, bytes: total, megabytes: MAX_UNPACKED / 2 ** 20 });
    }
    const [foreign] = entries;
    if (arrays.length === 0 && foreign !== undefined) {
      return refuse("foreign-archive", file, { holds: foreign.name });
    }
    return ok(arrays.map(({ name, read }) => [name, read()]));
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    return refuse("damaged-archive", file, {});
  }
}
