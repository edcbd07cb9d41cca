import fc from "fast-check";
import { expect, it } from "vitest";
import { filmLayout } from "./filmLayout";

it("keeps all maps apart and within an even picture, with whole pixels for each cell", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 2, max: 64 }), (heads, side) => {
      const { width, height, size, maps, bar, caption } = filmLayout(heads, side);
      expect([width % 2, height % 2, size % side]).toEqual([0, 0, 0]);
      expect(maps).toHaveLength(heads);
      for (const [i, { x, y }] of maps.entries()) {
        expect(x + size).toBeLessThanOrEqual(width);
        expect(y + size).toBeLessThanOrEqual(bar.y);
        for (const other of maps.slice(0, i)) expect(Math.abs(other.x - x) >= size || Math.abs(other.y - y) >= size).toBe(true);
      }
      expect(caption).toBeLessThan(height);
    }),
  );
});
