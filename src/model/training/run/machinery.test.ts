import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { thinned } from "../thinned";
import { batchesOf } from "./batches";
import { divergence } from "./ended";
import { EMPTY_FILM, keepsStep, MOST_MOMENTS, withMoment, type Film } from "./film";
import { leastTime } from "./pace";
import { rateAt } from "./schedule";

describe("batches", () => {
  const windows = Int32Array.from({ length: 50 }, (_, i) => 100 + i);

  test("each epoch has each window once, in another order", () => {
    const batchAt = batchesOf(windows, 5, 1);
    const epoch = (n: number) => Array.from({ length: 10 }, (_, i) => Array.from(batchAt(10 * n + i))).flat();
    const [first, second] = [epoch(0), epoch(1)];
    expect(first.toSorted((a, b) => a - b)).toEqual(Array.from(windows));
    expect(second.toSorted((a, b) => a - b)).toEqual(Array.from(windows));
    expect(first).not.toEqual(second);
  });

  test("a step's batch depends on seed and step alone, in whatever order it is asked for", () => {
    const [one, other] = [batchesOf(windows, 8, 7), batchesOf(windows, 8, 7)];
    const forward = Array.from({ length: 30 }, (_, step) => Array.from(one(step)));
    const backward = Array.from({ length: 30 }, (_, i) => Array.from(other(29 - i))).toReversed();
    expect(backward).toEqual(forward);
    expect(Array.from(batchesOf(windows, 8, 8)(0))).not.toEqual(forward[0]);
    expect(Array.from(batchesOf(windows, 8, 2 ** 32 - 1)(29))).toHaveLength(8);
  });

  test("fewer windows than a batch are all of it", () => {
    expect(Array.from(batchesOf(windows, 64, 1)(3)).toSorted()).toEqual(Array.from(windows));
  });

  test("thinned evenly, in order, and never more than there are", () => {
    expect(Array.from(thinned(windows, 5))).toEqual([105, 115, 125, 135, 145]);
    expect(thinned(windows, 50)).toBe(windows);
  });
});

describe("the rate", () => {
  const settings = { rate: 0.01, warmUp: 0.1, length: 100 };

  test("rises, and falls along half a cosine to nothing", () => {
    const rates = Array.from({ length: 101 }, (_, step) => rateAt(step, { ...settings, schedule: "cosine" }));
    expect(rates[0]).toBeCloseTo(0.001);
    expect(rates[9]).toBeCloseTo(0.01);
    expect(rates[10]).toBe(0.01);
    expect(rates[55]).toBeCloseTo(0.005);
    expect(rates[100]).toBeCloseTo(0);
    expect(rates.slice(10)).toEqual(rates.slice(10).toSorted((a, b) => b - a));
  });

  test("stays where it is constant, also without a warm-up and beyond the end", () => {
    expect([0, 5, 1000].map((step) => rateAt(step, { ...settings, warmUp: 0, schedule: "constant" }))).toEqual([0.01, 0.01, 0.01]);
    expect(rateAt(1000, { ...settings, schedule: "cosine" })).toBeCloseTo(0);
  });
});

describe("the film", () => {
  const filmOf = (steps: number, last = true) => {
    let film: Film<{ readonly step: number }> = EMPTY_FILM;
    for (let step = 0; step < steps; step++) if (keepsStep(step, film.stride)) film = withMoment(film, { step });
    return last ? withMoment(film, { step: steps }) : film;
  };

  test("is never longer than it may be, begins with every step, ends with the last, and is even behind", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), (length) => {
        const { moments, stride } = filmOf(length);
        const steps = moments.map(({ step }) => step);
        expect(steps.length).toBeLessThanOrEqual(MOST_MOMENTS);
        expect(steps.slice(0, Math.min(length, 16))).toEqual(Array.from({ length: Math.min(length, 16) }, (_, i) => i));
        expect(steps.at(-1)).toBe(length);
        const late = steps.slice(0, -1).filter((step) => step >= 144);
        for (let i = 1; i < late.length; i++) expect(late[i]! - late[i - 1]!).toBe(stride);
        if (length > 1200) expect(steps.length).toBeGreaterThan(44);
      }),
    );
  });

  test("goes on from where it was: the last moment of a rest does not stay", () => {
    let film = filmOf(50);
    for (let step = 51; step < 2000; step++) if (keepsStep(step, film.stride)) film = withMoment(film, { step });
    expect(withMoment(film, { step: 2000 })).toEqual(filmOf(2000));
  });
});

test("a divergence is told by its likely cause and the setting to change", () => {
  const sound = { loss: 1, norm: 1, taken: true, step: 40 };
  const broken = { loss: NaN, norm: NaN, taken: false, step: 40 };
  const settings = { rate: 0.01, clip: 1 };
  expect(divergence(sound, 1, [1, 1], settings)).toBeNull();
  expect(divergence({ ...sound, loss: 100 }, 1, [1, 1], settings)).toBeNull();
  expect(divergence({ ...sound, loss: 1e5 }, 1, [1, 1], settings)).toMatchObject({ cause: "rate", setting: "rate", step: 40 });
  expect(divergence(broken, 1, [1, 20], settings)).toMatchObject({ cause: "rate" });
  expect(divergence(broken, 1, [1, 1], { ...settings, rate: 3 })).toMatchObject({ cause: "rate" });
  expect(divergence(broken, 1, [1, 1], { rate: 0.01, clip: 0 })).toMatchObject({ cause: "clip", setting: "clip" });
  expect(divergence(broken, NaN, [], settings)).toMatchObject({ cause: "values", setting: "inputs" });
});

test("a watched run is slow for as long as heads turn", () => {
  expect([leastTime("full", 0), leastTime("watch", 119), leastTime("watch", 120), leastTime(4, 1e6)]).toEqual([0, 1000 / 30, 0, 250]);
});
