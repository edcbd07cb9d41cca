/** A stretch of the series' rows, `from` to `to` without it. */
export interface PartRows {
  readonly from: number;
  readonly to: number;
}

export const PARTS = ["train", "validation", "test"] as const;
export type PartName = (typeof PARTS)[number];

/** Shares of the rows that come first and second; what is left is the test part. */
const TRAIN = 0.7;
const VALIDATION = 0.15;

/** Windows below which nothing is trained, and below which what was trained is not to be trusted. */
export const LEAST: Readonly<Record<PartName, number>> = { train: 32, validation: 8, test: 8 };
export const ENOUGH: Readonly<Record<PartName, number>> = { train: 300, validation: 100, test: 8 };

/** The series by time: what is learnt from, what decides when to stop, and what nobody looks at before. */
export function partsOf(rows: number): Readonly<Record<PartName, PartRows>> {
  const first = Math.floor(rows * TRAIN);
  const second = Math.floor(rows * (TRAIN + VALIDATION));
  return { train: { from: 0, to: first }, validation: { from: first, to: second }, test: { from: second, to: rows } };
}

/** Rows that a window reads, counted from its last input's row: inputs from `back`, targets from `first` to `last`. */
export interface WindowReach {
  /** 0 or below. */
  readonly back: number;
  readonly first: number;
  readonly last: number;
}

/** Rows in which a window of a part may end: its targets lie inside of the part, its inputs may reach back before it. */
export function endsIn(part: PartRows, { back, first, last }: WindowReach, rows: number): PartRows {
  const from = Math.max(-back, part.from - first);
  return { from, to: Math.max(from, Math.min(rows, part.to - last)) };
}

/** How many rows a series needs so that each part has as many windows. */
export function rowsNeeded(reach: WindowReach, wanted: Readonly<Record<PartName, number>>): number {
  const fits = (rows: number) => {
    const parts = partsOf(rows);
    return PARTS.every((name) => {
      const { from, to } = endsIn(parts[name], reach, rows);
      return to - from >= wanted[name];
    });
  };
  let rows = 1;
  while (!fits(rows)) rows *= 2;
  // Rounding of the borders keeps `fits` from being monotone by a row or two.
  let least = rows / 2;
  for (let size = rows / 4; size >= 1; size = Math.floor(size / 2)) if (!fits(least + size)) least += size;
  while (!fits(least)) least++;
  return Math.ceil(least);
}
