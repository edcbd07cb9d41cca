import { expect, test } from "vitest";
import { courseOf } from "./scanCourse";

test("of values that share a pixel the least and the greatest are drawn, and a missing one breaks the line", () => {
  const values = Float32Array.of(0, 1, 9, 5, 0, 7, NaN, NaN, 0, 3).map((value, i) => (i % 2 === 0 ? -1 : value));
  const at = Float64Array.of(0, 0.1, 0.2, 1, 2);
  const odd = Float32Array.from([1, 5, 7, NaN, 3].flatMap((value) => [-1, value]));
  expect(courseOf(odd, 2, 1, at, (position) => position)).toEqual([
    { at: 0, value: 1, move: true },
    { at: 0, value: 7, move: false },
    { at: 2, value: 3, move: true },
  ]);
  expect(courseOf(values, 2, 0, at, (position) => position).every(({ value }) => value === -1)).toBe(true);
});
