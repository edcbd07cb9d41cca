import { scalar, tensor1d, tidy } from "@tensorflow/tfjs-core";
import { regularizers } from "@tensorflow/tfjs-layers";
import { expect } from "vitest";
import type { MemberGroup } from "./member";
import { builtLayer, numbersOf, sampleInputs } from "./sample";

export const lossesAndMetrics: MemberGroup = {
  title: "Losses and metrics",
  members: [
    {
      reference: ["add_loss(losses)", "losses"],
      here: ["addLoss(losses)", "losses", "calculateLosses()"],
      note: "Functions without arguments, which `fit` adds to its loss",
      check() {
        const layer = builtLayer();
        expect(layer.losses).toEqual([]);
        layer.addLoss([() => scalar(2)]);
        expect(layer.losses).toHaveLength(1);
        expect(tidy(() => layer.calculateLosses().map((loss) => loss.dataSync()[0]))).toEqual([2]);
      },
    },
    {
      reference: ["add_metric(value, name)", "metrics"],
      here: ["addMetric(value, name)", "metrics"],
      note: "The mean by name of what was told: `metrics[i].name`, `.result()`, `.resetState()`. `fit` does not print it",
      check() {
        const layer = builtLayer();
        expect(layer.metrics).toEqual([]);
        tidy(() => layer.addMetric(tensor1d([1, 3]), "spread"));
        layer.addMetric(5, "spread");
        layer.addMetric(7, "other");
        const results = () => layer.metrics.map((metric) => [metric.name, ...numbersOf(() => metric.result())]);
        expect(results()).toEqual([["spread", 3.5], ["other", 7]]);
        layer.metrics[0]?.resetState();
        expect(results()).toEqual([["spread", 0], ["other", 7]]);
        layer.dispose();
      },
    },
    {
      reference: ["activity_regularizer"],
      here: ["activityRegularizer"],
      note: "null: TensorFlow.js refuses to call a layer that has one. Use `addLoss`",
      check() {
        const layer = builtLayer();
        expect(layer.activityRegularizer).toBeNull();
        layer.activityRegularizer = regularizers.l2();
        expect(() => numbersOf(() => layer.apply(sampleInputs()))).toThrow("not supported yet");
      },
    },
  ],
};
