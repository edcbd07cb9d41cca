import { expect, test } from "vitest";
import { createPace } from "./pace";

/**
 * Trains for so long on a machine where a step by one thread and by two takes this. Returns ms by each, and the longest time
 * without a break in which one thread would have been faster.
 */
function train(pace: ReturnType<typeof createPace>, seconds: number, one: number, two: number | ((i: number) => number)) {
  const used = { 1: 0, 2: 0 };
  let [slow, slowest] = [0, 0];
  for (let ms = 0, i = 0; ms < seconds * 1000; i++) {
    const block = pace.next(true);
    const took = block.steps * (block.threads === 1 ? one : typeof two === "number" ? two : two(i));
    pace.took(block, took);
    used[block.threads] += took;
    slow = block.threads === 2 && took > block.steps * one ? slow + took : 0;
    slowest = Math.max(slowest, slow);
    ms += took;
  }
  return { share: used[2] / (used[1] + used[2]), slowest };
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
  expect(train(createPace(), 20, 2, 1.1).share).toBeGreaterThan(0.95);
});

test("where two are slower, even by far, they are never for more than a second", () => {
  for (const factor of [1.2, 2, 5, 15]) {
    const { share, slowest } = train(createPace(), 60, 2, 2 * factor);
    expect(slowest).toBeLessThan(1000);
    expect(share).toBeLessThan(0.1);
  }
});

test("a single slow block changes nothing: a program that takes a core for a moment is soon gone", () => {
  expect(train(createPace(), 20, 2, (i) => (i % 10 === 3 ? 4 : 1.1)).share).toBeGreaterThan(0.9);
});

test("a first block in which the browser still compiles does not count", () => {
  const pace = createPace();
  pace.took(pace.next(true), 40);
  pace.took(pace.next(true), 40);
  expect(train(pace, 10, 2, 3).share).toBeLessThan(0.1);
});

test("a second core that is taken or set free is noticed", () => {
  const pace = createPace();
  train(pace, 5, 2, 1.1);
  expect(pace.threads()).toBe(2);
  expect(train(pace, 3, 2, 6).slowest).toBeLessThan(1000);
  expect(pace.threads()).toBe(1);
  train(pace, 35, 2, 1.1);
  expect(pace.threads()).toBe(2);
});
