import { expect, vi } from "vitest";
import { HierarchicalAttention } from "../../../src/model/layers/index";
import type { MemberGroup } from "./member";
import { builtLayer, numbersOf, PARAMETERS, sampleInputs, SHAPES } from "./sample";

export const building: MemberGroup = {
  title: "Building and shapes",
  members: [
    {
      reference: ["build(input_shape)"],
      here: ["build(inputShape)"],
      note: "Makes the weights. The first `apply` does it by itself",
      check() {
        const layer = new HierarchicalAttention({ units: 4, numHeads: 2 });
        layer.build(SHAPES);
        expect([layer.built, layer.weights.length]).toEqual([true, 20]);
      },
    },
    {
      reference: ["build_from_config(config)"],
      here: ["buildFromConfig(config)"],
      note: "Also with Keras' spelling, `input_shape`",
      check() {
        for (const key of ["inputShape", "input_shape"]) {
          const layer = new HierarchicalAttention({ units: 4, numHeads: 2, seed: 1 });
          layer.buildFromConfig({ [key]: SHAPES });
          expect(numbersOf(() => layer.apply(sampleInputs()))).toEqual(numbersOf(() => builtLayer().apply(sampleInputs())));
        }
        expect(() => builtLayer().buildFromConfig({ inputShape: SHAPES })).toThrow("is built already");
        expect(() => new HierarchicalAttention({ units: 4, numHeads: 2 }).buildFromConfig({})).toThrow("no “inputShape”");
      },
    },
    {
      reference: ["get_build_config()"],
      here: ["getBuildConfig()"],
      note: "`{ inputShape }`; null before the layer is built, and null in the place of a size that weights from elsewhere do not tell",
      check() {
        expect(new HierarchicalAttention({ units: 4, numHeads: 2 }).getBuildConfig()).toBeNull();
        const called = new HierarchicalAttention({ units: 4, numHeads: 2 });
        numbersOf(() => called.apply(sampleInputs()));
        for (const layer of [called, builtLayer()]) expect(layer.getBuildConfig()).toEqual({ inputShape: SHAPES });
        const filled = new HierarchicalAttention({ units: 4, numHeads: 2 });
        filled.setWeights(called.getWeights());
        expect(filled.getBuildConfig()).toEqual({ inputShape: [[null, null, 3], [null, null, 6]] });
      },
    },
    {
      reference: ["compute_output_shape(input_shape)"],
      here: ["computeOutputShape(inputShape)"],
      note: "Refuses inputs that do not fit together, naming both shapes",
      check() {
        expect(builtLayer().computeOutputShape(SHAPES)).toEqual([2, 5, 4]);
        expect(() => builtLayer().computeOutputShape([[2, 1, 3], [2, 5, 6]])).toThrow("(2, 1, 3) has 1 steps and the long input (2, 5, 6)");
      },
    },
    {
      reference: ["compute_output_signature(input_signature)"],
      here: ["computeOutputSignature(inputs)"],
      note: "`{ shape, dtype }` for those of the inputs",
      check() {
        const signature = builtLayer().computeOutputSignature(SHAPES.map((shape) => ({ shape, dtype: "int32" })));
        expect(signature).toEqual({ shape: [2, 5, 4], dtype: "float32" });
      },
    },
    {
      reference: ["compute_mask(inputs, mask)"],
      here: ["computeMask(inputs, mask)"],
      note: "null: the output carries no mask",
      check() {
        expect(builtLayer().computeMask()).toBeNull();
      },
    },
    {
      reference: ["count_params()"],
      here: ["countParams()"],
      note: "Throws before the layer is built",
      check() {
        expect(builtLayer().countParams()).toBe(PARAMETERS);
        expect(() => new HierarchicalAttention({ units: 4, numHeads: 2 }).countParams()).toThrow("not built");
      },
    },
    {
      reference: ["finalize_state()"],
      here: ["finalizeState()"],
      note: "Called each time that weights were given or loaded; does nothing, and is there to be overridden",
      check() {
        const [layer, source] = [builtLayer(), builtLayer()];
        const called = vi.spyOn(layer, "finalizeState");
        layer.setWeights(source.getWeights());
        expect(called).toHaveBeenCalledTimes(1);
        expect(layer.finalizeState()).toBeUndefined();
      },
    },
  ],
};
