import fc from "fast-check";
import { expect, it, onTestFinished, vi } from "vitest";
import { NumberPieces } from "./numberPieces";

it.each([0, 1, 15, 16, 17, 131_072, 131_073, 290_000])("gives %i numbers back in their order, whether fewer, as many or more were expected", (count) => {
  fc.assert(
    fc.property(fc.constantFrom(0, 1, 10, 40_000, 290_000, 300_000), (expected) => {
      const pieces = new NumberPieces(expected);
      for (let i = 0; i < count; i++) pieces.push(i);
      const all = pieces.take();
      expect([all.length, all.every((value, i) => value === i), pieces.length]).toEqual([count, true, 0]);
    }),
  );
});

it("holds no array that it grew out of", () => {
  const made: Float64Array[] = [];
  const { Float64Array: Made } = globalThis;
  vi.stubGlobal("Float64Array", function (length: number) {
    const array = new Made(length);
    made.push(array);
    return array;
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const pieces = new NumberPieces();
  for (let i = 0; i < 5000; i++) pieces.push(i);
  expect(made.filter(({ buffer }) => buffer.byteLength > 0).map(({ length }) => length)).toEqual([8192]);
});
