import { describe, expect, test } from "vitest";
import { generated } from "../training.testing";
import { seasonInValues, seasonOf } from "./season";

const DAY = 86_400_000;
const foundIn = (id: string, seeds: number) => Array.from({ length: seeds }, (_, i) => seasonInValues(generated(id, 1400, i + 1).columns[0]!.values)?.rows ?? null);

describe("in values", () => {
  test.each(["season", "spikes"])("%s: right for 20 of 20 seeds", (id) => {
    expect(foundIn(id, 20)).toEqual(Array.from({ length: 20 }, () => 24));
  });

  test.each([["noise", 0], ["walk", 0], ["regimes", 0], ["echo", 2], ["ar2", 5]] as const)("%s: false alarms for at most %i of 30", (id, most) => {
    expect(foundIn(id, 30).filter((rows) => rows !== null).length).toBeLessThanOrEqual(most);
  });

  test("missing values, a steep line and a constant do no harm", () => {
    const { values } = generated("season").columns[0]!;
    expect(seasonInValues(values.map((value, i) => (i % 17 === 0 ? NaN : value + i)))?.rows).toBe(24);
    expect(seasonInValues(new Float32Array(500).fill(3))).toBeNull();
    expect(seasonInValues(new Float32Array(0))).toBeNull();
    expect(seasonInValues(Float32Array.of(1, NaN))).toBeNull();
  });
});

test.each([
  [DAY / 24, 24], [DAY / 48, 48], [30.4 * DAY, 12], [91 * DAY, 4], [DAY, null], [7 * DAY, null], [1000, null],
])("where the values tell nothing, rows of %i ms suggest %s", (step, rows) => {
  expect(seasonOf(generated("noise").columns[0]!.values, { kind: "time", step })).toEqual(rows === null ? null : { kind: "clock", rows });
  expect(seasonOf(generated("noise").columns[0]!.values, { kind: "index", step })).toBeNull();
});
