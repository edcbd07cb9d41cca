import { expect, test, vi } from "vitest";
import { resetMixer } from "../../../../model/attention/analysis/analysis.testing";
import { occludeSteps, occlusionPoints } from "../../../../model/attention/analysis/occlusion";
import { piecesOf } from "../../../../model/attention/analysis/pieces";
import { makeCase, mixerOf } from "../../../../model/attention/analysis/analysis.testing";
import type { AttentionRequest } from "../../../../model/attention/attention";
import { referenceAttention } from "../../../../model/attention/reference";
import { scaleFormat } from "../../../../viz/base/format";
import { stepAxis } from "../../../../viz/base/mapAxis";
import { PointLine } from "../../../../viz/charts/lines/PointLine";
import { Scatter } from "../../../../viz/charts/Scatter";
import { barsOf, COLOUR_TOLERANCE, draw, mostApart, pathOf, pointsOf, readCanvas } from "../../../../viz/base/render.testing";
import { ChangeOfOutput } from "./ChangeOfOutput";
import { BranchMixer } from "./BranchMixer";
import { AT_REST, turned } from "./mixerState";
import { RowByHand } from "./RowByHand";

vi.mock("../../../../viz/base/useWidth", () => ({ useWidth: () => 480 }));
vi.mock("../../../../viz/maps/MapCanvas", async () => ({ MapCanvas: (await import("../../../../viz/base/render.testing")).CanvasStandIn }));

const WIDTH = 480;
/** Coordinates are written with one digit after the point. */
const PIXEL = 0.051;

const STEPS = 9;
const { request, attention, reference } = makeCase({ steps: STEPS, heads: 3, units: 5 }, 21);
const mix = mixerOf(attention, piecesOf(request));
const rest = resetMixer(piecesOf(request));
const axis = stepAxis(STEPS);

/** Rows to columns, by a plain loop. */
const turnedOver = (values: ArrayLike<number>, columns: number): number[] => {
  const out: number[] = [];
  for (let c = 0; c < columns; c++) for (let r = 0; r < values.length / columns; r++) out.push(values[r * columns + c]!);
  return out;
};

/** The layer with the long branch's softmax at another temperature: its queries are as much shorter. */
function atTemperature(temperature: number): AttentionRequest {
  const weights = request.weights.map((weight, i) =>
    i === 12 || i === 13 ? { ...weight, values: weight.values.map((value) => value / temperature) } : weight,
  );
  return { ...request, weights };
}

test("the strips of Z and of its change can be read back from their colours, to one step of the ramp", () => {
  const { canvases } = draw(<ChangeOfOutput before={attention} now={mix({ ...rest, causal: true })} light={null} onLight={() => {}} />);
  const now = referenceAttention({ ...request, causal: true }).output;
  const change = now.map((value, i) => value - reference.output[i]!);
  expect(canvases).toHaveLength(2);
  [now, change].forEach((numbers, i) => {
    const { rows, columns, domain } = canvases[i]!;
    expect([rows, columns]).toEqual([5, STEPS]);
    expect(mostApart(readCanvas(canvases[i]!), turnedOver(numbers, 5))).toBeLessThan(COLOUR_TOLERANCE * (domain[1] - domain[0]));
  });
});

test("each strip of the desk shows its head's map as it is turned, to one step of the ramp", () => {
  const now = mix({ ...rest, long: { ...rest.long, temperature: 0.4 } });
  const mixer = turned(AT_REST, { do: "temperature", branch: "long", to: 0.4 });
  const { markup, canvases } = draw(<BranchMixer branch="long" {...{ mixer, now }} before={attention} chosen={null} onChoose={() => {}} turn={() => {}} light={null} colouring={{ scale: "stretch", follow: false }} ground={[]} request={request} />);
  const { maps } = referenceAttention(atTemperature(0.4)).long;
  expect(canvases).toHaveLength(3);
  canvases.forEach((canvas, head) => {
    expect(mostApart(readCanvas(canvas), maps.subarray(head * STEPS ** 2, (head + 1) * STEPS ** 2))).toBeLessThan(
      COLOUR_TOLERANCE * (canvas.domain[1] - canvas.domain[0]),
    );
  });
  // Every head on the one scale that the legend tells.
  const { domain } = canvases[0]!;
  for (const canvas of canvases) expect(canvas.domain).toEqual(domain);
  expect(markup).toContain(`attention weight: from ${scaleFormat(...domain)(domain[0])} to ${scaleFormat(...domain)(domain[1])}`);
});

