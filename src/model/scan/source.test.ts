import { expect, test } from "vitest";
import { freshEmbedding, freshNormalisation, prepare } from "../attention/prepare";
import { placeTable, sideBySide } from "../place/place";
import { cutWindows } from "../series/cut";
import { gap } from "../kernels/samples.testing";
import { seriesOf } from "./scan.testing";
import { windowReader } from "./source";

const series = seriesOf(300, { a: (row) => 1000 + Math.sin(row / 3), b: (row) => (row % 11) - 3 });
const [steps, stride] = [9, 4];

test.each([
  ["plain", false, null],
  ["prepared and placed", true, { calendar: ["day", "week"], positions: 2 }],
] as const)("windows are read as they are cut, one by one: %s", (_, prepares, place) => {
  const preparation = prepares ? { columns: 2, normalisation: { ...freshNormalisation(2), mean: Float32Array.of(0.5, -1) }, embedding: freshEmbedding(2, 3, 7) } : null;
  const source = { kind: "columns", columns: series.columns, standardise: true, stride, at: series.axis.at, preparation, place } as const;
  const { width, read } = windowReader(source, "long", steps);
  for (let position = steps * stride; position <= 300; position += 13) {
    const cut = cutWindows(series, series, { steps, stride, position, standardise: true }, "resample");
    if (!cut.ok) throw new Error(cut.error.kind);
    const { values, to } = cut.value.long;
    const prepared = preparation === null ? { width: 2, values } : prepare(values, preparation);
    const whole = place === null ? prepared : sideBySide(prepared, placeTable(to, place), steps);
    expect(width).toBe(whole.width);
    const found = new Float32Array(3 + steps * width);
    read(position, found, 3);
    expect(gap(found.subarray(3), whole.values)).toBeLessThan(2e-5);
    expect([...found.subarray(0, 3)]).toEqual([0, 0, 0]);
  }
});
