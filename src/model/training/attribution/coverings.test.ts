import { expect, test } from "vitest";
import { startKernel, startRun } from "../training.testing";
import { bandsOf, coverings, earlierThanChance, earliness, ORDERS, PORTIONS, type Coverings } from "./coverings";
import { echoTask } from "./echo.testing";

function end<T>(work: Generator<number, T>): { readonly told: number[]; readonly made: T } {
  const told: number[] = [];
  for (;;) {
    const turn = work.next();
    if (turn.done) return { told, made: turn.value };
    told.push(turn.value);
  }
}

test("the row of a planted lag is what the forecast moves with, sooner than by chance, and chance goes a steady way", async () => {
  const ready = echoTask();
  const { run } = await startRun(ready);
  await run.take(400);
  const origins = ready.parts.test.origins.filter((_, i) => i % 11 === 0);
  const question = { weights: run.weights(), origins, asked: { target: 0, ahead: null }, fillings: ["mean", "last"], seed: 1 } as const;
  const { told, made: both } = end<readonly [Coverings, Coverings]>(coverings(await startKernel(), ready, question));
  expect(both.map(({ filling }) => filling)).toEqual(["mean", "last"]);
  expect(both[0].deletion.attention).not.toEqual(both[1].deletion.attention);
  expect(told.at(-1)).toBe(1);
  both.forEach(expectPlanted);
  // The same again is the same.
  expect(end(coverings(await startKernel(), ready, question)).made).toEqual(both);

  function expectPlanted(made: Coverings): void {
  expect(made.windows).toBe(origins.length);
  for (const side of ["deletion", "insertion"] as const) {
    for (const order of ORDERS) {
      expect(made[side][order]).toHaveLength(origins.length * (PORTIONS + 1));
      const [low, middle, high] = bandsOf(made[side][order]);
      middle.forEach((value, i) => {
        expect(low[i]!).toBeLessThanOrEqual(value);
        expect(high[i]!).toBeGreaterThanOrEqual(value);
        if (i > 0) expect(value).toBeGreaterThanOrEqual(middle[i - 1]!);
      });
    }
    expect(earliness(made[side].chance), side).toBeGreaterThan(0.35);
    expect(earliness(made[side].chance), side).toBeLessThan(0.65);
    for (const order of ["attention", "gradient", "occlusion"] as const) expect(earliness(made[side][order]), `${side} by ${order}`).toBeGreaterThan(earliness(made[side].chance) + 0.15);
  }
  expect(earlierThanChance(made)).toEqual(expect.arrayContaining(["attention", "gradient", "occlusion"]));
  }
});
