import { beforeAll, expect, test } from "vitest";
import { naivesOf } from "../../../model/training/forecast/naive";
import { KINDS } from "../registry";
import { errorsTable } from "./errorsTable";
import { forecastArrays } from "./forecastArrays";
import { forecastOf } from "./forecast.testing";
import { scoreOf } from "./inUnits";
import { aheadOf, pastOf, seenOf, simpleOf } from "./windowNumbers";
import type { ForecastValue } from "./value";

let value: ForecastValue;
beforeAll(async () => {
  value = await forecastOf();
});

const column = (name: string) => value.series.columns.find((each) => each.name === name)!.values;

test("the window on show ends where the forecast begins, and what came to pass is the series itself", () => {
  const origin = value.evaluation.truth.origins[4]!;
  for (const [target, name] of ["a", "b"].entries()) {
    const past = pastOf(value, target, "short");
    expect([...past.values]).toEqual([...column(name).subarray(origin - 15, origin + 1)]);
    expect(past.at.at(-1)).toBe(origin);
    expect(pastOf(value, target, "long").at[0]).toBe(origin - 31);
    aheadOf(value, target).forEach(({ at, truth, low, high, predicted }, h) => {
      expect(at).toBe(origin + 1 + h);
      expect(truth).toBeCloseTo(column(name)[origin + 1 + h]!, 3);
      expect(low).toBeLessThan(predicted);
      expect(high).toBeGreaterThan(predicted);
    });
  }
});

test("the best simple forecast stands beside it, and is that of the verdict", () => {
  const simple = simpleOf(value)!;
  expect(naivesOf(value.prepared)).toContain(simple);
  expect(aheadOf(value, 0).every((step) => Number.isFinite(step.simple))).toBe(true);
});

test("steps that are looked at lie on the real time axis: a row for a short step, as many as the stride for a long one", () => {
  const origin = value.evaluation.truth.origins[4]!;
  expect(seenOf(value, "short", null)!.find(({ weight }) => weight === 1)).toEqual({ from: origin - 1, to: origin - 1, weight: 1 });
  expect(seenOf(value, "long", 1)!.find(({ weight }) => weight === 1)).toEqual({ from: origin - 3, to: origin - 2, weight: 1 });
  expect(seenOf({ ...value, lookedAt: null }, "long", 1)).toBeNull();
});

test("errors of a goal for teaching are drawn where the value stands that was to be said", async () => {
  const back = await forecastOf({ goal: { kind: "lag", lag: 3 }, horizon: 1, base: "nothing", targets: ["a"] });
  const { at, truth } = aheadOf(back, 0)[0]!;
  expect(at).toBe(back.evaluation.truth.origins[4]! - 3);
  expect(truth).toBeCloseTo(back.series.columns[0]!.values[at]!, 3);
  expect(simpleOf(back)).toBeNull();
});

test("the table of errors has a row for each way, target and step ahead, in the columns' own units", () => {
  const [header, ...lines] = errorsTable(value).trim().split("\r\n").map((line) => line.split(","));
  expect(header).toEqual(["forecaster", "target", "horizon", "mae", "rmse", "mase"]);
  expect(lines).toHaveLength(6 * 2 * 3);
  expect(new Set(lines.map(([forecaster]) => forecaster))).toEqual(new Set(["model", "last", "drift", "seasonal", "mean", "linear"]));
  // By hand: the last value, one step ahead, of the second column.
  const { origins } = value.evaluation.truth;
  const mae = origins.reduce((sum, row) => sum + Math.abs(column("b")[row + 1]! - column("b")[row]!), 0) / origins.length;
  expect(Number(lines.find((line) => line[0] === "last" && line[1] === "b" && line[2] === "1")![3])).toBeCloseTo(mae, 3);
  const own = lines.filter((line) => line[0] === "model" && line[1] === "b").map((line) => Number(line[3]));
  expect(own.reduce((a, b) => a + b, 0) / 3).toBeCloseTo(scoreOf(value.evaluation.standings[0]!, value, 1, null).mae, 6);
});

test("the arrays hold every window, and the table's errors come out of them", () => {
  const arrays = Object.fromEntries(forecastArrays(value).map((array) => [array.name, array]));
  const { origins } = value.evaluation.truth;
  const { predicted, true: truth, time, low, high } = arrays;
  expect(predicted!.shape).toEqual([origins.length, 3, 2]);
  expect(time).toMatchObject({ shape: [origins.length, 3] });
  expect(time!.values[4]).toBe(origins[1]! + 2);
  expect(truth!.values[2 * 4 + 1]).toBeCloseTo(column("b")[time!.values[4]!]!, 3);
  const errors = Array.from(predicted!.values, (each, i) => (i % 2 === 1 ? Math.abs(each - truth!.values[i]!) : 0));
  expect((2 * errors.reduce((a, b) => a + b, 0)) / errors.length).toBeCloseTo(scoreOf(value.evaluation.standings[0]!, value, 1, null).mae, 3);
  expect(low!.values.every((each, i) => each <= high!.values[i]!)).toBe(true);
});

test("is a kind that the notebook knows", () => {
  expect(KINDS.get("forecast")).toMatchObject({ kind: "forecast", roles: { training: { kinds: ["training"] } } });
});
