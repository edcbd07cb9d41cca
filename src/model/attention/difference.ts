/** The largest difference of any two numbers, and the same over the largest number of the reference. */
export interface LargestDifference {
  readonly absolute: number;
  readonly relative: number;
}

/** How far values are from their references, over all pairs. Infinite where a number is missing or is none; 0 where all are alike. */
export function difference(pairs: readonly (readonly [values: ArrayLike<number>, reference: ArrayLike<number>])[]): LargestDifference {
  let absolute = 0;
  let scale = 0;
  for (const [values, reference] of pairs) {
    if (values.length !== reference.length) return { absolute: Infinity, relative: Infinity };
    for (let i = 0; i < reference.length; i++) {
      const gap = Math.abs(values[i]! - reference[i]!);
      if (Number.isNaN(gap)) return { absolute: Infinity, relative: Infinity };
      absolute = Math.max(absolute, gap);
      scale = Math.max(scale, Math.abs(reference[i]!));
    }
  }
  return { absolute, relative: absolute === 0 ? 0 : absolute / scale };
}
