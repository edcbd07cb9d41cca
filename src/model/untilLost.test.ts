import { expect, test, vi } from "vitest";
import { untilLost } from "./untilLost";

test("answers and failures come as they are; what waits when the loss comes, or after it, is undefined", async () => {
  let lose = () => {};
  const lost = new Promise<void>((resolve) => {
    lose = resolve;
  });
  const orLost = untilLost(lost);
  expect(await orLost(Promise.resolve(1))).toBe(1);
  await expect(orLost(Promise.reject(new Error("no")))).rejects.toThrow("no");
  const waits = orLost(new Promise(() => {}));
  lose();
  expect(await waits).toBeUndefined();
  expect(await orLost(new Promise(() => {}))).toBeUndefined();
  // Nor does what fails later go unheard.
  expect(await orLost(Promise.reject(new Error("late")))).toBeUndefined();
});

test("the loss is listened for once, so that it keeps no answer", async () => {
  const lost = new Promise<void>(() => {});
  const listened = vi.spyOn(lost, "then");
  const orLost = untilLost(lost);
  for (let i = 0; i < 10; i++) await orLost(Promise.resolve(i));
  expect(listened).toHaveBeenCalledTimes(1);
});
