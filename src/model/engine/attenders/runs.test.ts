import { describe, expect, test } from "vitest";
import { atOnce, inTurn, type Run } from "./runs";

/** Pauses `times` times, then gives its name. */
const walker =
  (name: string, times: number, log: string[]): Run<string> =>
  async (pause) => {
    for (let i = 1; i <= times; i++) {
      await pause(i / times);
      log.push(name);
    }
    return name;
  };

describe.each([
  { way: inTurn, order: ["a", "a", "b", "b"] },
  { way: atOnce, order: ["a", "b", "a", "b"] },
])("$way.name", ({ way, order }) => {
  test("gives all results, and tells the progress of the whole", async () => {
    const log: string[] = [];
    const told: number[] = [];
    const runs = [walker("a", 2, log), walker("b", 2, log)];
    expect(await way(runs, async (fraction) => void told.push(fraction))).toEqual(["a", "b"]);
    expect(log).toEqual(order);
    expect(told).toEqual([...told].toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  test("ends where the pause throws", async () => {
    const log: string[] = [];
    const runs = [walker("a", 9, log), walker("b", 9, log)];
    const stop = async (fraction: number) => {
      if (fraction > 0.2) throw new Error("called off");
    };
    await expect(way(runs, stop)).rejects.toThrow("called off");
    expect(log.length).toBeLessThan(9);
  });
});

test("where one fails, the others end before the failure is told", async () => {
  const log: string[] = [];
  const failing: Run<string> = async (pause) => {
    await pause(0.5);
    throw new Error("no memory");
  };
  await expect(atOnce([failing, walker("b", 50, log)], async () => {})).rejects.toThrow("no memory");
  const before = log.length;
  expect(before).toBeLessThan(50);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(log).toHaveLength(before);
});
