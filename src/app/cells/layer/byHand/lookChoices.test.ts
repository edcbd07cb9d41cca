import { expect, test } from "vitest";
import type { SeriesValue } from "../../series/value";
import type { LayerSpec } from "../spec";
import { drawnHeads, lookName, nextHead, lookChoices, withHands, withPlace } from "./lookChoices";

const HOUR = 3_600_000;
const spec: LayerSpec = { units: 4, heads: 2, seed: 1, causal: false };
const back = { branch: "short", head: 0, looks: "back", steps: 24 } as const;

const seriesOf = (kind: "time" | "index", step: number, steps: number) =>
  ({ windows: { steps, axis: kind }, series: { short: { axis: { kind, step } } } }) as unknown as SeriesValue;

test("what is offered first is a day or a week back, where the steps come to that exactly and the window reaches as far", () => {
  const firsts = (kind: "time" | "index", step: number, steps: number) =>
    lookChoices(seriesOf(kind, step, steps)).flatMap(({ look, exactly }) => (exactly === undefined || look.looks !== "back" ? [] : [look.steps]));
  expect(firsts("time", HOUR, 48)).toEqual([24]);
  expect(firsts("time", HOUR, 24)).toEqual([]);
  expect(firsts("time", HOUR / 2, 400)).toEqual([48, 336]);
  expect(firsts("time", 24 * HOUR, 48)).toEqual([7]);
  expect(firsts("time", 7 * HOUR, 48)).toEqual([24]);
  expect(firsts("index", HOUR, 48)).toEqual([]);
});

test("cycles are offered that the steps can tell", () => {
  const names = (kind: "time" | "index", step: number) => lookChoices(seriesOf(kind, step, 48)).map(({ look }) => lookName(look));
  expect(names("time", HOUR)).toEqual(["several", "itself", "one", "several", "day", "week", "year", "even", "largest"]);
  expect(names("time", 24 * HOUR)).not.toContain("day");
  expect(names("index", 1)).toEqual(["itself", "one", "several", "even", "largest"]);
});

test("a head brings the columns that it goes by, and units enough; without it they stay", () => {
  const made = { ...spec, ...withHands(spec, [back]) };
  expect(made).toEqual({ ...spec, byHand: [back], positions: 8, units: 17 });
  const two = { ...made, ...withHands(made, [back, { branch: "long", head: 1, looks: "cycle", cycle: "week" }]) };
  expect(two).toMatchObject({ positions: 8, calendar: ["week"], units: 19 });
  expect(withHands(two, [])).toEqual({ byHand: undefined, positions: 8, calendar: ["week"], units: 19 });
  expect(withHands({ ...spec, units: 64 }, [{ branch: "short", head: 0, looks: "even" }])).toMatchObject({ positions: undefined, units: 64 });
});

test("heads that go by columns that are switched off are drawn again", () => {
  const made = { ...spec, ...withHands(spec, [back, { branch: "short", head: 1, looks: "even" }]) };
  expect(withPlace(made, { positions: undefined })).toMatchObject({ positions: undefined, byHand: [{ looks: "even" }] });
  expect(withPlace(made, { positions: 20 })).toMatchObject({ positions: 20, units: 41, byHand: made.byHand });
});

test("the next head is the first that is drawn", () => {
  const made = { ...spec, byHand: [back, { ...back, branch: "long" as const }] };
  expect(drawnHeads(made)).toEqual([{ branch: "short", head: 1 }, { branch: "long", head: 1 }]);
  expect(nextHead({ ...made, heads: 1 })).toEqual({ branch: "short", head: 0 });
});
