import { expect, test } from "vitest";
import type { AttentionRequest } from "../attention/attention";
import { sampleRequest } from "../attention/samples.testing";
import type { Result } from "../result";
import { engineWith, gpuWorker } from "./engine.testing";
import { textOf } from "../../words/sentence.testing";

const SIZES = { batch: 1, steps: 6, shortWidth: 2, longWidth: 3, units: 4, heads: 2, causal: false, masked: false };
const request = sampleRequest(SIZES, 1);

const withColumn = (value: number, names?: readonly string[]): AttentionRequest => {
  const long = { ...request.long, values: request.long.values.with(7, value) };
  return { ...request, long: names === undefined ? long : { ...long, names } };
};

const withWeight = (name: string, value: number): AttentionRequest => ({
  ...request,
  weights: request.weights.map((each) => (each.name === name ? { ...each, values: each.values.with(3, value) } : each)),
});

const messageOf = <T>(result: Result<T>) => (result.ok ? "ok" : `${result.error.kind}: ${textOf(result.error)}`);

for (const [way, worker] of [["kernels", undefined], ["TensorFlow.js", gpuWorker]] as const) {
  test(`on ${way}, numbers that overflow are told with the column or the weight that they come of`, async () => {
    const { engine } = engineWith(worker);
    const told = async (asked: AttentionRequest) => messageOf(await engine.attend("a", asked));
    expect(await told(withColumn(-9.96921e36, ["wind", "sea level", "load"]))).toBe(
      "attention/column-overflow: The column “sea level” of the long window reaches 9.97e+36, and with that the numbers of the layer overflow: " +
        "standardise the series, or scale that column down.",
    );
    expect(await told(withColumn(1e30))).toContain("The column 2 of the long window reaches 1e+30");
    expect(await told(withWeight("short_term_attention/query/kernel", 1e38))).toBe(
      "attention/weight-overflow: The weight “short_term_attention/query/kernel” reaches 1e+38, and with that the numbers of the layer overflow: " +
        "load weights of an ordinary size, or draw them from the seed.",
    );
    for (const odd of [NaN, Infinity]) {
      expect(await told(withWeight("long_term_attention/attention_output/bias", odd))).toContain("“long_term_attention/attention_output/bias”");
    }
    expect(await told(withWeight("long_term_dense/bias", NaN))).toContain("holds what is not a number");
    expect(await told(request)).toBe("ok");
  });
}

test("surveys and regions are told alike", async () => {
  const { engine } = engineWith();
  const asked = withColumn(1e36);
  const region = { branch: "sum", item: 0, head: 0, rows: [0, 1], columns: [0, 6] } as const;
  expect(messageOf(await engine.survey("a", asked, 4))).toContain("attention/column-overflow: The column");
  expect(messageOf(await engine.region("a", asked, region))).toContain("attention/column-overflow: The column");
});
