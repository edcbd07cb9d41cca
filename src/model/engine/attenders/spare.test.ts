import { expect, test } from "vitest";
import { createSpare } from "./spare";

test("what was made ready is given once, where it is as large as what is asked for", () => {
  const spare = createSpare();
  const first = spare.take(3000);
  expect(first).toHaveLength(3000);
  expect(spare.bytes()).toBe(0);
  spare.prepare();
  expect(spare.bytes()).toBe(12_000);
  const second = spare.take(3000);
  expect(second).toHaveLength(3000);
  expect(second).not.toBe(first);
  expect(spare.take(3000)).not.toBe(second);
  spare.prepare();
  expect(spare.take(20)).toHaveLength(20);
});

test("an array whose answer was called off is used for the next", () => {
  const spare = createSpare();
  const array = spare.take(10);
  spare.giveBack(array);
  expect(spare.take(10)).toBe(array);
});

test("nothing is kept after it was dropped, and nothing very large", () => {
  const spare = createSpare();
  spare.take(2 ** 22 + 1);
  spare.prepare();
  expect(spare.bytes()).toBe(0);
  spare.take(10);
  spare.prepare();
  spare.drop();
  expect(spare.bytes()).toBe(0);
  spare.prepare();
  expect(spare.bytes()).toBe(0);
});
