import { expect, it } from "vitest";
import { medianCall, perRun, together } from "./measured";

it("makes one run of many: what came once is whole, and of the rest there is the mean", () => {
  const passes = perRun({ project: [5, 1, 3], attend: [10, 20] }, 2);
  expect(passes).toEqual({ project: { passes: 2, ms: 7 }, attend: { passes: 1, ms: 15 } });
  expect(together(passes)).toBe(22);
  // Blocks one after the other, each as often as there are runs.
  expect(perRun({ attend: [1, 1, 1, 4, 4, 4] }, 3)).toEqual({ attend: { passes: 2, ms: 5 } });
});

it("runs as often as it is told to", async () => {
  let runs = 0;
  expect(await medianCall(3, async () => void runs++)).toBeGreaterThanOrEqual(0);
  expect(runs).toBe(3);
});
