import { expect, test } from "vitest";
import { giveBack, holdInstead } from "./giveBack";

/** Arrays whose buffers count how often their memory is given back; Node 20 has no `transfer` of its own. */
function counted() {
  const given: string[] = [];
  const array = (name: string) => {
    const made = new Float32Array(4);
    Object.assign(made.buffer, { transfer: (bytes: number) => void given.push(`${name} ${bytes}`) });
    return made;
  };
  return { array, given };
}

test("what was held is given back once, when something else takes its place or nothing does", () => {
  const { array, given } = counted();
  const [first, second] = [array("first"), array("second")];
  const held = { current: null };
  const after = (next: Float32Array | null) => {
    holdInstead(held, next);
    return [...given];
  };
  expect(after(null)).toEqual([]);
  expect(after(first)).toEqual([]);
  expect(after(first)).toEqual([]);
  expect(after(second)).toEqual(["first 0"]);
  expect(after(null)).toEqual(["first 0", "second 0"]);
  expect(after(null)).toEqual(["first 0", "second 0"]);
});

test("memory that is shared stays where it is", () => {
  const shared = new Float32Array(new SharedArrayBuffer(16));
  giveBack(shared);
  expect(shared.length).toBe(4);
});
