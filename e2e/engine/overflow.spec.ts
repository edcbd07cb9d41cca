import { BACKENDS } from "../../src/model/engine/engine";
import { expect, test } from "../fixtures";
import { harnessUrl } from "../site";
import { textOf } from "../../src/words/sentence.testing";
import type { Problem } from "../../src/model/result";

const SIZES = { batch: 1, steps: 24, shortWidth: 3, longWidth: 3, units: 8, heads: 2, causal: true, masked: false };

for (const backend of BACKENDS) {
  test(`${backend} says which column or weight makes the layer's numbers overflow, and gives no maps of them`, async ({ page }) => {
    await page.goto(harnessUrl());
    const { state, told, errors } = await page.evaluate(
      async ([name, sizes]) => {
        const { createEngine, sampleRequest, worstError } = window.harness;
        const engine = createEngine({ backend: name });
        const request = sampleRequest(sizes, 1);
        const spoilt = (values: Float32Array, by: number) => values.map((value, i) => (i % 9 === 4 ? by : value));
        const asked = [
          { ...request, short: { ...request.short, values: spoilt(request.short.values, 9.96921e36), names: ["a", "b", "c"] } },
          { ...request, weights: request.weights.map((each) => (each.name.includes("query/kernel") ? { ...each, values: spoilt(each.values, 1e38) } : each)) },
          { ...request, weights: request.weights.map((each) => (each.name === "long_term_dense/kernel" ? { ...each, values: spoilt(each.values, NaN) } : each)) },
        ];
        const seen = { told: [] as (string | Problem)[], errors: [] as number[] };
        for (const each of asked) {
          const result = await engine.attend("overflow", each);
          seen.told.push(result.ok ? "maps" : result.error);
          const survey = await engine.survey("survey", each, 8);
          seen.told.push(survey.ok ? "overview" : survey.error);
        }
        // Large, and within what single precision holds.
        for (const factor of [1, 1e-3, 1e6]) {
          const sound = { ...request, short: { ...request.short, values: request.short.values.map((value) => value * factor) } };
          const result = await engine.attend("overflow", sound);
          seen.errors.push(result.ok ? worstError(sound, result.value) : Infinity);
        }
        return { state: engine.state(), ...seen };
      },
      [backend, SIZES] as const,
    );
    expect(state).toMatchObject({ status: "ready", backend, notice: null });
    const column = expect.stringMatching(/^The column “b” of the short window reaches 9\.97e\+36, and with that/);
    const weight = expect.stringMatching(/^The weight “short_term_attention\/query\/kernel” reaches 1e\+38, and with that/);
    const odd = expect.stringMatching(/^The weight “long_term_dense\/kernel” holds what is not a number/);
    expect(told.map((each) => (typeof each === "string" ? each : textOf(each)))).toEqual([column, column, weight, weight, odd, odd]);
    expect(errors[0]).toBeLessThan(1e-5);
    expect(errors[1]).toBeLessThan(1e-5);
    // Scores as far apart as these leave one key to each query; which of two near ones, is up to the last digit.
    expect(errors[2]).not.toBe(Infinity);
  });
}
