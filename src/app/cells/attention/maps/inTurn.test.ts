import fc from "fast-check";
import { expect, test } from "vitest";
import { placeOfTurn, turnsOf } from "./inTurn";

test("four heads take a turn for each branch, more of them several, of about as many heads each", () => {
  expect(turnsOf(4)).toEqual([{ branch: "short", from: 0, to: 4 }, { branch: "long", from: 0, to: 4 }]);
  expect(turnsOf(6).map(({ branch, from, to }) => [branch, from, to])).toEqual([["short", 0, 3], ["short", 3, 6], ["long", 0, 3], ["long", 3, 6]]);
});

test("each map has its turn once, at most four have it together, and turns go round", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 64 }), fc.integer({ min: -200, max: 200 }), (heads, at) => {
      const turns = turnsOf(heads);
      const maps = turns.flatMap(({ branch, from, to }) => Array.from({ length: to - from }, (_, i) => `${branch} ${from + i}`));
      expect(maps).toEqual(["short", "long"].flatMap((branch) => Array.from({ length: heads }, (_, head) => `${branch} ${head}`)));
      expect(Math.max(...turns.map(({ from, to }) => to - from))).toBeLessThanOrEqual(4);
      expect(placeOfTurn(turns, at + turns.length)).toBe(placeOfTurn(turns, at));
      expect([placeOfTurn(turns, 0), placeOfTurn(turns, -1), placeOfTurn(turns, turns.length - 1)]).toEqual([0, turns.length - 1, turns.length - 1]);
    }),
  );
});
