import { expect, it } from "vitest";
import { makeCase } from "../../../../../model/attention/analysis/analysis.testing";
import { evenAttention } from "../../../../../model/attention/analysis/even";
import { uniformMaps } from "../../../../../model/attention/analysis/baselines";
import type { AttentionRequest } from "../../../../../model/attention/attention";
import { referenceAttention } from "../../../../../model/attention/reference";
import { GENERATORS } from "../../../../../model/series/generators/catalogue";
import { cutWindows } from "../../../../../model/series/cut";
import { initialiseWeights } from "../../../../../model/weights/initialise";
import { drawnCells, drawnDomain, type Scale } from "../../../../../viz/base/scale";
import { paint } from "../../../../../viz/base/paint";
import { paintTimes } from "../../../../../viz/base/paintTimes";
import { colourTable, TABLE_SIZE } from "../../../../../viz/base/palette";
import { LOOKS, SCALES, SUMS } from "../../look";
import type { AttentionValue } from "../../value";
import { heldScale, REACH, scaleOf } from "./colouring";
import { MAP_LOOKS } from "../looks/catalogue";
import type { MapRow } from "../../../../../viz/maps/MapGrid";

const STEPS = 24;
const HEADS = 2;
const USUAL = { scale: "even", follow: false } as const;
const plain = { heads: 1, steps: 2, causal: false };

/** The value of a cell that reads a generated series, through an untrained layer; `sharp` 0 has heads that are exactly even. */
function valueOf(id: string, sharp: number, causal = false): AttentionValue {
  const series = GENERATORS.find((each) => each.id === id)!.generate({}, 400, 7);
  const cut = cutWindows(series, series, { steps: STEPS, stride: 4, position: 300, standardise: true }, "last");
  if (!cut.ok) throw new Error(cut.error.kind);
  const sizes = { units: 8, heads: HEADS, shortWidth: 1, longWidth: 1 };
  const weights = initialiseWeights(sizes, 3).map((weight) =>
    weight.name.includes("query/") ? { ...weight, values: weight.values.map((each) => each * sharp) } : weight,
  );
  const { short, long } = cut.value;
  const request: AttentionRequest = { ...sizes, causal, weights, batch: 1, steps: STEPS, short: { ...short, mask: null }, long: { ...long, mask: null } };
  const { short: a, long: b, output } = referenceAttention(request);
  const rounded = ({ maps, output }: typeof a) => ({ maps: Float32Array.from(maps), output: Float32Array.from(output) });
  const attention = { batch: 1, heads: HEADS, steps: STEPS, units: 8, short: rounded(a), long: rounded(b), output: Float32Array.from(output) };
  return { seriesId: "s", attention, request, windows: cut.value, sampleSteps: { short: 1, long: 1 }, trained: 0 };
}

/** The pixels of a row's first map. */
function pixelsOf({ values, layout, scale }: Pick<MapRow, "values" | "layout" | "scale">): Uint32Array {
  const cells = drawnCells({ values, offset: 0 }, STEPS * layout.columns, scale);
  const bytes = (scale.times === true ? paintTimes : paint)(cells.values, cells.offset, STEPS, layout.columns, drawnDomain(scale), colourTable("short", "light"));
  return new Uint32Array(bytes.buffer);
}

const table = [...colourTable("short", "light")];
const rowsOf = (value: AttentionValue, colouring: Parameters<typeof scaleOf>[2] = USUAL) => {
  const rows = MAP_LOOKS.weights.rows!(value, "time", colouring);
  return [rows.short, rows.long, rows.sum!];
};

it.each(["sines", "season", "spikes", "echo", "noise"])("an even head of %s has the colour in the middle, in each branch and in their sum, causal or not", (id) => {
  for (const causal of [false, true]) {
    for (const row of rowsOf(valueOf(id, 0, causal))) {
      const seen = [...pixelsOf(row)].filter((pixel) => pixel !== 0).map((pixel) => table.indexOf(pixel));
      expect(seen.length).toBeGreaterThan(STEPS);
      for (const at of seen) expect(Math.abs(at - (TABLE_SIZE - 1) / 2)).toBeLessThan(2);
    }
  }
});

it("heads that are nearly even look so in five series alike; stretched, they would not", () => {
  const reach = (id: string, scale: "even" | "stretch") => {
    const seen = rowsOf(valueOf(id, 0.1), { scale, follow: false }).flatMap((row) => [...pixelsOf(row)].map((pixel) => table.indexOf(pixel)));
    return Math.max(...seen) - Math.min(...seen);
  };
  for (const id of ["sines", "season", "spikes", "echo", "noise"]) {
    expect(reach(id, "even"), id).toBeLessThan(TABLE_SIZE / 6);
    expect(reach(id, "stretch"), id).toBe(TABLE_SIZE - 1);
  }
});

