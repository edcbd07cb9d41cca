import { expect, it } from "vitest";
import { lagMap } from "../../../../model/attention/analysis/lag";
import { paint, resample, type Domain } from "../../../../viz/base/paint";
import { colourTable, type Palette } from "../../../../viz/base/palette";
import { COLOUR_TOLERANCE, valueOf } from "../../../../viz/base/render.testing";

const STEPS = 24;
const map = Float32Array.from({ length: STEPS * STEPS }, (_, i) => ((i * 7919) % 101) / 100);

function expectPicture(values: Float32Array, columns: number, domain: Domain, palette: Palette) {
  const bytes = paint(values, 0, values.length / columns, columns, domain, colourTable(palette, "light"));
  values.forEach((value, pixel) => {
    const seen = valueOf(bytes, pixel, palette, domain);
    if (Number.isNaN(value)) expect(seen).toBeNaN();
    else expect(Math.abs(seen - value)).toBeLessThanOrEqual(2 * COLOUR_TOLERANCE * (domain[1] - domain[0]));
  });
}

it.each(["short", "long", "sum"] as const)("a %s map can be read back from its colours", (palette) => {
  expectPicture(map, STEPS, [0, 1], palette);
});

it("so can a map by lag, with nothing where there is no key", () => {
  const range = { first: 1 - STEPS, last: STEPS - 1 };
  expectPicture(lagMap(map, STEPS, range), 2 * STEPS - 1, [0, 1], "long");
});

it("so can signed values, zero being the middle colour", () => {
  expectPicture(map.map((value) => 2 * value - 1), STEPS, [-1, 1], "signed");
});

it("so can columns of different width on even pixels", () => {
  const edges = Float64Array.of(0, 1, 4, 6, 10);
  const densities = Float32Array.of(0.2, 1, 0, 0.6);
  expectPicture(resample(densities, 0, { rows: 1, columns: 4, edges }, 1, 20), 20, [0, 1], "sum");
  expect([...resample(densities, 0, { rows: 1, columns: 4, edges }, 1, 10)].map((x) => Number(x.toFixed(6)))).toEqual([0.2, 1, 1, 1, 0, 0, 0.6, 0.6, 0.6, 0.6]);
});
