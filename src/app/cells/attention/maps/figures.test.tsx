import { expect, test, vi } from "vitest";
import { branchShares } from "../../../../model/attention/analysis/branchShare";
import { makeCase } from "../../../../model/attention/analysis/analysis.testing";
import { drawBranch } from "../../../../viz/series/ArcCanvas";
import { litSteps } from "../../../../viz/series/arcs";
import { OutputMap } from "../../../../viz/maps/OutputMap";
import { colourTable, TABLE_SIZE } from "../../../../viz/base/palette";
import { RowProfile } from "../../../../viz/maps/RowProfile";
import { StrengthLines } from "../../../../viz/charts/lines/StrengthLines";
import { COLOUR_TOLERANCE, draw, mostApart, pathOf, pointsOf, readCanvas, valueOf } from "../../../../viz/base/render.testing";

vi.mock("../../../../viz/base/useWidth", () => ({ useWidth: () => 480 }));
vi.mock("../../../../viz/maps/MapCanvas", async () => ({ MapCanvas: (await import("../../../../viz/base/render.testing")).CanvasStandIn }));

const WIDTH = 480;
/** Coordinates are written with one digit after the point. */
const PIXEL = 0.051;
const STEPS = 8;
const UNITS = 5;
const nothing = () => {};
const { attention, reference } = makeCase({ steps: STEPS, units: UNITS, causal: true }, 12);
const lengthAt = (values: ArrayLike<number>, step: number) => Math.hypot(...Array.from({ length: UNITS }, (_, u) => values[step * UNITS + u]!));
const steps = Array.from({ length: STEPS }, (_, step) => step);

test("the lines of strength run where the lengths of both outputs and of Z are, the bars where their cosine is, to a tenth of a pixel", () => {
  const { markup } = draw(<StrengthLines shares={branchShares(attention)} light={null} selected={[]} onLight={nothing} onSelect={nothing} />);
  const { short, long, output } = reference;
  const lines = { short: short.output, long: long.output, sum: output };
  const lengths = Object.values(lines).flatMap((values) => steps.map((step) => lengthAt(values, step)));
  // From the foot of the plot to its top, which is the greatest length of all.
  const foot = Number(/<line x2="480" y1="([\d.]+)"/.exec(markup)![1]);
  for (const [name, values] of Object.entries(lines)) {
    const path = new RegExp(`<path data-line="${name}" d="([^"]*)"`).exec(markup)![1]!;
    const expected = steps.flatMap((step) => [((step + 0.5) * WIDTH) / STEPS, foot * (1 - lengthAt(values, step) / Math.max(...lengths))]);
    expect(mostApart(pointsOf(path).flat(), expected), name).toBeLessThan(PIXEL);
  }
  const bars = ["agree", "oppose"].flatMap((sign) =>
    [...pathOf(markup, sign).matchAll(/M([\d.]+),([\d.]+)v([-\d.]+)h/g)].map(([, x, , high]) => ({ step: Math.round((Number(x) / WIDTH) * STEPS), high: Number(high) })),
  );
  const middles = [...markup.matchAll(/<line x2="480" y1="([\d.]+)"/g)].map(([, y]) => Number(y));
  const half = Number(/<text x="-6" y="([\d.]+)">−1</.exec(markup)![1]) - 2 - middles[1]!;
  expect(bars).toHaveLength(STEPS);
  for (const { step, high } of bars) {
    const dot = steps.slice(0, UNITS).reduce((sum, u) => sum + short.output[step * UNITS + u]! * long.output[step * UNITS + u]!, 0);
    expect(Math.abs(-high / half - dot / lengthAt(short.output, step) / lengthAt(long.output, step))).toBeLessThan(PIXEL / half);
  }
});

