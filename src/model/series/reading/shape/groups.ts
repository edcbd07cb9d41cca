import { letGo } from "../numbers/letGo";
import type { CodedTexts } from "../text/codedTexts";

/** Which of several groups each row belongs to: `of[row]` counts from 0 in the order in which groups first come. */
export interface Groups {
  readonly of: Uint32Array | Uint8Array;
  readonly count: number;
}

/** Rows with the same key are one group; null where there are more than `most`. */
export function groupBy(rows: number, keyOf: (row: number) => string | number, most = rows): Groups | null {
  const known = new Map<string | number, number>();
  const of = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    const key = keyOf(row);
    let group = known.get(key);
    if (group === undefined) {
      group = known.size;
      if (group === most) {
        letGo(of);
        return null;
      }
      known.set(key, group);
    }
    of[row] = group;
  }
  return { of, count: known.size };
}

/** The same of cells that have codes, without their blanks at both ends. */
export function groupCodes({ texts, codes }: CodedTexts, most = codes.length): Groups | null {
  const known = new Map<string, number>();
  const groups = texts.map((text) => {
    const key = text.trim();
    if (!known.has(key)) known.set(key, known.size);
    return known.get(key)!;
  });
  if (known.size > most) return null;
  return { of: known.size === texts.length ? codes : codes.map((code) => groups[code]!), count: known.size };
}

/** Rows of the same place. Those without one are of none, but count as one more. */
export interface PlaceGroups {
  readonly at: Float64Array;
  readonly count: number;
  /** The group of each row; null where places are in order, so that the next one begins wherever the place is another. */
  readonly of: Groups["of"] | null;
}

/** Places that only rise or only fall are told apart without looking any up, and without room for the group of each row. */
export function placesOf(at: Float64Array): PlaceGroups {
  const count = countInOrder(at);
  return count === null ? { at, ...groupBy(at.length, (row) => at[row]!)! } : { at, count, of: null };
}

/** How many different places there are, where they only rise or only fall but for those that are missing, which count as one; null where they do not. */
function countInOrder(at: Float64Array): number | null {
  let [count, none, rises, falls, last] = [0, false, false, false, Number.NaN];
  for (let row = 0; row < at.length; row++) {
    const place = at[row]!;
    if (Number.isNaN(place)) {
      if (!none) count++;
      none = true;
    } else if (place !== last) {
      rises ||= place > last;
      falls ||= place < last;
      if (rises && falls) return null;
      count++;
      last = place;
    }
  }
  return count;
}

/** Whether at most so many rows are alike in both, those without a place aside. */
export function areDistinct(a: Groups, { at, count, of }: PlaceGroups, repeated: number): boolean {
  const { length } = a.of;
  const pairs = a.count * count;
  // A bit for each pair, unless hardly any of them comes.
  const bits = pairs <= 64 * length ? new Uint8Array(Math.ceil(pairs / 8)) : null;
  const seen = new Set<number>();
  let again = 0;
  let [last, next] = [Number.NaN, -1];
  for (let row = 0; row < length; row++) {
    const place = at[row]!;
    if (place !== place) continue;
    if (place !== last) [last, next] = [place, next + 1];
    const pair = a.of[row]! * count + (of === null ? next : of[row]!);
    const [byte, bit] = [Math.floor(pair / 8), 1 << pair % 8];
    if (bits === null ? seen.has(pair) : (bits[byte]! & bit) !== 0) again++;
    else if (bits === null) seen.add(pair);
    else bits[byte]! |= bit;
    if (again > repeated) return false;
  }
  return true;
}

/** Rows that are alike in both. */
export const both = (a: Groups, b: Groups, most?: number): Groups | null => groupBy(a.of.length, (row) => a.of[row]! * b.count + b.of[row]!, most);

/** How many rows each group has. */
export function sizes({ of, count }: Groups): Uint32Array {
  const rows = new Uint32Array(count);
  for (const group of of) rows[group]!++;
  return rows;
}

/** The first row of each group. */
export function firstRows({ of, count }: Groups): Uint32Array {
  const first = new Uint32Array(count);
  for (let row = of.length - 1; row >= 0; row--) first[of[row]!] = row;
  return first;
}

/** How many rows of its group lie before each row. */
export function ranks({ of, count }: Groups): Float64Array {
  const next = new Uint32Array(count);
  const rank = new Float64Array(of.length);
  for (let row = 0; row < rank.length; row++) rank[row] = next[of[row]!]!++;
  return rank;
}
