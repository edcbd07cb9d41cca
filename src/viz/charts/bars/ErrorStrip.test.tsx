import { expect, test, vi } from "vitest";
import { draw, pathOf, pointsOf } from "../../base/render.testing";
import { ErrorStrip } from "./ErrorStrip";

vi.mock("../../base/useWidth", () => ({ useWidth: () => 152 }));

const rows = 10_000;
const values = new Float32Array(rows);
const axis = { kind: "index" as const, at: Float64Array.from(values, (_, i) => i), step: 1 };
const errors = Float32Array.from(values, (_, i) => (i === 7000 ? 8 : 2));

test("however many windows share a pixel, the worst of them is seen, at its place", () => {
  const { markup } = draw(
    <ErrorStrip
      {...{ axis, errors }}
      column={{ name: "a", values, stats: { mean: 0, std: 0, min: 0, max: 0, missing: 0 } }}
      first={0}
      last={rows - 1}
      at={axis.at}
      others={errors.map(() => 4)}
      window={7000}
      label="x"
      valueText="y"
      onWindow={() => {}}
    />,
  );
  const points = pointsOf(pathOf(markup, "own"));
  expect(points.length).toBeLessThanOrEqual(200);
  const worst = points.filter(([, y]) => y < 1);
  expect(worst).toHaveLength(1);
  expect(worst[0]![0]).toBeCloseTo(70, 0);
  // 2 of 8 lies a quarter above the foot at 64, and 4 half way.
  for (const [, y] of points) expect([0, 48]).toContain(y);
  for (const [, y] of pointsOf(pathOf(markup, "other"))) expect(y).toBe(32);
  expect(markup).toMatch(/<circle cx="70\.0\d*" cy="72" r="4"/);
});
