import { expect, it } from "vitest";
import { takenBy } from "../../../../../model/series/reading/shape/shapeChoices";
import type { PanelDescription } from "../../../../../model/series/reading/reading";
import { neighbour, takenLabels, toggledLabel, wayOf, withWay } from "./panelSteps";

const labels = ["a", "b", "c"];
const panel = (taken: PanelDescription["taken"], all = labels): PanelDescription => ({ lies: "long", by: ["id"], labels: all, taken });
const one = panel({ take: "some", labels: ["c"] });

it("steps through the series one by one, round the ends", () => {
  expect([neighbour(one, 1), neighbour(one, -1), neighbour(panel({ take: "all" }), 1)]).toEqual(["a", "b", "b"]);
});

it("tells how the series are read, and which", () => {
  expect([one, panel({ take: "some", labels: ["a", "b"] }), panel({ take: "all" }), panel({ take: "together" })].map(wayOf)).toEqual(["one", "beside", "beside", "together"]);
  expect(takenLabels(one)).toEqual(["c"]);
  expect(toggledLabel(panel({ take: "some", labels: ["c", "b"] }), "a")).toEqual(["a", "b", "c"]);
  expect(toggledLabel(panel({ take: "all" }), "b")).toEqual(["a", "c"]);
});

it("changes the way by an answer that the reader understands", () => {
  const answer = (from: PanelDescription, way: "one" | "beside" | "together") => takenBy(withWay(from, way).answers!["id"], from.labels);
  expect(answer(panel({ take: "all" }), "one")).toEqual({ take: "some", labels: ["a"] });
  expect(answer(one, "one")).toEqual({ take: "some", labels: ["c"] });
  expect(answer(one, "beside")).toEqual({ take: "all" });
  expect(answer(one, "together")).toEqual({ take: "together" });
  const many = Array.from({ length: 100 }, (_, i) => `s${i}`);
  expect(answer(panel({ take: "some", labels: ["s9"] }, many), "beside")).toEqual({ take: "some", labels: many.slice(0, 32) });
});
