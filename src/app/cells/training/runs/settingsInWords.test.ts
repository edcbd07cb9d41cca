import { expect, it } from "vitest";
import { measuredBy, otherRuns } from "./otherRuns";
import { runOf } from "./runs.testing";
import { differing } from "./settingsInWords";

it("names what is not the same in all runs, and no seed", () => {
  const told = differing([runOf(1), runOf(2, { heads: 4, seed: 7 }), runOf(3, { calendar: ["day"] })]);
  expect(told).toEqual([
    [["Calendar", "none"], ["Heads", "2"]].toReversed(),
    [["Heads", "4"], ["Calendar", "none"]],
    [["Heads", "2"], ["Calendar", "hour of the day"]],
  ]);
  expect(differing([runOf(1), runOf(2, { seed: 7 })])).toEqual([[], []]);
});

it("tells what short runs chose, not what they began with", () => {
  const chosen = { base: "mean", loss: "absolute", rate: 0.003, count: 6 } as const;
  const [first, second] = differing([runOf(1, { base: "last" }), runOf(2, { base: "last" }, { chosen })]);
  expect(first).toContainEqual(["Said relative to", "Last value"]);
  expect(second).toContainEqual(["Said relative to", "Mean of the window"]);
  expect(second).toContainEqual(["Learning rate", "0.003"]);
});

it("lays under a run only those whose losses measure the same", () => {
  const runs = [runOf(1), runOf(2, { loss: "absolute" }), runOf(3, { units: 4 }), runOf(4, { horizon: 2 }), runOf(5, {}, { series: 2 })];
  expect(otherRuns(runs, measuredBy(runOf(6)), 3).map(({ name, lit }) => [name, lit])).toEqual([["run 1", false], ["run 3", true]]);
  expect(otherRuns(runs, measuredBy(runOf(6, {}, { chosen: { base: "mean", loss: "absolute", rate: 1, count: 2 } })), null).map(({ name }) => name)).toEqual(["run 2"]);
  expect(otherRuns(runs, null, null)).toEqual([]);
});
