import { describe, expect, test } from "vitest";
import { GENERATORS, generatorById } from "./catalogue";

const LENGTH = 600;
const valuesOf = (id: string, knobs = {}, seed = 7, length = LENGTH) =>
  [...generatorById(id)!.generate(knobs, length, seed).columns[0]!.values];
const truthOf = (id: string, knobs = {}, seed = 7) => generatorById(id)!.truth(knobs, LENGTH, seed);

function autocorrelation(values: readonly number[], lag: number): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  let own = 0;
  let shifted = 0;
  for (let t = 0; t < values.length; t++) {
    own += (values[t]! - mean) ** 2;
    if (t >= lag) shifted += (values[t]! - mean) * (values[t - lag]! - mean);
  }
  return shifted / own;
}

describe.each(GENERATORS.map((generator) => [generator.id, generator] as const))("%s", (_, generator) => {
  test("gives the same series for the same seed, and mostly another for another", () => {
    const make = (seed: number) => generator.generate({}, LENGTH, seed);
    expect(make(3)).toEqual(make(3));
    expect(make(3).columns[0]!.values).not.toEqual(make(4).columns[0]!.values);
  });

  test("stays finite at the ends of every knob, and for a single sample", () => {
    for (const { name, min, max } of generator.knobs) {
      for (const value of [min, max, -1e9, Number.NaN]) {
        for (const length of [1, 50]) {
          const { columns, axis } = generator.generate({ [name]: value }, length, 1);
          expect(columns[0]!.values.every(Number.isFinite), `${name} = ${value}`).toBe(true);
          expect([axis.at.length, axis.kind]).toEqual([length, "index"]);
        }
      }
    }
  });

  test("its truth lies inside the series, and its knobs' defaults inside their bounds", () => {
    for (const event of generator.truth({}, LENGTH, 5).events) expect(event >= 0 && event < LENGTH).toBe(true);
    for (const knob of generator.knobs) expect(knob.default >= knob.min && knob.default <= knob.max).toBe(true);
  });
});

describe("what a generator says to be true is in the series", () => {
  test.each(["sines", "season", "spikes"])("%s repeats after its period", (id) => {
    const noiseless = { noise: 0, trend: 0, balance: 0, period: 30, fast: 30 };
    const [period] = truthOf(id, noiseless).periods;
    const values = valuesOf(id, noiseless);
    expect(period).toBe(30);
    for (let t = 30; t < LENGTH; t++) expect(values[t]).toBeCloseTo(values[t - 30]!, 4);
  });

  test("spikes stand where it says and nowhere else", () => {
    const values = valuesOf("spikes", { noise: 0 });
    expect([...values.keys()].filter((t) => values[t]! > 0)).toEqual(truthOf("spikes").events);
  });

  test("regimes switch where it says, whatever the noise", () => {
    const values = valuesOf("regimes", { noise: 0 });
    expect([...values.keys()].filter((t) => t > 0 && values[t] !== values[t - 1])).toEqual(truthOf("regimes", { noise: 1 }).events);
  });

  test("an echo is the motif again after the lag", () => {
    const values = valuesOf("echo", { noise: 0, lag: 50, motif: 6 });
    for (const start of [0, 150, 300, 450]) {
      expect(values.slice(start, start + 6).some((x) => x !== 0)).toBe(true);
      expect(values.slice(start + 50, start + 56)).toEqual(values.slice(start, start + 6));
    }
    expect(truthOf("echo", { lag: 50 }).lags).toEqual([50]);
  });

  test("AR(2) has the autocorrelation of the theory at lag 1, and noise has none", () => {
    const memory = 0.9;
    const first = 2 * memory * Math.cos((2 * Math.PI) / 20);
    const values = valuesOf("ar2", { memory, period: 20 }, 1, 20_000);
    expect(autocorrelation(values, 1)).toBeCloseTo(first / (1 + memory * memory), 1);
    expect(Math.abs(autocorrelation(valuesOf("noise", {}, 1, 20_000), 1))).toBeLessThan(0.03);
  });

  test("a chirp begins and ends with the cycles that were asked for", () => {
    const values = valuesOf("chirp", { noise: 0, first: 100, last: 10 }, 1, 2_000);
    const crossings = (part: number[]) => part.filter((x, t) => t > 0 && x > 0 && part[t - 1]! <= 0).length;
    expect(crossings(values.slice(-100))).toBeGreaterThanOrEqual(9);
    expect(crossings(values.slice(1, 101))).toBeLessThanOrEqual(2);
  });
});
