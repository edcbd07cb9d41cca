import { expect, test } from "vitest";
import { questionOf, seriesOf } from "./scan.testing";

const series = seriesOf(260, { a: (row) => Math.sin(row / 4) });

test("every k-th window, where there are more than may be run", () => {
  const { plan } = questionOf(series, "short", { most: 50 });
  expect(plan.every).toBe(5);
  expect(plan.positions.length).toBe(48);
  expect(plan.positions[1]! - plan.positions[0]!).toBe(5);
});
