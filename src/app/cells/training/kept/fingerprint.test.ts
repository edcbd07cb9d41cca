import { expect, it } from "vitest";
import { generated } from "../../../../model/training/training.testing";
import { fingerprint } from "./fingerprint";

const series = generated("season", 100);

it.each([Float32Array, Float64Array])("is another number where any value is another, in %o", (Kind) => {
  const of = (change: (values: Float32Array | Float64Array) => void) => {
    const values = Kind.from(series.columns[0]!.values);
    change(values);
    return fingerprint({ axis: series.axis, columns: [{ ...series.columns[0]!, values }] });
  };
  const whole = of(() => {});
  expect(of(() => {})).toBe(whole);
  for (const at of [0, 49, 50, 99]) expect(of((values) => (values[at]! += 1))).not.toBe(whole);
});

it("counts every value of a long series", () => {
  const values = new Float32Array(300_000);
  const whole = fingerprint({ axis: series.axis, columns: [{ ...series.columns[0]!, values }] });
  for (const at of [1, 149_999, 299_998]) {
    expect(fingerprint({ axis: series.axis, columns: [{ ...series.columns[0]!, values: values.map((_, i) => (i === at ? 1 : 0)) }] })).not.toBe(whole);
  }
});
