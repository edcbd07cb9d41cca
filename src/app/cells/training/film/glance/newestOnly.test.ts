import { expect, it } from "vitest";
import { newestOnly } from "./newestOnly";

it("does one at a time, and leaves out what was overtaken", async () => {
  const done: number[] = [];
  const finish: (() => void)[] = [];
  const ask = newestOnly(async (about: number) => {
    await new Promise<void>((resolve) => finish.push(resolve));
    done.push(about);
  });
  const all = [1, 2, 3].map(ask);
  expect(finish).toHaveLength(1);
  finish[0]!();
  await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve));
  finish[1]!();
  await Promise.all(all);
  expect(done).toEqual([1, 3]);
});

it("goes on after a failure", async () => {
  const done: number[] = [];
  const ask = newestOnly(async (about: number) => {
    if (about === 1) throw new Error("one");
    done.push(about);
  });
  await expect(ask(1)).rejects.toThrow("one");
  await ask(2);
  expect(done).toEqual([2]);
});
