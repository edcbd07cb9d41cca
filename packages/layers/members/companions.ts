import { ones, tensor, zeros, type Tensor } from "@tensorflow/tfjs-core";
import { expect } from "vitest";
import { LearnedNormalization, MultiModalEmbedding } from "../../../src/model/layers/index";
import type { MemberGroup } from "./member";
import { builtLayer, numbersOf, sampleInputs } from "./sample";

export const companions: MemberGroup = {
  title: "Named beside it",
  members: [
    {
      reference: ["MultiModalEmbedding(embed_dim)"],
      here: ["new MultiModalEmbedding({ embedDim })"],
      note: "Brings inputs of unlike columns to one width before the layer; has all members above",
      check() {
        const embedding = new MultiModalEmbedding({ embedDim: 3 });
        expect(numbersOf(() => embedding.apply([zeros([1, 2, 5]), ones([1, 2, 7])]))).toHaveLength(1 * 2 * 6);
        expect(embedding.myParams).toBe("MultiModalEmbedding({ embedDim, seed })");
        expect(embedding.help(() => {})).toContain("embedDim");
      },
    },
    {
      reference: ["LearnedNormalization()"],
      here: ["new LearnedNormalization()"],
      note: "`(x − mean) / (stddev + 1e-6)` of either input before the layer; has all members above",
      check() {
        const normalization = new LearnedNormalization();
        expect(numbersOf(() => normalization.apply(tensor([[3, -2]])))[0]).toBeCloseTo(3, 5);
        expect(normalization.getBuildConfig()).toEqual({ inputShape: [1, 2] });
        expect(normalization.myParams).toBe("LearnedNormalization()");
        const [short, long] = [new LearnedNormalization(), new LearnedNormalization()];
        const both = () => {
          const [first, second] = sampleInputs();
          return builtLayer().apply([short.apply(first!), long.apply(second!)] as Tensor[]);
        };
        expect(numbersOf(both)).toHaveLength(2 * 5 * 4);
      },
    },
  ],
};