it("what may not be looked at is hatched in every look and on every scale, and nothing else is", () => {
  const value = valueOf("season", 1, true);
  for (const scale of SCALES) {
    for (const look of LOOKS) {
      for (const sum of SUMS) {
        const rows = MAP_LOOKS[look].rows?.(value, sum, { scale, follow: false });
        for (const branch of rows === undefined ? [] : (["short", "long"] as const)) {
          const row = rows![branch];
          const pixels = pixelsOf(row);
          for (let query = 0; query < STEPS; query++) {
            for (let key = 0; key < STEPS; key++) {
              const [place] = row.layout.places(query, { short: key, long: key });
              if (place === undefined) continue;
              const column = Math.round(place[0] * row.layout.columns);
              expect(pixels[query * row.layout.columns + column] === 0, `${look} ${scale} ${query} ${key}`).toBe(key > query);
            }
          }
        }
        if (look === "weights" && sum !== "time") expect(pixelsOf(rows!.sum!)[STEPS - 1]).toBe(0);
      }
    }
  }
});

it("a padded step is looked at by none, and looks at all alike", () => {
  const { request } = makeCase({ steps: 5, masked: true }, 3);
  const even = evenAttention(request, "long");
  const scale = scaleOf(request, { all: [uniformMaps(request, "long")], even, limit: 1 }, USUAL);
  expect(scale).toMatchObject({ domain: [1 / REACH, REACH], times: true, even });
  const drawn = drawnCells({ values: uniformMaps(request, "long"), offset: 0 }, 25, scale).values;
  const { mask } = request.long;
  drawn.forEach((times, cell) => {
    const [query, key] = [Math.floor(cell / 5), cell % 5];
    if (mask![query] === 1 && mask![key] === 0) expect(times).toBeNaN();
    else expect(times).toBeCloseTo(1, 6);
  });
});

it("follows the window to a round number of times even that holds the greatest weight", () => {
  const followed = (weights: readonly number[]) => scaleOf(plain, { all: [Float32Array.from(weights)], even: 0.5, limit: 1 }, { scale: "even", follow: true }).domain;
  expect(followed([0.5, 0.5, 0.5, 0.5])).toEqual([1 / 1.1, 1.1]);
  expect(followed([0.45, 0.55, 0.4, 0.6])).toEqual([1 / 1.25, 1.25]);
  expect(followed([0, 1, 0.5, 0.5])).toEqual([1 / 2, 2]);
});

it("plain colours run from 0 to the most, stretched ones from the least to the greatest value of all; to the most where all are alike", () => {
  const [a, b] = [Float32Array.of(0.25, 0.75), Float32Array.of(0.5, 0.9)];
  expect(scaleOf(plain, { all: [a, b], even: 0.5, limit: 1 }, { scale: "plain", follow: false }).domain).toEqual([0, 1]);
  expect(scaleOf(plain, { all: [a, b], even: 0.5, limit: 1 }, { scale: "stretch", follow: false }).domain).toEqual([0.25, Math.fround(0.9)]);
  expect(scaleOf(plain, { all: [Float32Array.of(0.5, 0.5)], even: 0.5, limit: 1 }, { scale: "stretch", follow: false }).domain).toEqual([0, 1]);
});

it("stretched colours leave the first queries of a causal layer out of the range, whose weights would fade all others, and say so", () => {
  const steps = 8;
  const maps = Float32Array.from({ length: 2 * steps ** 2 }, (_, at) => {
    const [query, key] = [Math.floor(at / steps) % steps, at % steps];
    return key > query ? 0 : 1 / (query + 1);
  });
  const scale = (causal: boolean, kind: "stretch" | "plain" = "stretch") =>
    scaleOf({ heads: 2, steps, causal }, { all: [maps], even: 1 / steps, limit: 1 }, { scale: kind, follow: false });
  expect(scale(true)).toMatchObject({ domain: [0, Math.fround(1 / 3)], open: { low: false, high: true } });
  expect(scale(false)).toMatchObject({ domain: [0, 1], open: { low: false, high: false } });
  expect(scale(true, "plain")).toMatchObject({ domain: [0, 1], open: { low: false, high: false } });
});

it("a scale that is held keeps its ends and says which of them values now lie beyond", () => {
  const began: Scale = { domain: [0.2, 0.5] };
  const even = 0.25;
  expect(heldScale(began, { domain: [0.1, 0.4], even })).toEqual({ domain: [0.2, 0.5], open: { low: true, high: false }, even });
  expect(heldScale(began, { domain: [0.3, 0.9], even })).toEqual({ domain: [0.2, 0.5], open: { low: false, high: true }, even });
});
