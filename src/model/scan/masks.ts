import { holdsData, type StepMask } from "../attention/pairs";

/** The steps that were declared to be padding, in every window; null where all hold data. */
export function declaredMask(steps: number, padding: readonly number[]): StepMask {
  const mask = Uint8Array.from({ length: steps }, (_, step) => (padding.includes(step) ? 0 : 1));
  return mask.includes(0) ? mask : null;
}

/** Of windows that end before the rows `ends`, `(B, T)`: steps that lie before the series begins hold no data either. */
export function windowMasks(ends: readonly number[], steps: number, stride: number, declared: StepMask): Uint8Array | null {
  const before = ends.map((end) => Math.max(0, Math.ceil((steps * stride - end) / stride)));
  if (declared === null && before.every((count) => count === 0)) return null;
  return Uint8Array.from({ length: ends.length * steps }, (_, i) => (i % steps >= before[Math.floor(i / steps)]! && holdsData(declared, i % steps) ? 1 : 0));
}
