import type { Sizes } from "./samples.testing";

const sized = (batch: number, steps: number, short: number, long: number, units: number, heads: number): Sizes => ({
  batch, steps, short, long, units, heads,
});

/** Ragged on purpose: windows that are no multiples of a block, odd widths, odd units, D > U on one side, on both, D = U. */
export const RAGGED: readonly Sizes[] = [
  sized(7, 13, 6, 1, 16, 2),
  sized(3, 10, 3, 5, 5, 1),
  sized(4, 11, 1, 24, 16, 4),
  sized(2, 20, 24, 17, 16, 3),
  sized(3, 48, 8, 3, 32, 4),
  sized(13, 10, 2, 9, 32, 2),
  sized(1, 1, 1, 1, 1, 1),
  sized(2, 3, 7, 6, 5, 3),
  sized(2, 70, 5, 20, 16, 3),
  sized(1, 131, 4, 9, 8, 1),
  sized(2, 33, 16, 15, 16, 2),
];

/** No padding, before, behind, all but one step, everywhere. */
export function spansFor(count: number, steps: number): [number, number][] {
  const kinds: [number, number][] = [
    [0, steps],
    [Math.floor(steps / 3), steps],
    [0, Math.ceil(steps / 2)],
    [steps - 1, steps],
    [0, 0],
  ];
  return Array.from({ length: count }, (_, i) => kinds[i % kinds.length]!);
}
