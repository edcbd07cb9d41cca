import { expect, test } from "vitest";
import { PORTION, withPortion } from "./drawn";

const cells = Array.from({ length: 3 * PORTION - 1 }, (_, i) => ({ id: `c${i}` }));
const ids = (until: number) => cells.slice(0, until).map(({ id }) => id);

test("cells are drawn portion by portion, in their order, until all are", () => {
  const first = withPortion(new Set(), cells);
  expect([...first]).toEqual(ids(PORTION));
  const second = withPortion(first, cells);
  expect([...second]).toEqual(ids(2 * PORTION));
  const third = withPortion(second, cells);
  expect([...third]).toEqual(ids(cells.length));
  expect(withPortion(third, cells)).toBe(third);
});

test("what is drawn stays so when cells are moved and come in between, and the new ones are next", () => {
  const drawn = withPortion(new Set(), cells);
  const moved = [...cells.slice(PORTION), { id: "new" }, ...cells.slice(0, PORTION)];
  const next = withPortion(drawn, moved);
  expect(ids(PORTION).every((id) => next.has(id))).toBe(true);
  expect(next.size).toBe(2 * PORTION);
  expect(withPortion(new Set(ids(cells.length)), moved).has("new")).toBe(true);
});
