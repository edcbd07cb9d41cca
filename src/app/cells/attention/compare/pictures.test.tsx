import { expect, test, vi } from "vitest";
import { makeCase, makeWindows } from "../../../../model/attention/analysis/analysis.testing";
import { headMap } from "../../../../model/attention/analysis/sample";
import { stepAxis } from "../../../../viz/base/mapAxis";
import { COLOUR_TOLERANCE, draw, mostApart, readCanvas } from "../../../../viz/base/render.testing";
import { CompareMaps } from "../../../../viz/maps/CompareMaps";
import type { AttentionValue } from "../value";
import { comparingSides } from "./comparedSides";
import { pairedRows } from "./pairedRows";
import type { Side } from "./sides";

vi.mock("../../../../viz/base/useWidth", () => ({ useWidth: () => 480 }));
vi.mock("../../../../viz/maps/MapCanvas", async () => ({ MapCanvas: (await import("../../../../viz/base/render.testing")).CanvasStandIn }));

const STEPS = 8;
const HEADS = 3;

function sideOf(id: string, seed: number): Side {
  const { request, attention } = makeCase({ steps: STEPS, heads: HEADS }, seed);
  const value: AttentionValue = { seriesId: "s", attention, request, windows: makeWindows(STEPS, 3), sampleSteps: { short: 1, long: 1 }, trained: 0 };
  return { id, of: "own", branch: "long", value };
}

test("the maps of both sides and what each pair differs by can be read back from their colours, to one step of the ramp", () => {
  const compared = Array.from(comparingSides(sideOf("a", 2), sideOf("b", 7), { scale: "even", follow: false })).at(-1)!;
  // Heads beside their like, which are not those of the same number: else the places would say nothing.
  expect(compared.pairs.some(({ a, b }) => a !== b)).toBe(true);
  const { canvases } = draw(
    <CompareMaps
      branch="long"
      heads={HEADS}
      steps={STEPS}
      axis={stepAxis(STEPS)}
      rows={pairedRows(compared, { a: "A", b: "B" })}
      light={null}
      selected={[]}
      pointed={null}
      onLight={() => {}}
      onSelect={() => {}}
    />,
  );
  expect(canvases).toHaveLength(3 * HEADS);
  compared.pairs.forEach((pair, i) => {
    const [here, there] = [headMap(compared.maps!.a, pair.a, STEPS), headMap(compared.maps!.b, pair.b, STEPS)];
    const canvas = canvases[2 * HEADS + i]!;
    const [low, high] = canvas.domain;
    expect([low, high]).toEqual([-compared.most, compared.most]);
    expect(mostApart(readCanvas(canvas), here.map((weight, cell) => weight - there[cell]!)), `pair ${i}`).toBeLessThan(COLOUR_TOLERANCE * (high - low));
  });
});
