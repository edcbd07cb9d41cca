import { describe, expect, test } from "vitest";
import { random } from "../../random";
import { generated, prepared, seriesOf, settingsFor, SMALL, startKernel, startRun } from "../training.testing";
import type { TrainingSettings } from "../settings";
import { requestOf } from "../request";
import { attribution, METHODS } from "./attribution";
import { echoTask } from "./echo.testing";
import { OTHERWISE, otherPast } from "./otherwise";
import { sharesOf } from "./shares";
import { readOutOf, windowModel } from "./windowModel";

const [a] = generated("season", 900).columns;
const series = seriesOf({ a: a!.values, b: a!.values.map((value, i) => 100 + 10 * value + (i % 7)) });

async function trained(more: Partial<TrainingSettings> = {}, take = 40) {
  const ready = prepared(series, { ...settingsFor(series, { ...SMALL, season: 24, horizon: 3, base: "last" }), targets: ["a"], inputs: ["a", "b"], ...more });
  const { run } = await startRun(ready);
  await run.take(take);
  return { ready, weights: run.weights(), origin: ready.parts.test.origins[7]!, instance: await startKernel() };
}

describe("which rows of the past mattered", () => {
  test.each(OTHERWISE)("integrated gradients add up to the difference of the forecasts, beside: %s", async (otherwise) => {
    const { ready, weights, origin, instance } = await trained();
    for (const ahead of [null, 0, 2]) {
      const found = attribution(instance, ready, { weights, origin, asked: { target: 0, ahead }, otherwise, drawn: 0.3 })!;
      const sum = found.rows.integrated.reduce((x, y) => x + y, 0);
      expect(Math.abs(sum - (found.output - found.other))).toBeLessThan(1e-3);
      expect(found.residual).toBeCloseTo(found.output - found.other - sum, 6);
      expect(Math.abs(found.output - found.other)).toBeGreaterThan(1e-4);
    }
  });

  test.each(["last", "mean", "every"] as const)("shares and what is constant add up to the forecast, read out by %s", async (readOut) => {
    const { ready, weights, origin, instance } = await trained({ readOut });
    const asked = { target: 0, ahead: 1 };
    const { short, long, constant } = sharesOf(requestOf(ready.task, weights, origin), readOut, readOutOf(ready.task, weights, asked));
    const sum = [...short.share, ...long.share].reduce((x, y) => x + y, constant);
    const model = windowModel(instance, ready, weights, origin, asked);
    expect(sum).toBeCloseTo(model.output([model.values])[0]!, 5);
    for (const { attention } of [short, long]) expect(attention.reduce((x, y) => x + y, 0)).toBeCloseTo(1, 9);
  });

  test("rows agree with themselves, and covering a row that holds the same anyway changes nothing", async () => {
    const { ready, weights, origin, instance } = await trained();
    const found = attribution(instance, ready, { weights, origin, asked: { target: 0, ahead: null }, otherwise: "last", drawn: 0 })!;
    METHODS.forEach((_, i) => expect(found.agreement[i * METHODS.length + i]).toBeCloseTo(1, 9));
    // Another past of last values holds the same in its last row.
    expect(found.rows.occlusion.at(-1)).toBeCloseTo(0, 5);
    expect(found.rows.integrated.at(-1)).toBeCloseTo(0, 9);
    expect(found.rows.attention.reduce((x, y) => x + y, 0)).toBeCloseTo(2, 6);
    expect(found.from).toBe(origin - ready.settings.steps * ready.settings.stride + 1);
  });

  test("what a window is compared with is what it is called", async () => {
    const { ready, origin } = await trained({}, 0);
    const past = windowModel(await startKernel(), ready, new Float32Array(1e5), origin, { target: 0, ahead: null });
    const [mean, last, season] = (["mean", "last", "season"] as const).map((kind) => otherPast(ready, origin, kind, 0)!);
    expect(last!.slice(0, 2)).toEqual(past.values.slice(-2));
    expect(mean![0]).toBeCloseTo(past.values.filter((_, i) => i % 2 === 0).reduce((x, y) => x + y, 0) / past.rows, 5);
    expect(season!.subarray(48)).toEqual(past.values.subarray(0, past.values.length - 48));
    expect(otherPast({ ...ready, settings: { ...ready.settings, season: null } }, origin, "season", 0)).toBeNull();
  });
});

test("the row of a planted lag is found, most often by attention and gradient, and less often by what a row brings", async () => {
  const ready = echoTask();
  const { run } = await startRun(ready);
  await run.take(400);
  const instance = await startKernel();
  const origins = Array.from(ready.parts.test.origins).filter((_, i) => i % 17 === 0);
  const found = origins.map((origin) => attribution(instance, ready, { weights: run.weights(), origin, asked: { target: 0, ahead: 0 }, otherwise: "mean", drawn: 0 })!);
  /** Of the windows, the share in which the planted row (11 back from the last) is the largest of all. */
  const share = (sizesOf: (of: (typeof found)[number]) => Float64Array) =>
    found.filter((of) => {
      const sizes = sizesOf(of).map(Math.abs);
      return sizes.indexOf(Math.max(...sizes)) === sizes.length - 12;
    }).length / found.length;
  const hits = (method: (typeof METHODS)[number]) => share(({ rows }) => rows[method]);
  for (const method of ["attention", "gradient"] as const) expect(hits(method), method).toBeGreaterThan(0.8);
  // What a row brings is small where it holds little: it is the largest less often.
  for (const method of ["share", "integrated", "occlusion"] as const) expect(hits(method), method).toBeGreaterThan(0.5);
  // The control: an order by chance misses it.
  const draw = random(1);
  expect(share(({ rows }) => rows.share.map(() => draw()))).toBeLessThan(0.3);
});
