import { expect, test } from "vitest";
import { generated, prepared, settingsFor, SMALL, startRun } from "../training.testing";
import { naiveLosses } from "./naiveLoss";

const series = generated("season", 900);

test.each([
  ["last", "square"],
  ["season", "absolute"],
  ["last", "pinball"],
] as const)("a simple forecast (%s) loses what a layer loses that has learnt nothing and is added to it (%s)", async (base, loss) => {
  const ready = prepared(series, settingsFor(series, { ...SMALL, season: 24, base, loss, readOut: "last" }));
  const { run } = await startRun(ready);
  const simple = naiveLosses(ready).find(({ naive }) => naive === base)!;
  expect(simple.loss).toBeCloseTo(run.first().loss, 5);
});

test("there is none beside a goal for teaching", () => {
  const ready = prepared(series, settingsFor(series, { ...SMALL, goal: { kind: "lag", lag: 3 }, readOut: "every" }));
  expect(naiveLosses(ready)).toEqual([]);
});
