import { ok, type Result } from "../../../result";
import { aborted, type ReadProblem } from "../fault";
import { ExactIntegers, isBeyondExact } from "../numbers/exactIntegers";
import { FineInstants } from "../time/fineInstants";
import type { ReadHooks } from "../reading";
import { rowKept, rowsToRead, type RowRange } from "../rows/rows";
import type { TableColumn } from "../table";
import type { Leaf, NpyArray } from "./array";
import type { Slice } from "./slices";

/** Bytes that are read at a time. */
const PIECE = 1 << 22;

interface Filling {
  readonly name: string;
  readonly leaf: Leaf;
  /** Where its first value lies, from the start of the source. */
  readonly first: number;
  readonly numbers: Float64Array;
  readonly exact: ExactIntegers;
  readonly fine: FineInstants;
  readonly texts: string[];
}

/** The columns of a slice of an array, of the rows asked for; `name` is what they are called. Read piece by piece. */
export async function columnsOf(
  array: NpyArray,
  { rowAxis, columnAxis, at }: Slice,
  name: string,
  range: RowRange,
  hooks: ReadHooks,
): Promise<Result<TableColumn[], ReadProblem>> {
  const { label, shape, strides, leaves, source } = array;
  const width = columnAxis === null ? 1 : shape[columnAxis]!;
  const fit = rowsToRead(label, range, shape[rowAxis]!, width * leaves.length);
  if (!fit.ok) return fit;
  const rows = fit.value;

  const base = at.reduce((sum, place, axis) => sum + place * strides[axis]!, array.start);
  const fillings = Array.from({ length: width }, (_, column) =>
    leaves.map((leaf): Filling => ({
      name: nameOf(name, columnAxis === null ? null : column, leaf.suffix),
      leaf,
      first: base + column * (columnAxis === null ? 0 : strides[columnAxis]!) + leaf.offset,
      numbers: new Float64Array(leaf.dtype.kind === "text" ? 0 : rows),
      exact: new ExactIntegers(),
      fine: new FineInstants(rows),
      texts: [],
    })),
  ).flat();
  // Rows that lie together are read together; columns that do, one by one.
  const rowWise = columnAxis === null || strides[rowAxis]! >= strides[columnAxis]!;
  const runs = rowWise ? [fillings] : fillings.map((filling) => [filling]);
  for (const [i, run] of runs.entries()) {
    for await (const done of fill(run, { source, rows, range, stride: strides[rowAxis]! })) {
      if (hooks.signal?.aborted) return aborted(label);
      hooks.onProgress?.((i + done) / runs.length);
    }
  }
  return ok(fillings.map(columnOf));
}

function columnOf({ name, leaf: { dtype }, numbers, exact, fine, texts }: Filling): TableColumn {
  if (dtype.kind === "text") return { name, kind: "text", cells: texts };
  return dtype.kind === "number" ? { name, kind: "number", values: numbers, ...exact.finish(numbers) } : { name, kind: "instant", values: numbers, ...fine.finish() };
}

/** "a", "a[2]", "a.real"; a field is called by its own name alone. */
function nameOf(name: string, column: number | null, suffix: string): string {
  const place = column === null ? "" : `[${column}]`;
  if (suffix === "" || suffix.startsWith(".")) return `${name}${place}${suffix}`;
  return `${suffix}${place}`;
}

/** Fills some columns from the same rows; says after each piece how far it is, from 0 to 1. */
async function* fill(
  columns: readonly Filling[],
  { source, rows, range, stride }: { readonly source: NpyArray["source"]; readonly rows: number; readonly range: RowRange; readonly stride: number },
): AsyncGenerator<number> {
  const from = Math.min(...columns.map(({ first }) => first));
  const span = Math.max(...columns.map(({ first, leaf }) => first + leaf.dtype.size)) - from;
  const step = stride * range.every;
  const atOnce = Math.max(1, Math.floor((PIECE - span) / step));
  for (let row = 0; row < rows; row += atOnce) {
    const end = Math.min(rows, row + atOnce);
    const start = from + rowKept(range, row) * stride;
    const bytes = await source.read(start, from + rowKept(range, end - 1) * stride + span);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (const { leaf, first, numbers, exact, fine, texts } of columns) {
      const { dtype } = leaf;
      let place = first - from;
      for (let i = row; i < end; i++, place += step) {
        if (dtype.kind === "text") {
          texts.push(dtype.read(view, place));
          continue;
        }
        const value = (numbers[i] = dtype.read(view, place));
        if (dtype.kind === "instant") {
          const ns = dtype.ns?.(view, place) ?? null;
          if (ns !== null) numbers[i] = fine.put(i, ns);
        }
        if (dtype.kind === "number" && dtype.exact !== undefined && isBeyondExact(value)) exact.put(i, dtype.exact(view, place));
      }
    }
    yield end / rows;
  }
}
