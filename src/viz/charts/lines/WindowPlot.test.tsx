import { expect, test, vi } from "vitest";
import { draw, pathOf, pointsOf } from "../../base/render.testing";
import { WindowPlot, type AheadPoint } from "./WindowPlot";

vi.mock("../../base/useWidth", () => ({ useWidth: () => 552 }));

const past = { at: Float64Array.of(0, 1, 2, 3, 4, 5), values: Float32Array.of(0, 2, 4, NaN, 8, 10) };
const ahead: AheadPoint[] = [
  { at: 6, truth: 8, predicted: 6, low: 4, high: 8, simple: 10 },
  { at: 10, truth: 2, predicted: 3, low: -Infinity, high: 4, simple: 10 },
];
const seen = past.at.map((at) => at);
const bars = Array.from(seen, (at) => ({ from: at, to: at, weight: at === 2 ? 0.5 : 0.1 }));
const drawn = (props: Partial<Parameters<typeof WindowPlot>[0]> = {}) =>
  draw(<WindowPlot branch="short" kind="index" {...{ past, ahead }} seen={bars} label="x" height={200} active={null} onActive={() => {}} {...props} />).markup;

/** Values 0 to 10 stand on 194 to 8, positions 0 to 10 on 0 to 500. */
const read = (path: string) => pointsOf(path).map(([x, y]) => [x / 50, ((194 - y) / 186) * 10] as const);
const close = (points: readonly (readonly [number, number])[], wanted: readonly (readonly [number, number])[]) => {
  expect(points).toHaveLength(wanted.length);
  points.forEach(([at, value], i) => {
    expect(at).toBeCloseTo(wanted[i]![0], 1);
    expect(value).toBeCloseTo(wanted[i]![1], 1);
  });
};

test("past, forecast and truth are the numbers that they are, at their place in time; what is missing lifts the pen", () => {
  const markup = drawn();
  close(read(pathOf(markup, "past")), [[0, 0], [1, 2], [2, 4], [4, 8], [5, 10]]);
  expect(pathOf(markup, "past").match(/M/g)).toHaveLength(2);
  const named = (line: string) => read(new RegExp(`data-line="${line}" d="([^"]*)"`).exec(markup)![1]!);
  close(named("predicted"), [[5, 10], [6, 6], [10, 3]]);
  close(named("truth"), [[5, 10], [6, 8], [10, 2]]);
  close(read(pathOf(markup, "simple")), [[6, 10], [10, 10]]);
});

test("the band goes out along its upper edge and back along its lower one; an infinite one ends with the picture", () => {
  close(read(pathOf(drawn(), "band")), [[6, 8], [10, 4], [10, 0], [6, 4]]);
});

test("bars are as high as the attention, the highest of them as high as there is room", () => {
  const heights = [...drawn().matchAll(/<rect [^>]*height="([-\d.]+)"/g)].map(([, height]) => Number(height));
  expect(heights).toHaveLength(6);
  expect(heights[2]).toBe(36);
  expect(heights[0]).toBeCloseTo(36 / 5);
});

test("without a forecast it is a picture of the past, and nothing to operate", () => {
  const markup = drawn({ ahead: [], seen: null });
  expect(markup).toContain('role="img"');
  expect(markup).not.toContain("tabindex");
  expect(markup).not.toContain("data-line");
});
