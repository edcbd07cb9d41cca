import { expect, test, vi } from "vitest";
import { clusterOrder } from "../../../../model/attention/analysis/clusterOrder";
import { makeCase, makeWindows } from "../../../../model/attention/analysis/analysis.testing";
import { COLOUR_TOLERANCE, draw, mostApart, readCanvas } from "../../../../viz/base/render.testing";
import { analyseHeads } from "./analysis";
import { SimilarityMatrix } from "./SimilarityMatrix";

vi.mock("../../../../viz/maps/MapCanvas", async () => ({ MapCanvas: (await import("../../../../viz/base/render.testing")).CanvasStandIn }));

/** Jensen–Shannon divergence in bits, mean over queries, by a plain loop over float64. */
function apart(a: Float64Array, b: Float64Array, steps: number): number {
  let total = 0;
  a.forEach((p, i) => {
    const q = b[i]!;
    const middle = (p + q) / 2;
    if (p > 0) total += (p * Math.log2(p / middle)) / 2;
    if (q > 0) total += (q * Math.log2(q / middle)) / 2;
  });
  return total / steps;
}

test("the matrix of heads can be read back from its colours, to one step of the ramp, with those alike side by side", () => {
  const steps = 7;
  const { request, attention, reference } = makeCase({ steps, heads: 3, shortWidth: 1, longWidth: 1, causal: true }, 6);
  const value = { seriesId: "s", attention, request, windows: makeWindows(steps, 3), sampleSteps: { short: 3_600_000, long: 3_600_000 }, trained: 0 };
  const { heads, distances } = [...analyseHeads(value, null)].findLast((result) => result !== null)!;
  const { markup, canvases } = draw(<SimilarityMatrix {...{ heads, distances }} />);
  const maps = heads.map(({ branch, head }) => reference[branch].maps.subarray(head * steps ** 2, (head + 1) * steps ** 2));
  const order = clusterOrder(distances!);
  const expected = order.flatMap((a) => order.map((b) => apart(maps[a]!, maps[b]!, steps)));
  expect(mostApart(readCanvas(canvases[0]!), expected)).toBeLessThan(COLOUR_TOLERANCE * canvases[0]!.domain[1]);
  const names = [...markup.matchAll(/>(short|long) head (\d)<\/span>/g)].map(([, branch, head]) => `${branch} ${head}`);
  expect(names).toEqual(order.map((i) => `${heads[i]!.branch} ${heads[i]!.head}`));
});
