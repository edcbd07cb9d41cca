import { expect, test, vi } from "vitest";
import { freshWeights, shuffledTime, uniformMaps } from "../../../../model/attention/analysis/baselines";
import { makeCase } from "../../../../model/attention/analysis/analysis.testing";
import type { AttentionRequest } from "../../../../model/attention/attention";
import { referenceAttention } from "../../../../model/attention/reference";
import { CompareMaps } from "../../../../viz/maps/CompareMaps";
import type { Light } from "../../../../viz/pointing/light";
import { stepAxis } from "../../../../viz/base/mapAxis";
import { COLOUR_TOLERANCE, draw, mostApart, readCanvas } from "../../../../viz/base/render.testing";
import { jointDomain } from "../maps/colours/colouring";
import { comparedExtras, comparedRows, comparing, type BaselineComparison } from "./compared";

vi.mock("../../../../viz/base/useWidth", () => ({ useWidth: () => 480 }));
vi.mock("../../../../viz/maps/MapCanvas", async () => ({ MapCanvas: (await import("../../../../viz/base/render.testing")).CanvasStandIn }));

const STEPS = 8;
const HEADS = 2;
const ONE = STEPS * STEPS;
/** Nothing is masked in what is read back. */
const EVEN = { own: 1 / STEPS, baseline: 1 / STEPS };

/** A causal, a padded and a plain layer. */
const cases = [makeCase({ steps: STEPS, causal: true }, 2), makeCase({ steps: STEPS, masked: true }, 3), makeCase({ steps: STEPS }, 4)];

const mapsOf = (request: AttentionRequest) => Float32Array.from(referenceAttention(request).long.maps);

/** Even weights over what may be looked at, by a plain loop. */
function evenMaps({ causal, heads, long: { mask } }: AttentionRequest): number[] {
  const out: number[] = [];
  for (let head = 0; head < heads; head++) {
    for (let query = 0; query < STEPS; query++) {
      const open = (key: number) => (!causal || key <= query) && (mask === null || (mask[query] === 1 && mask[key] === 1));
      let count = 0;
      for (let key = 0; key < STEPS; key++) if (open(key)) count++;
      for (let key = 0; key < STEPS; key++) out.push(count === 0 ? 1 / STEPS : open(key) ? 1 / count : 0);
    }
  }
  return out;
}

const comparison = (own: Float32Array, baseline: Float32Array | null, order: Uint32Array | null): BaselineComparison | null =>
  [...comparing(own, baseline, order, STEPS, { about: "", scaleFor: (all) => ({ domain: jointDomain(1, ...all) }) })].at(-1) ?? null;

function drawn(own: Float32Array, baseline: Float32Array, order: Uint32Array | null, light: Light | null, selected: readonly number[] = []) {
  const compared = comparison(own, baseline, order)!;
  const rows = comparedRows("long", "Baseline", own, compared, compared.scale, EVEN);
  return draw(
    <CompareMaps
      branch="long"
      heads={HEADS}
      steps={STEPS}
      axis={stepAxis(STEPS)}
      {...{ rows, light, selected }}
      pointed={null}
      onLight={() => {}}
      onSelect={() => {}}
    />,
  );
}

test.each(["shuffled", "fresh", "uniform"] as const)("maps, those of a %s baseline, and their difference can be read back from their colours, to one step of the ramp", (kind) => {
  for (const { request, reference } of cases) {
    const own = reference.long.maps;
    const shuffled = shuffledTime(request, 5);
    const fresh = freshWeights(request, 5);
    const made = { shuffled: mapsOf(shuffled.request), fresh: mapsOf(fresh), uniform: uniformMaps(request, "long") }[kind];
    const expected = { shuffled: referenceAttention(shuffled.request).long.maps, fresh: referenceAttention(fresh).long.maps, uniform: evenMaps(request) }[kind];
    const { canvases } = drawn(Float32Array.from(own), made, kind === "shuffled" ? shuffled.order : null, null);
    expect(canvases).toHaveLength(3 * HEADS);
    const numbers = [own, expected, own.map((weight, i) => weight - expected[i]!)];
    canvases.forEach((canvas, i) => {
      const from = (i % HEADS) * ONE;
      const { domain } = canvas;
      const truth = Array.from(numbers[Math.floor(i / HEADS)]!).slice(from, from + ONE);
      expect(mostApart(readCanvas(canvas), truth), `canvas ${i}`).toBeLessThan(COLOUR_TOLERANCE * (domain[1] - domain[0]));
    });
    const { elsewhere, apart } = comparison(Float32Array.from(own), made, kind === "shuffled" ? shuffled.order : null)!;
    const moved = Array.from(numbers[2]!).reduce((sum, value) => sum + Math.abs(value), 0);
    expect(elsewhere).toBeCloseTo(moved / 2 / (HEADS * STEPS), 6);
    expect(apart === null).toBe(kind !== "shuffled");
    // One scale for the two that are compared, and zero in the middle of the difference.
    expect(canvases[HEADS]!.domain).toEqual(canvases[0]!.domain);
    expect(canvases[2 * HEADS]!.domain[0]).toBe(-canvases[2 * HEADS]!.domain[1]);
  }
});

test("the same two steps are lit, and kept, in all maps: in shuffled ones where they stand now", () => {
  const { request, reference } = cases[2]!;
  const { request: shuffled, order } = shuffledTime(request, 5);
  const light: Light = { map: { branch: "long", head: 1 }, query: 6, keys: { short: null, long: 2 } };
  const own = Float32Array.from(reference.long.maps);
  const baseline = mapsOf(shuffled);
  const { markup, canvases } = drawn(own, baseline, order, light, [6]);
  const size = canvases[0]!.width;
  const boxes = [...markup.matchAll(/data-lit="key"><rect[^>]*x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)].map(([, ...at]) => {
    const [x, y, wide, high] = at.map(Number) as [number, number, number, number];
    return [Math.floor(((y + high / 2) / size) * STEPS), Math.floor(((x + wide / 2) / size) * STEPS)];
  });
  const moved = [order.indexOf(6), order.indexOf(2)];
  expect(boxes).toEqual([[6, 2], [6, 2], moved, moved, [6, 2], [6, 2]]);
  const kept = [...markup.matchAll(/data-selected="(\d+)-(\d+)"/g)].map(([, first]) => Number(first));
  expect(kept).toEqual([6, 6, moved[0], moved[0], 6, 6]);

  // Shuffled and put back, a layer without order gives the same weight for the same two steps.
  const compared = comparison(own, baseline, order)!;
  expect(compared.apart).toBeLessThan(1e-6);
  const [there, difference] = comparedExtras(compared, "with time shuffled", STEPS);
  expect(there!.name).toBe("with time shuffled");
  expect(there!.at(1, 6, 2)).toBeCloseTo(own[ONE + 6 * STEPS + 2]!, 6);
  expect(difference!.at(1, 6, 2)).toBeCloseTo(own[ONE + 6 * STEPS + 2]! - baseline[ONE + 6 * STEPS + 2]!, 6);
});

test("while a baseline is made only the maps as they are can be seen", () => {
  const own = Float32Array.from(cases[2]!.reference.long.maps);
  expect(comparison(own, null, null)).toBeNull();
  expect(comparison(own, new Float32Array(3), null)).toBeNull();
  expect(comparedRows("long", "Baseline", own, null, { domain: [0, 1] }, EVEN).map(({ values, less }) => [values, less])).toEqual([[own, undefined], [null, undefined], [null, undefined]]);
});
