import { expect, test, vi } from "vitest";
import { piecesOf } from "../../../../model/attention/analysis/pieces";
import { makeCase } from "../../../../model/attention/analysis/analysis.testing";
import { walk, type Walk } from "../../../../model/attention/analysis/walk";
import { stepAxis } from "../../../../viz/base/mapAxis";
import { barsOf, COLOUR_TOLERANCE, draw, mostApart, pathOf, readCanvas } from "../../../../viz/base/render.testing";
import { formatNumber } from "../../../../viz/base/format";
import { StationFigure } from "./StationFigure";
import { StationFormula } from "./StationFormula";
import { STATION_IDS, type StationId } from "./stations";

vi.mock("../../../../viz/base/useWidth", () => ({ useWidth: () => 480 }));
vi.mock("../../../../viz/maps/MapCanvas", async () => ({ MapCanvas: (await import("../../../../viz/base/render.testing")).CanvasStandIn }));

const WIDTH = 480;
/** Coordinates are written with one digit after the point. */
const PIXEL = 0.051;
const STEPS = 7;
const QUERY = 4;
const FOLLOWED = { key: 2, unit: 3 };

const walked = (causal: boolean, masked = false): Walk => {
  const { request } = makeCase({ steps: STEPS, heads: 3, units: 5, shortWidth: 2, causal, masked }, 17);
  return walk(request, piecesOf(request), "short", 1, QUERY);
};
const drawStation = (id: StationId, of: Walk) => draw(<StationFigure id={id} walk={of} followed={FOLLOWED} axis={stepAxis(STEPS)} pointing={{ lit: 5, onPoint: () => {} }} />);

/** The first and the last pixel of what is marked. */
const markOf = (markup: string): readonly [number, number] => {
  const bar = /<rect class="[^"]*marked[^"]*" x="([\d.]+)" width="([\d.]+)"/.exec(markup);
  const strip = /<span class="[^"]*marked[^"]*" style="left:([\d.]+)px;width:([\d.]+)px"/.exec(markup);
  const [, left, wide] = bar ?? strip ?? [];
  return [Number(left), Number(left) + Number(wide)];
};
const places = (at: number, count: number) => [(at / count) * WIDTH, ((at + 1) / count) * WIDTH];

test.each([
  ["input", "input", QUERY],
  ["hidden", "hidden", QUERY],
  ["keys", "keys", FOLLOWED.key],
  ["values", "values", FOLLOWED.key],
] as const)("the strip at the station %s can be read back from its colours, to one step of the ramp", (id, numbers, marked) => {
  const of = walked(false);
  const { markup, canvases } = drawStation(id, of);
  const { rows, columns, domain } = canvases[0]!;
  expect([canvases.length, columns, rows]).toEqual([1, STEPS, of[numbers].length / STEPS]);
  const expected: number[] = [];
  for (let row = 0; row < rows; row++) for (let step = 0; step < STEPS; step++) expected.push(of[numbers][step * rows + row]!);
  expect(mostApart(readCanvas(canvases[0]!), expected)).toBeLessThan(COLOUR_TOLERANCE * (domain[1] - domain[0]));
  expect(mostApart(markOf(markup), places(marked, STEPS))).toBeLessThan(PIXEL);
});

const BARS: readonly (readonly [StationId, (of: Walk) => Float64Array, number])[] = [
  ["query", (of) => of.queryVector, FOLLOWED.unit],
  ["products", (of) => of.products, FOLLOWED.key],
  ["scaled", (of) => of.scaled, FOLLOWED.key],
  ["masked", (of) => of.masked, FOLLOWED.key],
  ["softmax", (of) => of.weights, FOLLOWED.key],
  ["mixed", (of) => of.mixed, FOLLOWED.unit],
  ["head", (of) => of.headOutputs.subarray(5, 10), FOLLOWED.unit],
  ["branch", (of) => of.branchOutput, FOLLOWED.unit],
  ["output", (of) => of.output, FOLLOWED.unit],
];

test.each(BARS)("the bars at the station %s are as long as its numbers, to a tenth of a pixel", (id, numbers, marked) => {
  for (const of of [walked(false), walked(true), walked(true, true)]) {
    const { markup } = drawStation(id, of);
    const all = numbers(of);
    const shown = [...all].filter((value) => value > -1e8);
    const bars = barsOf(pathOf(markup, "bars"));
    const span = Math.max(0, ...shown) - Math.min(0, ...shown);
    const high = Number(/<svg class="[^"]*" width="480" height="(\d+)"/.exec(markup)![1]);
    expect(mostApart(bars.map(({ foot, top }) => foot - top), shown.map((value) => (value / span) * high))).toBeLessThan(2 * PIXEL);
    const stands = [...all.keys()].filter((i) => all[i]! > -1e8);
    bars.forEach(({ left, wide }, i) => expect(left + wide / 2).toBeCloseTo(((stands[i]! + 0.5) * WIDTH) / all.length, 0));
    expect(mostApart(markOf(markup), places(marked, all.length))).toBeLessThan(PIXEL);
  }
});

test("what may not be looked at is hatched, and nothing else", () => {
  const hatched = (of: Walk) => [...pathOf(drawStation("masked", of).markup, "missing").matchAll(/M([\d.]+),0/g)].map(([, x]) => Math.round((Number(x) / WIDTH) * STEPS));
  expect(hatched(walked(false))).toEqual([]);
  expect(hatched(walked(true))).toEqual([5, 6]);
});

test("what a station makes has one colour: in its figure, and in its formula", () => {
  for (const id of STATION_IDS) {
    const walk = walked(false);
    const figure = drawStation(id, walk).markup;
    const [, symbol] = /color:var\(--symbol-(\w)\)/.exec(figure)!;
    const formula = draw(<StationFormula id={id} walk={walk} followed={FOLLOWED} />).markup;
    // It stands first: "q = …".
    expect(/data-symbol="(\w)"/.exec(formula)?.[1], id).toBe(symbol);
  }
});

test("fractions stand in numbers, too: the key's own score over the root of the units, and its share of all", () => {
  const walk = walked(false);
  const numbers = (id: StationId) => [...draw(<StationFormula id={id} walk={walk} followed={FOLLOWED} />).markup.matchAll(/<mn>([^<]*)<\/mn>/g)].map(([, text]) => text);
  const { key } = FOLLOWED;
  expect(numbers("scaled")).toEqual([formatNumber(walk.scaled[key]!), formatNumber(walk.products[key]!), String(walk.output.length)]);
  expect(numbers("softmax")).toEqual([walk.weights[key]!, walk.masked[key]!, walk.peak, walk.total].map(formatNumber));
  expect(numbers("query")).toEqual([]);
});
