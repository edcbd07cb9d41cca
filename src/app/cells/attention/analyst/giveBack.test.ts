import { expect, test } from "vitest";
import { giveBack, holdInstead, letGo } from "./giveBack";

/** Arrays, and which of them gave their memory back. */
function counted() {
  const all = new Map<string, Float32Array>();
  const array = (name: string) => {
    const made = new Float32Array(4);
    all.set(name, made);
    return made;
  };
  return { array, given: () => [...all].flatMap(([name, { length }]) => (length === 0 ? [name] : [])) };
}

test("what was held is given back once, when something else takes its place or nothing does", () => {
  const { array, given } = counted();
  const [first, second] = [array("first"), array("second")];
  const held = { current: null };
  const after = (next: Float32Array | null) => {
    holdInstead(held, next);
    return given();
  };
  expect(after(null)).toEqual([]);
  expect(after(first)).toEqual([]);
  expect(after(first)).toEqual([]);
  expect(after(second)).toEqual(["first"]);
  expect(after(null)).toEqual(["first", "second"]);
  expect(after(null)).toEqual(["first", "second"]);
});

test("what was given back already is not given back again", () => {
  const array = new Float32Array(4);
  giveBack(array);
  giveBack(array);
  expect(array.buffer.byteLength).toBe(0);
});

test("memory that is shared stays where it is", () => {
  const shared = new Float32Array(new SharedArrayBuffer(16));
  giveBack(shared);
  expect(shared.length).toBe(4);
});

test("what is let go of is given back, unless it is held again at once", async () => {
  const { array, given } = counted();
  const held: { current: Float32Array | null } = { current: array("first") };
  const first = held.current;
  letGo(held);
  holdInstead(held, first);
  await Promise.resolve();
  expect(given()).toEqual([]);
  letGo(held);
  await Promise.resolve();
  expect(given()).toEqual(["first"]);
  letGo(held);
  await Promise.resolve();
  expect(given()).toEqual(["first"]);
});
