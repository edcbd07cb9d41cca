import { expect, test, vi } from "vitest";
import { draw, mostApart, pathOf, pointsOf, readCanvas } from "../base/render.testing";
import { ClassMap } from "../maps/ClassMap";
import { LagBand } from "./lines/LagBand";
import { ScanLines } from "./lines/ScanLines";

vi.mock("../base/useWidth", () => ({ useWidth: () => 456 }));
vi.mock("../maps/MapCanvas", async () => ({ MapCanvas: (await import("../base/render.testing")).CanvasStandIn }));

test("the mean and the band of a head stand at their lags and as high as they are", () => {
  const { markup } = draw(
    <LagBand
      label="By lag"
      branch="short"
      first={-1}
      mean={Float32Array.of(0.5, 1, NaN, 0.25, 0)}
      band={{ low: Float32Array.of(0, 0.5, NaN, 0, 0), high: Float32Array.of(0.5, 1, NaN, 0.5, 0) }}
      even={0.25}
      titles={{ lag: "steps back", weight: "mean weight" }}
    />,
  );
  // 100 px for a lag, 138 px for a weight of 1.
  expect(pointsOf(pathOf(markup, "mean"))).toEqual([[46, 87], [146, 18], [346, 121.5], [446, 156]]);
  expect(pointsOf(pathOf(markup, "band"))).toEqual([[46, 87], [146, 18], [346, 87], [446, 156], [446, 156], [346, 156], [146, 87], [46, 156]]);
  expect(markup).toMatch(/y1="121.5" y2="121.5"/);
});

test("the line of each head goes through what its windows have, where they end; marked windows and the one on show stand on the same axis", () => {
  const values = Float32Array.from({ length: 11 }, (_, i) => i);
  const { markup } = draw(
    <ScanLines
      label="Look-back"
      valueText="now"
      branch="short"
      series={{ name: "s", axis: { kind: "index", at: Float64Array.from(values), step: 1 }, columns: [{ name: "a", values, stats: { mean: 5, std: 3, min: 0, max: 10, missing: 0 } }], notices: [] }}
      at={Float64Array.of(2, 6, 10)}
      values={Float32Array.of(0, 4, 2, 4, 4, 4)}
      heads={2}
      head={0}
      write={String}
      marked={[{ from: 2, to: 6 }]}
      shown={6}
      onShow={() => {}}
    />,
  );
  const of = (name: string, more = "") => new RegExp(`class="[^"]*${name}[^"]*"${more}`).exec(markup)!.slice(1);
  const [line] = of("line", ' data-line="0" d="([^"]*)"');
  const [left, middle, right] = pointsOf(line!);
  expect(middle![0] - left![0]).toBeCloseTo(right![0] - middle![0], 0);
  // From the least at the bottom to the greatest at the top, evenly.
  expect([left![1] - middle![1], middle![1] - right![1]]).toEqual([44, 44]);
  expect(Number(of("shown", ' x1="([\\d.]+)"')[0])).toBeCloseTo(middle![0], 0);
  const [from, wide] = of("marked", ' x="([\\d.]+)" width="([\\d.]+)"').map(Number) as [number, number];
  expect([from, from + wide]).toEqual([expect.closeTo(left![0], 0), expect.closeTo(middle![0], 0)]);
  expect(markup).toContain('aria-valuenow="1"');
});

test("the colours of a calendar's map are its weights, queries downward", () => {
  const values = Float32Array.of(9, 9, 9, 9, 0, 0.25, 0.75, 1);
  const { canvases, markup } = draw(
    <ClassMap title="By hour" label="By hour" branch="long" values={values} offset={4} names={["a", "b"]} scale={{ domain: [0, 1] }} measure="share" titles={{ query: "from", key: "to" }} size={100} />,
  );
  expect(canvases).toHaveLength(1);
  expect(mostApart(readCanvas(canvases[0]!), values.subarray(4))).toBeLessThan(0.01);
  expect(markup).toMatch(/y="25"[^>]*>a<[^]*y="75"[^>]*>b</);
});
