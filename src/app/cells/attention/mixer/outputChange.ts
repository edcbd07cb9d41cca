import { mixerWords } from "../../../../words/en/mixer";

/** How far Z moved. */
export interface OutputChange {
  /** ‖ΔZ[t]‖ of every step, `(T,)`. */
  readonly sizes: Float64Array;
  /** Length of all of ΔZ over the length of all of Z before, 0 when nothing moved; NaN when Z was zero and is not. */
  readonly share: number;
  /** The step that moved most; null when none did. */
  readonly most: number | null;
}

/** Compares two outputs `(T, U)`. Cost T·U. */
export function outputChange(before: Float32Array, after: Float32Array, units: number): OutputChange {
  const sizes = new Float64Array(before.length / units);
  let moved = 0;
  let length = 0;
  let most: number | null = null;
  for (let t = 0; t < sizes.length; t++) {
    let square = 0;
    for (let i = t * units; i < (t + 1) * units; i++) {
      square += (after[i]! - before[i]!) ** 2;
      length += before[i]! ** 2;
    }
    sizes[t] = Math.sqrt(square);
    moved += square;
    if (square > 0 && (most === null || sizes[t]! > sizes[most]!)) most = t;
  }
  return { sizes, share: moved === 0 ? 0 : length === 0 ? NaN : Math.sqrt(moved / length), most };
}

/** One sentence; `nameOf` says how a step is called. */
export function changeInWords({ share, most }: OutputChange, nameOf: (step: number) => string): string {
  const words = mixerWords.output;
  if (most === null) return words.unchanged;
  return Number.isNaN(share) ? words.changed(nameOf(most)) : words.changedBy(share, nameOf(most));
}
