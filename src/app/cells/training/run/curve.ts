/** Numbers of each step of a run, growing at their end; what was handed out stays as it was. */
export interface Curve {
  /** The step of the first number. */
  readonly first: number;
  /** Of each step's batch, before the step. */
  readonly losses: Float64Array;
  /** The gradient's length before clipping. */
  readonly norms: Float64Array;
}

export const NO_CURVE: Curve = { first: 0, losses: new Float64Array(), norms: new Float64Array() };

/** The curve with the steps of a block after it; begun anew where they do not follow it. */
export function grown(curve: Curve, block: { readonly first: number; readonly losses: Float64Array; readonly norms: Float64Array }): Curve {
  const follows = curve.losses.length > 0 && curve.first + curve.losses.length === block.first;
  const before = follows ? curve : { ...NO_CURVE, first: block.first };
  return { first: before.first, losses: appended(before.losses, block.losses), norms: appended(before.norms, block.norms) };
}

/** Copies only where there is no room left behind: a run of n steps copies fewer than 2n numbers. */
function appended(before: Float64Array, more: Float64Array): Float64Array {
  const length = before.length + more.length;
  const room = before.byteOffset === 0 && before.buffer.byteLength >= 8 * length;
  const whole = room ? new Float64Array(before.buffer) : new Float64Array(Math.max(256, 2 * length));
  if (!room) whole.set(before);
  whole.set(more, before.length);
  return whole.subarray(0, length);
}