test("the bars below a map stand under its columns, as high as their values are above 0, and even runs where it is, to a tenth of a pixel", () => {
  const values = Float32Array.of(0, NaN, 1, 0.6, 2);
  const even = Float32Array.of(0.5, NaN, 0.5, 0.5, 0.5);
  const edges = Float64Array.of(0, 1, 3, 4, 8, 10);
  const { markup } = draw(<RowProfile branch="sum" title="row" width={WIDTH} {...{ values, even, edges }} />);
  const height = Number(/height="(\d+)"/.exec(markup)![1]);
  const bars = [...markup.matchAll(/M([\d.]+),([\d.]+)V([\d.]+)H([\d.]+)V/g)].map(([, ...at]) => at.map(Number));
  // Nothing where there is no value, or none above 0.
  const expected = [[2, 1], [3, 0.6], [4, 2]].map(([column, value]) => [
    (edges[column!]! / 10) * WIDTH,
    height,
    height * (1 - value! / 2),
    (edges[column! + 1]! / 10) * WIDTH,
  ]);
  expect(mostApart(bars.flat(), expected.flat())).toBeLessThan(PIXEL);
  const line = [.../data-line="even" d="([^"]*)"/.exec(markup)![1]!.matchAll(/M([\d.]+),([\d.]+)H([\d.]+)/g)].map(([, ...at]) => at.map(Number));
  const level = height * (1 - 0.5 / 2);
  expect(line).toEqual([[0, level, WIDTH / 10], [3, 4], [4, 8], [8, 10]].map((at, i) => (i === 0 ? at : [(at[0]! / 10) * WIDTH, level, (at[1]! / 10) * WIDTH])));
});

test("the output can be read back from its colours, to one step of the ramp, and its lit and kept steps from their places", () => {
  const values = Float32Array.from({ length: UNITS * STEPS }, (_, i) => attention.output[(i % STEPS) * UNITS + Math.floor(i / STEPS)]!);
  const { markup, canvases } = draw(
    <OutputMap
      part="sum"
      title="Z"
      domain={[-2, 2]}
      {...{ values }}
      steps={STEPS}
      units={UNITS}
      query={6}
      selected={[1, 2, 3]}
      onLight={nothing}
      onSelect={nothing}
      onUnit={nothing}
    />,
  );
  const expected = Array.from({ length: UNITS }, (_, u) => steps.map((step) => reference.output[step * UNITS + u]!)).flat();
  expect(mostApart(readCanvas(canvases[0]!), expected)).toBeLessThan(4 * COLOUR_TOLERANCE);
  const cell = WIDTH / STEPS;
  expect(markup).toMatch(new RegExp(`selected[^"]*" x="${cell}" width="${3 * cell}"`));
  expect(markup).toMatch(new RegExp(`data-lit="query" x="${6 * cell}" width="${cell}"`));
});

test("on the series each step is lit from where it begins to where it ends, and a curve leads from the query to it; its colour tells its weight, to one step of the ramp", () => {
  const weights = Float32Array.of(0.4, 0.1, 0.3, 0.2);
  const window = { from: Float64Array.of(0, 10, 20, 30), to: Float64Array.of(9, 19, 29, 39) };
  const table = colourTable("long", "light");
  const drawn: { style: string; box: number[] }[] = [];
  const curves: { from: number; to: number; style: string }[] = [];
  let start = 0;
  const context = {
    fillStyle: "",
    strokeStyle: "",
    fillRect: (...box: number[]) => drawn.push({ style: context.fillStyle, box }),
    moveTo: (x: number) => (start = x),
    quadraticCurveTo: (_x: number, _y: number, to: number) => curves.push({ from: start, to, style: context.strokeStyle }),
    beginPath: nothing,
    stroke: nothing,
    arc: nothing,
    fill: nothing,
  };
  const lit = litSteps(Array.from(weights, (weight) => weight / Math.fround(0.4)), window, 1);
  drawBranch(context as unknown as CanvasRenderingContext2D, lit, [34.5], (at) => 10 * at, { foot: 94, tip: 130, end: 67, width: WIDTH }, table);
  const strengthOf = (style: string) => {
    const [r, g, b] = style.match(/\d+/g)!.map(Number);
    return valueOf(Uint8ClampedArray.of(r!, g!, b!, 255), 0, "long", [0, 1]);
  };
  // The faintest first, so that the strongest lie on top.
  const order = [1, 3, 2, 0];
  expect(drawn.map(({ box }) => box)).toEqual(order.map((key) => [10 * (window.from[key]! - 0.5), 67, 100, 27]));
  drawn.forEach(({ style }, i) => expect(Math.abs(strengthOf(style) - weights[order[i]!]! / 0.4)).toBeLessThan(1 / (TABLE_SIZE - 1)));
  expect(curves.map(({ from, to }) => [from, to])).toEqual(order.map((key) => [345, 10 * (window.from[key]! + 4.5)]));
  curves.forEach(({ style }, i) => expect(Math.abs(strengthOf(style) - (0.2 + 2 * weights[order[i]!]!))).toBeLessThan(1 / (TABLE_SIZE - 1)));
});
