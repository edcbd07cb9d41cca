import type { ZipEntry } from "../../../files/zip";
import { ZipError } from "../../../files/zipDirectory";
import { ok, type Notice, type Result } from "../../../result";
import { pickPart, type Part } from "../formats/parts";
import { refuse, type ReadProblem } from "../fault";
import type { ReadHooks } from "../reading";
import type { TableOptions } from "../readTable";
import { rowsAsked, rowsIn } from "../rows/rows";
import { MAX_WIDTH, type Table, type TableColumn, uniqueNames } from "../table";
import { typedTable } from "../typedTable";
import { openArray, type NpyArray } from "./array";
import { columnsOf } from "./columns";
import { sliceOf } from "./slices";
import { sourceInZip } from "./source";

/** The largest array, unpacked. A small archive can claim to unpack to any size. */
const MAX_UNPACKED = 512 * 2 ** 20;
const MAX_ENTRIES = 1_000;

/** What a whole array does not have: the archive is broken, where another fault only leaves that array out. */
const DAMAGED: ReadonlySet<ReadProblem["kind"]> = new Set([
  "reading/array-bytes",
  "reading/no-npy",
  "reading/npy-header-cut-short",
  "reading/npy-header-too-long",
  "reading/npy-header-unclear",
]);

interface Named extends NpyArray {
  readonly name: string;
  readonly entry: ZipEntry;
}

/** Arrays that are read together: as many rows each; or one array of more axes by itself. */
interface Group extends Part<"array"> {
  readonly arrays: readonly Named[];
}

/**
 * The table in the arrays of a `.npz`: those of one and two axes that have as many rows as the largest of them, or a slice of
 * an array of more axes. What is left out is named in a notice, and can be chosen instead.
 */
export async function readNpz(file: string, entries: readonly ZipEntry[], options: TableOptions, hooks: ReadHooks): Promise<Result<Table, ReadProblem>> {
  try {
    return await readArrays(file, entries, options, hooks);
  } catch (error) {
    if (error instanceof ZipError) return refuse("damaged-archive", file, {});
    throw error;
  }
}

async function readArrays(file: string, entries: readonly ZipEntry[], options: TableOptions, hooks: ReadHooks): Promise<Result<Table, ReadProblem>> {
  const opened = await openAll(file, entries);
  if (!opened.ok) return opened;
  const { arrays, left } = opened.value;
  const groups = groupsOf(arrays, options);
  const likeliest = groups.indexOf(likeliestOf(groups));
  const { part, choices } = pickPart("array", groups, options, likeliest);

  // Whose rows and columns are asked about, if any are.
  const first = part.arrays.find(({ shape }) => shape.length > 1) ?? part.arrays[0];
  const { slice, choices: slices } = sliceOf(first!.shape, options);
  const range = rowsAsked(options);
  const kept: TableColumn[] = [];
  const all = first!.shape[slice.rowAxis]!;
  const sliceOfEach = new Map(part.arrays.map((array) => [array, array === first ? slice : sliceOf(array.shape, options).slice]));
  const together = part.arrays.filter((array) => array.shape[sliceOfEach.get(array)!.rowAxis] === all);
  for (const array of together) {
    const own = sliceOfEach.get(array)!;
    const source = sourceInZip(array.entry);
    const columns = await columnsOf({ ...array, source }, own, array.name, range, hooks);
    if (!columns.ok) return columns;
    source.finish();
    kept.push(...columns.value);
    if (kept.length > MAX_WIDTH) return refuse("many-columns-in-archive", file, { columns: kept.length, most: MAX_WIDTH });
  }
  const names = uniqueNames(kept.map((column) => column.name));
  const others = [...left, ...arrays.filter((array) => !together.includes(array)).map(({ name }) => name)];
  const notices: Notice[] = others.length === 0 ? [] : [{ kind: "noticed/other-arrays", params: { rows: all, names: others } }];
  return ok(typedTable({
    file,
    format: "npz",
    rows: rowsIn(range, all),
    columns: kept.map((column, i) => ({ ...column, name: names[i]! })),
    range,
    notices,
    choices: [...choices, ...slices],
  }));
}

/** The arrays that can be read, and the names of those that cannot. */
async function openAll(file: string, entries: readonly ZipEntry[]): Promise<Result<{ arrays: Named[]; left: string[] }, ReadProblem>> {
  const files = entries.filter(({ name }) => /\.npy$/i.test(name));
  // Each is unpacked by itself, so that the largest counts.
  const total = files.reduce((most, { size }) => Math.max(most, size), 0);
  if (total > MAX_UNPACKED || files.length > MAX_ENTRIES) {
    return refuse("large-archive", file, { arrays: files.length, bytes: total, megabytes: MAX_UNPACKED / 2 ** 20 });
  }
  const arrays: Named[] = [];
  const left: string[] = [];
  let firstProblem: Result<never, ReadProblem> | null = null;
  for (const entry of files) {
    const name = entry.name.replace(/\.npy$/i, "");
    const array = await openArray(`${file}/${entry.name}`, sourceInZip(entry));
    if (array.ok) arrays.push({ ...array.value, name, entry });
    else if (DAMAGED.has(array.error.kind)) return array;
    else {
      firstProblem ??= array;
      left.push(name);
    }
  }
  if (arrays.length === 0) return firstProblem ?? refuse("no-arrays", file, {});
  return ok({ arrays, left });
}


function groupsOf(arrays: readonly Named[], options: TableOptions): Group[] {
  const byRows = new Map<string, Named[]>();
  for (const array of arrays) {
    const key = array.shape.length < 3 ? String(array.shape[sliceOf(array.shape, options).slice.rowAxis]) : array.name;
    byRows.set(key, [...(byRows.get(key) ?? []), array]);
  }
  return [...byRows.values()].map((group) => {
    const largest = group.reduce((best, array) => (numbersIn(array) > numbersIn(best) ? array : best));
    return { answer: largest.name, means: { name: largest.name, shape: largest.shape }, arrays: group };
  });
}

/** How many numbers an array has; texts and times are none. */
const numbersIn = ({ shape, leaves }: Named): number => shape.reduce((product, size) => product * size, leaves.filter(({ dtype }) => dtype.kind === "number").length);

const sizeOf = ({ arrays }: Group) => arrays.reduce((sum, array) => sum + numbersIn(array), 0);

/** The group of most numbers. Of what Headlight writes itself, the inputs and outputs come before the maps, which are no series. */
function likeliestOf(groups: readonly Group[]): Group {
  const own = groups.find(({ arrays }) => ["short_input", "long_input", "output"].every((name) => arrays.some((array) => array.name === name)));
  return own ?? groups.reduce((best, group) => (sizeOf(group) > sizeOf(best) ? group : best));
}
