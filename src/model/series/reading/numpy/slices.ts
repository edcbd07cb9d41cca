import { answering, answerOf, type Choice, type Way } from "../choice";
import { MAX_UNCHOSEN } from "../choose";
import type { TableOptions } from "../readTable";

declare module "../choice" {
  interface ChoiceKinds {
    /** The part of an array of three axes or more that has two of them, or one of two axes as it stands or turned; `at` as NumPy writes it: "[:, :, 0]", "[:, :].T". */
    slice: { readonly at: string; readonly rows: number; readonly columns: number };
  }
}

/** Two axes of an array: which of them are rows and columns, and where in the others they lie. */
export interface Slice {
  readonly rowAxis: number;
  /** Null where the array has one axis. */
  readonly columnAxis: number | null;
  /** The place on each axis; 0 on those of rows and columns. */
  readonly at: readonly number[];
}

const MOST_WAYS = 40;

/** The slice that an array of these axes is read by, and what else it can be read by. */
export function sliceOf(shape: readonly number[], options: TableOptions): { readonly slice: Slice; readonly choices: readonly Choice[] } {
  if (shape.length === 1) return { slice: { rowAxis: 0, columnAxis: null, at: [0] }, choices: [] };
  if (shape.length === 2 && shape[0]! >= shape[1]!) return { slice: UPRIGHT, choices: [] };
  const asked = readSlice(answerOf(options, "slice"), shape);
  const ways = shape.length === 2 ? bothWays(shape) : [...slicesOf(shape)];
  const taken = asked ?? ways[0]!;
  const isSure = shape.length === 2 && (taken === UPRIGHT || shape[0] === 1);
  const wayOf = (slice: Slice): Way<"slice"> => ({
    means: { at: written(slice), rows: shape[slice.rowAxis]!, columns: shape[slice.columnAxis!]! },
    set: answering("slice", written(slice)),
  });
  const others = ways.filter((way) => written(way) !== written(taken)).slice(0, MOST_WAYS).map(wayOf);
  return { slice: taken, choices: [{ kind: "slice", column: null, taken: wayOf(taken), others, open: asked === null && !isSure }] };
}

const UPRIGHT: Slice = { rowAxis: 0, columnAxis: 1, at: [0, 0] };
const TURNED: Slice = { rowAxis: 1, columnAxis: 0, at: [0, 0] };

/** The ways to read an array with fewer rows than columns, the likelier first: where its columns are more than can be kept and its rows are not, channels come before moments. */
const bothWays = ([rows, columns]: readonly number[]): readonly Slice[] => (columns! > MAX_UNCHOSEN && rows! <= MAX_UNCHOSEN ? [TURNED, UPRIGHT] : [UPRIGHT, TURNED]);

/** As NumPy writes it: "[:, :, 0]", "[:, :].T". */
function written({ rowAxis, columnAxis, at }: Slice): string {
  const places = at.map((place, axis) => (axis === rowAxis || axis === columnAxis ? ":" : place));
  return `[${places.join(", ")}]${at.length === 2 && rowAxis === 1 ? ".T" : ""}`;
}

/** The longest of some axes, which is taken as that of the rows: there are more moments than columns. */
const longest = (axes: readonly number[], shape: readonly number[]) => axes.reduce((best, axis) => (shape[axis]! > shape[best]! ? axis : best));

function readSlice(text: string | undefined, shape: readonly number[]): Slice | null {
  if (shape.length === 2) return [UPRIGHT, TURNED].find((slice) => written(slice) === text) ?? null;
  const parts = /^\[(.*)\]$/.exec(text ?? "")?.[1]?.split(",").map((part) => part.trim()) ?? [];
  const free = parts.flatMap((part, axis) => (part === ":" ? [axis] : []));
  const at = parts.map((part) => (part === ":" ? 0 : Number(part)));
  if (parts.length !== shape.length || free.length !== 2) return null;
  if (!at.every((place, axis) => Number.isInteger(place) && place >= 0 && place < Math.max(1, shape[axis]!))) return null;
  const rowAxis = longest(free, shape);
  return { rowAxis, columnAxis: free.find((axis) => axis !== rowAxis)!, at };
}

/** Slices with the longest axis as rows; first those whose columns are the likeliest axis, at place 0 of the others. */
function* slicesOf(shape: readonly number[]): Generator<Slice> {
  const axes = shape.map((_, axis) => axis);
  const rowAxis = longest(axes, shape);
  const others = axes.filter((axis) => axis !== rowAxis);
  // (time, place, measure) is read place by place; (sample, time, measure) measure by measure.
  const likeliest = rowAxis === 0 ? others[0]! : others.at(-1)!;
  let given = 0;
  for (const columnAxis of [likeliest, ...others.filter((axis) => axis !== likeliest)]) {
    const fixed = others.filter((axis) => axis !== columnAxis);
    const total = fixed.reduce((product, axis) => product * shape[axis]!, 1);
    for (let i = 0; i < Math.max(1, total); i++) {
      if (given++ > MOST_WAYS) return;
      yield { rowAxis, columnAxis, at: placeAt(i, shape, fixed) };
    }
  }
}

/** The `i`-th place on the given axes, the last of them running fastest. */
function placeAt(i: number, shape: readonly number[], axes: readonly number[]): number[] {
  const at = shape.map(() => 0);
  let rest = i;
  for (const axis of axes.toReversed()) {
    const size = Math.max(1, shape[axis]!);
    at[axis] = rest % size;
    rest = Math.floor(rest / size);
  }
  return at;
}
