import fc from "fast-check";
import { expect, test } from "vitest";
import type { Block } from "../layout";
import { planRun } from "./plan";
import { splitKeys } from "./ranges";
import { cellsOfTile } from "./shaders/cells";
import { TILE_KEYS, TILE_ROWS } from "./shaders/scores";

const sizes = { batch: fc.integer({ min: 1, max: 5 }), steps: fc.integer({ min: 1, max: 3000 }), heads: fc.integer({ min: 1, max: 8 }) };

test("blocks cover every row once, begin at vectors and cells, and leave no buffer too large, however the pace changes", () => {
  fc.assert(
    fc.property(fc.record(sizes), fc.constantFrom(30, 100, 512), fc.array(fc.integer({ min: 2 ** 12, max: 2 ** 22 }), { minLength: 1 }), (some, size, paces) => {
      const binding = 2 ** 26;
      const plan = planRun({ ...some, width: 4, units: 4 }, { overview: { size }, maps: true }, binding);
      let block: Block | null = null;
      let covered = 0;
      for (let i = 0; ; i++) {
        block = plan.next(block, paces[i % paces.length]!);
        if (block === null) break;
        expect(block.item * some.steps + block.row).toBe(covered);
        covered += block.items * block.rows;
        expect(plan.done(block)).toBeCloseTo(covered / (some.batch * some.steps), 12);
        expect(block.row % 4).toBe(0);
        expect(block.row % plan.pool).toBe(0);
        expect(4 * Math.max(plan.map(block), plan.pooled(block))).toBeLessThanOrEqual(binding);
      }
      expect(covered).toBe(some.batch * some.steps);
    }),
    { numRuns: 60 },
  );
});

test("keys are split only where there are too few rows, and every tile is somebody's once", () => {
  expect(splitKeys(16, 32, 1024)).toEqual({ ranges: 16, share: 1 });
  expect(splitKeys(16, 128, 1024)).toEqual({ ranges: 8, share: 2 });
  expect(splitKeys(16, 4096, 1024)).toEqual({ ranges: 1, share: 16 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 5000 }), fc.constantFrom(1, 1024), (tiles, workgroups, wanted) => {
      const { ranges, share } = splitKeys(tiles, workgroups, wanted);
      expect(ranges * share).toBeGreaterThanOrEqual(tiles);
      expect((ranges - 1) * share).toBeLessThan(tiles);
    }),
  );
});

test("a tile has a place for every cell that it touches, and no more threads than a workgroup", () => {
  for (let pool = 1; pool < 300; pool++) {
    const { rowCells, keyCells, lanes } = cellsOfTile(pool);
    for (let tile = 0; tile < 40; tile++) {
      const touched = (length: number) => Math.floor(((tile + 1) * length - 1) / pool) - Math.floor((tile * length) / pool) + 1;
      expect(touched(TILE_ROWS)).toBeLessThanOrEqual(rowCells);
      expect(touched(TILE_KEYS)).toBeLessThanOrEqual(keyCells);
    }
    expect(lanes === 1 || lanes * rowCells * keyCells <= 128).toBe(true);
  }
});
