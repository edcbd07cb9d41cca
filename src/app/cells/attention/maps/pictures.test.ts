import { expect, it } from "vitest";
import { lagMap } from "../../../../model/attention/analysis/lag";
import { paint, resample, type Domain } from "../../../../viz/paint";
import { colourTable, TABLE_SIZE, type Palette } from "../../../../viz/palette";

/** How far a colour read back from a picture may be from the value that it stands for: one step of the ramp. */
const TOLERANCE = 1 / (TABLE_SIZE - 1);

const STEPS = 24;
const map = Float32Array.from({ length: STEPS * STEPS }, (_, i) => ((i * 7919) % 101) / 100);

/** The value whose colour a pixel has, as a share of the domain; NaN where it is transparent. */
function readBack(bytes: Uint8ClampedArray, pixel: number, palette: Palette): number {
  if (bytes[4 * pixel + 3] === 0) return NaN;
  const table = new Uint8Array(colourTable(palette, "light").buffer);
  const distance = (i: number) => [0, 1, 2].reduce((sum, c) => sum + Math.abs(table[4 * i + c]! - bytes[4 * pixel + c]!), 0);
  let best = 0;
  for (let i = 1; i < TABLE_SIZE; i++) if (distance(i) < distance(best)) best = i;
  return best / (TABLE_SIZE - 1);
}

function expectPicture(values: Float32Array, columns: number, domain: Domain, palette: Palette) {
  const bytes = paint(values, 0, values.length / columns, columns, domain, colourTable(palette, "light"));
  values.forEach((value, pixel) => {
    const seen = readBack(bytes, pixel, palette);
    const share = (value - domain[0]) / (domain[1] - domain[0]);
    if (Number.isNaN(value)) expect(seen).toBeNaN();
    else expect(Math.abs(seen - share)).toBeLessThanOrEqual(2 * TOLERANCE);
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
