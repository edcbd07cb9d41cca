import { randomNormal, tidy, zeros, type Tensor } from "@tensorflow/tfjs-core";
import { expect } from "vitest";
import { HierarchicalAttention } from "../../../src/model/layers/index";
import type { MemberGroup } from "./member";
import { builtLayer, numbersOf, sampleInputs } from "./sample";

export const construction: MemberGroup = {
  title: "Construction and call",
  members: [
    {
      reference: ["__init__(units, num_heads)"],
      here: ["new HierarchicalAttention({ units, numHeads })"],
      note: "Also `useCausalMask`, `seed`, and what every layer of TensorFlow.js takes, such as `name`",
      check() {
        const layer = new HierarchicalAttention({ units: 4, numHeads: 2, useCausalMask: true, seed: 3, name: "mine" });
        expect(layer.getParams()).toEqual({ units: 4, numHeads: 2, useCausalMask: true, seed: 3 });
        expect(layer.name).toBe("mine");
      },
    },
    {
      reference: ["call(inputs, training=False)"],
      here: ["apply([short, long], options)", "call([short, long], options)"],
      note: "`(B, T, Ds)` and `(B, T, Dl)` give `(B, T, units)`. `training` changes nothing. Masks are options: `shortMask`, `longMask`, `useCausalMask`. `callWithAttention` gives the maps, too",
      check() {
        const layer = builtLayer();
        const expected = numbersOf(() => layer.apply(sampleInputs()));
        expect(numbersOf(() => layer.apply(sampleInputs(), { training: true }))).toEqual(expected);
        expect(numbersOf(() => layer.call(sampleInputs(), {}))).toEqual(expected);
        expect(numbersOf(() => layer.apply(sampleInputs(), { useCausalMask: true }))).not.toEqual(expected);
        const masked = () => layer.apply(sampleInputs(), { shortMask: zeros([2, 5]) });
        expect(numbersOf(masked)).not.toEqual(expected);
        const shapes = tidy(() => {
          const { short, output } = layer.callWithAttention(sampleInputs() as [Tensor, Tensor]);
          return [short.maps.shape, output.shape];
        });
        expect(shapes).toEqual([
          [2, 2, 5, 5],
          [2, 5, 4],
        ]);
      },
    },
    {
      reference: ["example"],
      here: ["the example above"],
      note: "Two normal tensors `(32, 10, 64)`, 64 units and 4 heads give `(32, 10, 64)`",
      check() {
        const layer = new HierarchicalAttention({ units: 64, numHeads: 4 });
        const shape = tidy(() => (layer.apply([randomNormal([32, 10, 64]), randomNormal([32, 10, 64])]) as Tensor).shape);
        expect(shape).toEqual([32, 10, 64]);
      },
    },
    {
      reference: ["get_config()"],
      here: ["getConfig()"],
      note: "All settings, so that the round trip works, which it does not in the reference",
      check() {
        expect(builtLayer().getConfig()).toMatchObject({ units: 4, numHeads: 2, useCausalMask: false, seed: 1, trainable: true });
      },
    },
    {
      reference: ["from_config(config)"],
      here: ["HierarchicalAttention.fromConfig(HierarchicalAttention, config)"],
      note: "Takes the reference's configuration as well; the heads, which it leaves out, come from the weights that follow, or from `setParams`",
      check() {
        const layer = builtLayer();
        const copy = HierarchicalAttention.fromConfig(HierarchicalAttention, layer.getConfig());
        expect(copy.getConfig()).toEqual(layer.getConfig());
        const told = HierarchicalAttention.fromConfig(HierarchicalAttention, { units: 4, short_term_dense: {}, long_term_dense: {} });
        tidy(() => told.setWeights(layer.getWeights()));
        expect(told.getParams().numHeads).toBe(2);
      },
    },
    {
      reference: ["help(**kwargs)"],
      here: ["help(print?)"],
      note: "Prints what the class does and takes, and returns it",
      check() {
        const printed: string[] = [];
        const text = builtLayer().help((line) => printed.push(line));
        expect(printed).toEqual([text]);
        for (const name of ["units", "numHeads", "useCausalMask", "seed", "shortMask"]) expect(text).toContain(name);
      },
    },
    {
      reference: ["my_params"],
      here: ["myParams"],
      note: "The constructor as text",
      check() {
        expect(builtLayer().myParams).toBe("HierarchicalAttention({ units, numHeads, useCausalMask, seed })");
      },
    },
  ],
};
