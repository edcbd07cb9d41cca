import { expect, test } from "vitest";
import { makeCase, makeWindows } from "../../../../../model/attention/analysis/analysis.testing";
import { madeBytes } from "../../../../../viz/base/madeBytes.testing";
import { SUMS } from "../../look";
import type { AttentionValue } from "../../value";
import { MAP_LOOKS } from "./catalogue";

const STEPS = 64;
const MAP = 4 * STEPS ** 2;
const COLOURING = { scale: "even", follow: false } as const;

function valueOf(heads: number): AttentionValue {
  const { request, attention } = makeCase({ steps: STEPS, heads, units: 2, shortWidth: 2, longWidth: 2 }, 3);
  return { seriesId: "series", attention, request, windows: makeWindows(STEPS, 3), sampleSteps: { short: 3_600_000, long: 3_600_000 }, trained: 0 };
}

test.each(["effect", "lag", ...SUMS] as const)("%s: the maps of more heads take no room but that of the maps", (name) => {
  const isSum = SUMS.includes(name as (typeof SUMS)[number]);
  const [{ rows }, sum] = isSum ? [MAP_LOOKS.weights, name as (typeof SUMS)[number]] : [MAP_LOOKS[name as "effect"], "index" as const];
  const besideMaps = (value: AttentionValue) => {
    let maps = 0;
    const made = madeBytes(() => {
      const { short, long, sum: both } = rows!(value, sum, COLOURING);
      for (const { values } of [short, long, both!]) if (values !== value.attention.short.maps && values !== value.attention.long.maps) maps += values.byteLength;
    });
    expect(maps).toBeGreaterThan(0);
    return made - maps;
  };
  // Eight more: a copy of each, and be it dropped, would be eight maps.
  expect(besideMaps(valueOf(10)) - besideMaps(valueOf(2))).toBeLessThan(4 * MAP);
});
