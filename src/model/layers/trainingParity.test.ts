import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { relativeError } from "../attention/relativeError.testing";
import type { BranchInput } from "../attention/attention";
import type { Columns, View } from "../kernels/training/task";
import { createTrainer, type Spans } from "../kernels/training/trainer";
import { allOf, BUILDS } from "../kernels/training/samples.testing";
import { readParityCases, type ParityCase } from "./parity.testing";

const cases = readParityCases(readFileSync(new URL("./fixtures/layer.safetensors", import.meta.url)));

/** Where padding stands before or behind the steps of each window; null where a mask has holes, which windows never have. */
function spansOf({ mask }: BranchInput, batch: number, steps: number): Spans | null | undefined {
  if (mask === null) return undefined;
  const spans = allOf(batch).map((window) => {
    const marks = mask.subarray(window * steps, (window + 1) * steps);
    const from = marks.indexOf(1);
    const to = marks.lastIndexOf(1) + 1;
    return from < 0 ? ([0, 0] as const) : marks.subarray(from, to).includes(0) ? null : ([from, to] as const);
  });
  return spans.includes(null) ? null : (spans as Spans);
}

const padded = cases.flatMap((parity) => {
  const { short, long, batch, steps } = parity.request;
  const spans = { short: spansOf(short, batch, steps), long: spansOf(long, batch, steps) };
  return spans.short === null || spans.long === null ? [] : [{ name: parity.name, parity, spans: { ...spans } as { short?: Spans; long?: Spans } }];
});

/** The mean square whose slope by Z is the R of Keras' loss sum(Z · R): of what Z lacks to Z - R · n / 2, n numbers. */
function trainerFor({ request, output, lossSeed }: ParityCase, instance: Parameters<typeof createTrainer>[0]) {
  const { batch, steps, units, heads, causal } = request;
  const view = (values: Float32Array, width: number): View => ({ values, width, first: 0, window: steps, step: 1 });
  const input = ({ values, width }: BranchInput): Columns[] => [{ view: view(values, width) }];
  const target = output.map((z, i) => z - (lossSeed[i]! * output.length) / 2);
  const trainer = createTrainer(instance, {
    steps, units, heads, causal,
    short: input(request.short),
    long: input(request.long),
    readOut: null,
    loss: { kind: "square" },
    target: view(target, units),
    capacity: batch,
  });
  trainer.setWeights(Float32Array.from(request.weights.flatMap(({ values }) => Array.from(values))));
  return trainer;
}

describe.each(BUILDS)("in $name", ({ start }) => {
  test("most of the cases have masks that are padding", () => {
    expect(padded.length).toBeGreaterThan(30);
  });

  test.each(padded)("Z and gradients of real Keras: $name", async ({ parity, spans }) => {
    const { batch } = parity.request;
    const trainer = trainerFor(parity, await start());
    const { mixed } = trainer.evaluate({ windows: allOf(batch), spans });
    expect(relativeError(mixed, parity.output)).toBeLessThan(1e-5);
    trainer.differentiate({ windows: allOf(batch), spans });
    const gradients = trainer.gradients();
    const all = parity.gradients.reduce((most, { values }) => values.reduce((a, b) => Math.max(a, Math.abs(b)), most), 0);
    parity.gradients.forEach(({ name, values }, i) => {
      const { at } = trainer.arrays[i]!;
      const own = gradients.subarray(at, at + values.length);
      const gap = own.reduce((most, value, k) => Math.max(most, Math.abs(value - values[k]!)), 0);
      const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      expect(gap / Math.max(largest, 1e-2 * all), name).toBeLessThan(1e-4);
    });
  });
});
