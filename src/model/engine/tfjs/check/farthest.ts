import { endOf, type ArrayPlace } from "../../../kernels/training/arrays";

/** The least that a difference is measured by, of the largest number of all arrays: an array that is nearly zero has no digits to compare. */
const LEAST = 1e-2;

/** Of arrays laid end to end the one whose numbers differ most, of its own largest number or of a hundredth of the largest of all. */
export function farthest(arrays: readonly ArrayPlace[], own: Float32Array, other: Float32Array): { readonly array: string; readonly relative: number } {
  const most = largest(other);
  return arrays
    .map((place) => {
      const [mine, its] = [own, other].map((all) => all.subarray(place.at, endOf(place))) as [Float32Array, Float32Array];
      const apart = largest(mine.map((value, i) => value - its[i]!));
      return { array: place.name, relative: apart === 0 ? 0 : apart / Math.max(largest(its), LEAST * most) };
    })
    .reduce((a, b) => (Number.isNaN(a.relative) || b.relative <= a.relative ? a : b));
}

/** Farthest from zero; NaN where one of them is. */
const largest = (values: Float32Array): number => values.reduce((most, value) => (Number.isNaN(most) || Math.abs(value) <= most ? most : Math.abs(value)), 0);