test("the bars of a row stand as high as its weights, the dashed line as they were, to a tenth of a pixel", () => {
  const now = mix({ ...rest, long: { ...rest.long, temperature: 0.4 } });
  const { markup } = draw(
    <RowByHand
      branch="long"
      head={2}
      query={4}
      onQuery={() => {}}
      {...{ request, now, axis }}
      before={attention}
      mixer={turned(AT_REST, { do: "temperature", branch: "long", to: 0.4 })}
      turn={() => {}}
      light={null}
      onLight={() => {}}
    />,
  );
  const top = Number(/<span class="[^"]*top[^"]*"[^>]*>([\d.]+)</.exec(markup)![1]);
  const row = (2 * STEPS + 4) * STEPS;
  const bars = barsOf(pathOf(markup, "bars"));
  const { foot } = bars[0]!;
  const heightOf = (weight: number) => (weight / top) * foot;
  expect(mostApart(bars.map((bar) => bar.foot - bar.top), Array.from(referenceAttention(atTemperature(0.4)).long.maps.subarray(row, row + STEPS), heightOf))).toBeLessThan(PIXEL);
  bars.forEach(({ left, wide }, key) => expect(left + wide / 2).toBeCloseTo(((key + 0.5) * WIDTH) / STEPS, 0));
  const ghost = [...pathOf(markup, "ghost").matchAll(/V([\d.]+)H/g)].map(([, y]) => foot - Number(y));
  expect(mostApart(ghost, Array.from(reference.long.maps.subarray(row, row + STEPS), heightOf))).toBeLessThan(PIXEL);
});

test("the points of the series lie where their numbers are, the dashed line where they were, to a tenth of a pixel", () => {
  const ghost = Float32Array.of(1, 4, -2, 0.5, 3);
  const values = ghost.map((value, i) => (i === 2 ? 5 : value));
  const { markup } = draw(
    <PointLine branch="short" name="x" {...{ values, ghost }} axis={stepAxis(5)} active={2} onActive={() => {}} onValue={() => {}} lit={null} onPoint={() => {}} />,
  );
  const [, low, high] = /aria-valuemin="([-\d.]+)" aria-valuemax="([-\d.]+)"/.exec(markup)!.map(Number) as [number, number, number];
  const height = Number(/<svg width="480" height="(\d+)"/.exec(markup)![1]);
  const place = (value: number, i: number) => [((i + 0.5) / 5) * WIDTH, height * (1 - (value - low) / (high - low))];
  expect(low).toBeLessThan(-2);
  for (const [path, numbers] of [["line", values], ["ghost", ghost]] as const) {
    expect(mostApart(pointsOf(pathOf(markup, path)).flat(), Array.from(numbers, place).flat()), path).toBeLessThan(PIXEL);
  }
});

test("each covered step can be read from the axes of the scatter, to half a pixel and what the ticks are rounded to", () => {
  // Weights so even that they differ in the fifth digit only, as in an untrained layer.
  const even = makeCase({ steps: STEPS, heads: 3, units: 5 }, 4).request;
  const weights = even.weights.map((weight, i) => (i >= 4 && i < 6 ? { ...weight, values: weight.values.map((value) => value * 1e-4) } : weight));
  const points = occlusionPoints(occludeSteps({ ...even, weights }, "short", "mean"), null);
  const { markup } = draw(
    <Scatter
      branch="short"
      points={points.map(({ step, weight, effect }) => ({ x: weight, y: effect, name: String(step) }))}
      xTitle="weight"
      yTitle="change"
      active={null}
      onActive={() => {}}
    />,
  );
  const ticks = (place: string) =>
    [...markup.matchAll(/translate\(([-\d.]+),([-\d.]+)\)"><line[^>]*><\/line><text (\w+)[^>]*>([^<]+)</g)]
      .filter(([, , , attribute]) => attribute === place)
      .map(([, x, y, , label]) => ({ x: Number(x), y: Number(y), value: Number(label!.replaceAll("−", "-")) }));
  // The labels across stand below their ticks, those upward left of them.
  const [across, upward] = [ticks("y"), ticks("x")];
  // Two ticks that read alike would tell nothing.
  for (const axisTicks of [across, upward]) expect(new Set(axisTicks.map(({ value }) => value)).size).toBe(axisTicks.length);
  const reader = (axisTicks: typeof across, of: (tick: (typeof across)[number]) => number) => {
    const [first, last] = [axisTicks[0]!, axisTicks.at(-1)!];
    return (at: number) => first.value + ((at - of(first)) / (of(last) - of(first))) * (last.value - first.value);
  };
  const [xOf, yOf] = [reader(across, ({ x }) => x), reader(upward, ({ y }) => y)];
  const circles = [...markup.matchAll(/<circle class="[^"]*" cx="([-\d.]+)" cy="([-\d.]+)"/g)];
  const perPixel = (read: (at: number) => number) => Math.abs(read(1) - read(0));
  expect(circles).toHaveLength(STEPS);
  circles.forEach(([, cx, cy], i) => {
    expect(Math.abs(xOf(Number(cx)) - points[i]!.weight)).toBeLessThan(perPixel(xOf) / 2);
    expect(Math.abs(yOf(Number(cy)) - points[i]!.effect)).toBeLessThan(perPixel(yOf) / 2);
  });
});
