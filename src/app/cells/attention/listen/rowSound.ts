/** One moment of a row as sound. */
export interface Note {
  /** Seconds from the start. */
  readonly at: number;
  /** Hertz. */
  readonly frequency: number;
  /** 0 to 1. */
  readonly loudness: number;
}

export interface RowSound {
  /** Seconds. */
  readonly duration: number;
  readonly notes: readonly Note[];
}

/** A weight of nothing, and the row's largest: three octaves apart. */
const LOW = 196;
const OCTAVES = 3;

/** Seconds for each step, held so that a row lasts no less and no more than this. */
const STEP = 0.06;
const LEAST = 1.2;
const MOST = 8;

/**
 * A row of weights `(T,)` as notes of equal length, first key first. Pitch and loudness rise with the weight against the
 * row's largest, so that a faint row is heard as well as a strong one.
 */
export function rowSound(weights: ArrayLike<number>): RowSound {
  const row = Array.from(weights);
  const most = Math.max(...row);
  const duration = Math.min(MOST, Math.max(LEAST, row.length * STEP));
  const notes = row.map((weight, key): Note => {
    const share = most > 0 ? Math.max(0, weight) / most : 0;
    return { at: (key / row.length) * duration, frequency: LOW * 2 ** (OCTAVES * share), loudness: 0.15 + 0.85 * share };
  });
  return { duration, notes };
}
