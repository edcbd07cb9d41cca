import { expect, test, vi } from "vitest";
import { draw, pointsOf } from "../../base/render.testing";
import { HorizonLines } from "./HorizonLines";

vi.mock("../../base/useWidth", () => ({ useWidth: () => 494 }));

function drawn(ahead: number | null = null) {
  const lines = [
    { key: "layer", name: "The layer", isOwn: true, errors: [1, 2, 4] },
    { key: "last", name: "Last value", isOwn: false, errors: [2, NaN, 4] },
  ];
  return draw(<HorizonLines label="Errors" valueText="all" axis="steps ahead" write={String} onAhead={() => {}} {...{ lines, ahead }} />).markup;
}

test("each way's errors stand at their steps, from 0 at the foot to the greatest of all, gaps left out", () => {
  const [own, other] = [...drawn().matchAll(/<path[^>]* d="([^"]*)"/g)].map(([, d]) => pointsOf(d!));
  expect(own).toEqual([[44, 119.5], [194, 83], [344, 10]]);
  expect(other).toEqual([[44, 83], [344, 10]]);
});

test("names stand at the ends of their lines, no two on each other", () => {
  const at = [...drawn().matchAll(/<text[^>]* x="350" y="([^"]*)"[^>]*>([^<]*)</g)].map(([, y, name]) => [name, Number(y)] as const);
  expect(at.map(([name]) => name)).toEqual(["The layer", "Last value"]);
  expect(at[1]![1] - at[0]![1]).toBeGreaterThanOrEqual(12);
});

test("it is a slider over the steps, with all of them before the first", () => {
  expect(drawn()).toMatch(/role="slider"[^>]*aria-valuemin="0" aria-valuemax="3" aria-valuenow="0"/);
  expect(drawn()).not.toMatch(/cursor/);
  expect(drawn(2)).toMatch(/aria-valuenow="2"/);
  expect(drawn(2)).toMatch(/cursor[^"]*" x1="194"/);
});
