import { ones, tidy } from "@tensorflow/tfjs-core";
import { initializers } from "@tensorflow/tfjs-layers";
import { expect } from "vitest";
import { HierarchicalAttention } from "../../../src/model/layers/index";
import type { MemberGroup } from "./member";
import { builtLayer, expectAbsent, numbersOf, sampleInputs, SHAPES } from "./sample";

/** A class of somebody else's, with a weight more. */
class Scaled extends HierarchicalAttention {
  override build(inputShape: (number | null)[][]): void {
    super.build(inputShape);
    this.addWeight("scale", [1], "float32", initializers.ones());
  }
}

export const weights: MemberGroup = {
  title: "Weights and state",
  members: [
    {
      reference: ["add_weight(name, shape, dtype, …)"],
      here: ["addWeight(name, shape, dtype, …)"],
      note: "For classes that extend this one",
      check() {
        const layer = new Scaled({ units: 4, numHeads: 2 });
        layer.build(SHAPES);
        expect(layer.weights).toHaveLength(21);
      },
    },
    {
      reference: ["add_variable"],
      here: [],
      note: "An old name of `add_weight`, which the reference itself advises against",
      check: () => expectAbsent("addVariable"),
    },
    {
      reference: ["weights", "variables"],
      here: ["weights"],
      note: "20, in Keras' order. `getArrays()` gives them as plain arrays with their names",
      async check() {
        const layer = builtLayer();
        expect(layer.weights).toHaveLength(20);
        const [first] = await layer.getArrays();
        expect(first).toMatchObject({ name: "short_term_dense/kernel", shape: [3, 4] });
      },
    },
    {
      reference: ["trainable_weights", "trainable_variables"],
      here: ["trainableWeights"],
      note: "",
      check() {
        expect(builtLayer().trainableWeights).toHaveLength(20);
      },
    },
    {
      reference: ["non_trainable_weights", "non_trainable_variables"],
      here: ["nonTrainableWeights"],
      note: "",
      check() {
        expect(builtLayer().nonTrainableWeights).toEqual([]);
      },
    },
    {
      reference: ["get_weights()"],
      here: ["getWeights()"],
      note: "Tensors that stay the layer's",
      check() {
        expect(builtLayer().getWeights().map(({ shape }) => shape).slice(0, 3)).toEqual([[3, 4], [4], [6, 4]]);
      },
    },
    {
      reference: ["set_weights(weights)"],
      here: ["setWeights(weights)"],
      note: "A layer without weights is built to fit. `setArrays` takes plain arrays",
      check() {
        const [layer, source] = [new HierarchicalAttention({ units: 4, numHeads: 2 }), builtLayer()];
        layer.setWeights(source.getWeights());
        expect(numbersOf(() => layer.apply(sampleInputs()))).toEqual(numbersOf(() => source.apply(sampleInputs())));
        expect(() => tidy(() => layer.setWeights([ones([3, 4])]))).toThrow("20 weights, but 1");
      },
    },
    {
      reference: ["save_own_variables(store)", "load_own_variables(store)"],
      here: ["saveOwnVariables(store)", "loadOwnVariables(store)"],
      note: "The store is an object; keys are `0` to `19`, as in Keras. Saving gives a promise, since a GPU takes time",
      async check() {
        const [layer, source] = [new HierarchicalAttention({ units: 4, numHeads: 2 }), builtLayer()];
        const store = {};
        await source.saveOwnVariables(store);
        expect(Object.keys(store)).toHaveLength(20);
        layer.loadOwnVariables(store);
        expect(await layer.getArrays()).toEqual(await source.getArrays());
        expect(() => layer.loadOwnVariables({ 1: { name: "x", shape: [1], values: Float32Array.of(1) } })).toThrow("lacks the variable “0”");
      },
    },
    {
      reference: ["trainable"],
      here: ["trainable"],
      note: "",
      check() {
        const layer = builtLayer();
        layer.trainable = false;
        expect([layer.trainableWeights.length, layer.nonTrainableWeights.length]).toEqual([0, 20]);
      },
    },
    {
      reference: ["updates"],
      here: ["updates"],
      note: "Empty: no call changes a weight",
      check() {
        expect(builtLayer().updates).toEqual([]);
      },
    },
    {
      reference: ["add_update"],
      here: [],
      note: "TensorFlow.js runs no updates between steps; write to the weight (`weights[i].write`) instead",
      check: () => expectAbsent("addUpdate"),
    },
  ],
};
