import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskWith, paint } from "./padding";

const step = fc.integer({ min: 0, max: 30 });

describe("paint", () => {
  it("sets and clears exactly the steps between two, and leaves the others", () => {
    fc.assert(
      fc.property(fc.uniqueArray(step), step, step, fc.boolean(), (given, from, to, on) => {
        const before = given.toSorted((a, b) => a - b);
        const after = paint(before, from, to, on);
        for (let i = 0; i <= 30; i++) {
          const between = i >= Math.min(from, to) && i <= Math.max(from, to);
          expect(after.includes(i)).toBe(between ? on : before.includes(i));
        }
        expect(after).toEqual([...new Set(after)].toSorted((a, b) => a - b));
      }),
    );
  });
});

describe("maskWith", () => {
  it("is no mask where nothing is padding", () => {
    expect(maskWith(null, 4, [])).toBeNull();
    expect(maskWith(null, 4, [4, 9])).toBeNull();
    const own = Uint8Array.of(0, 1);
    expect(maskWith(own, 2, [])).toBe(own);
  });

  it("joins what is declared with what the window itself pads, and changes neither", () => {
    const own = Uint8Array.of(0, 1, 1, 1);
    expect(maskWith(own, 4, [2, 7])).toEqual(Uint8Array.of(0, 1, 0, 1));
    expect(own).toEqual(Uint8Array.of(0, 1, 1, 1));
    expect(maskWith(null, 3, [0])).toEqual(Uint8Array.of(0, 1, 1));
  });
});
