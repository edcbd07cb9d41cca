import { expect, test } from "vitest";
import { createPace } from "./pace";

/** Trains for so long on a machine where a step by one thread and by two takes this; returns ms that were lost to the slower way. */
function train(pace: ReturnType<typeof createPace>, seconds: number, one: number, two: number) {
  const used = [0, 0];
  let lost = 0;
  for (let ms = 0; ms < seconds * 1000; ) {
    const block = pace.next(true);
    const took = block.steps * (block.threads === 1 ? one : two);
    pace.took(block, took);
    used[block.threads - 1]! += took;
    lost += Math.max(0, took - block.steps * one);
    ms += took;
  }
  return { used, lost };
}

test("without a second thread one trains, in blocks of about 50 ms", () => {
  const pace = createPace();
  expect(pace.next(false)).toEqual({ threads: 1, steps: 1 });
  pace.took({ threads: 1, steps: 1 }, 2);
  expect(pace.next(false)).toEqual({ threads: 1, steps: 25 });
  pace.took({ threads: 1, steps: 25 }, 2500);
  expect(pace.next(false)).toEqual({ threads: 1, steps: 1 });
});

test("two threads train where they are faster, nearly all of the time", () => {
  const { used } = train(createPace(), 20, 2, 1.1);
  expect(used[1]! / (used[0]! + used[1]!)).toBeGreaterThan(0.98);
});

test("where two are slower, even by far, what is lost is less than a second", () => {
  for (const factor of [1, 1.2, 2, 5, 15]) expect(train(createPace(), 60, 2, 2 * factor).lost).toBeLessThan(factor > 5 ? 4500 : 1500);
});

test("a second core that is taken or set free is noticed within a second or two", () => {
  const pace = createPace();
  train(pace, 5, 2, 1.1);
  expect(pace.threads()).toBe(2);
  expect(train(pace, 3, 2, 6).lost).toBeLessThan(1000);
  expect(pace.threads()).toBe(1);
  train(pace, 35, 2, 1.1);
  expect(pace.threads()).toBe(2);
});
