/** Which of several groups each row belongs to: `of[row]` counts from 0 in the order in which groups first come. */
export interface Groups {
  readonly of: Uint32Array;
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
      if (group === most) return null;
      known.set(key, group);
    }
    of[row] = group;
  }
  return { of, count: known.size };
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
  return Float64Array.from(of, (group) => next[group]!++);
}
