import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "vitest";
import { HierarchicalAttention } from "../../../src/model/layers/index";
import type { MemberGroup } from "./member";
import { builtLayer, PARAMETERS } from "./sample";

/** Runs `act` with a folder that is gone afterwards. */
async function inFolder(act: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "layers-"));
  await act(folder).finally(() => rmSync(folder, { recursive: true }));
}

const fresh = () => new HierarchicalAttention({ units: 1, numHeads: 1 });

export const learner: MemberGroup = {
  title: "The learner",
  members: [
    {
      reference: ["get_params(deep)"],
      here: ["getParams(deep?)"],
      note: "`deep` changes nothing: no learner lies inside",
      check() {
        const params = { units: 4, numHeads: 2, useCausalMask: false, seed: 1 };
        expect([builtLayer().getParams(), builtLayer().getParams(true)]).toEqual([params, params]);
      },
    },
    {
      reference: ["set_params(**params)"],
      here: ["setParams({ … })"],
      note: "Returns the layer. Units and heads stay as they are once there are weights",
      check() {
        const layer = fresh();
        expect(layer.setParams({ units: 8 })).toBe(layer);
        expect(layer.getParams().units).toBe(8);
        expect(() => builtLayer().setParams({ units: 8 })).toThrow("has its weights already");
        expect(builtLayer().setParams({ useCausalMask: true }).getParams().useCausalMask).toBe(true);
      },
    },
    {
      reference: ["save(file_path, format, overwrite, …)"],
      here: ["save(to, { format, overwrite })", "toBytes(format)"],
      note: "A path that ends in `.weights.h5` (Keras), `.npz` or `.safetensors`: a file in Node (one that is there stays unless `overwrite` is true), a download in a page. Or an address or handler of TensorFlow.js, such as `indexeddb://mine`",
      check: () =>
        inFolder(async (folder) => {
          const layer = builtLayer();
          for (const end of ["weights.h5", "npz", "safetensors"]) {
            const file = path.join(folder, `mine.${end}`);
            await layer.save(file);
            const copy = await fresh().load(file);
            expect(await copy.getArrays()).toEqual(await layer.getArrays());
            await expect(layer.save(file)).rejects.toThrow("is there already");
            await layer.save(file, { overwrite: true });
          }
          const named = path.join(folder, "mine");
          await layer.save(named, { format: "npz" });
          const copy = await fresh().load(named, { format: "npz" });
          expect(await copy.getArrays()).toEqual(await layer.getArrays());
        }),
    },
    {
      reference: ["load(file_path, format)"],
      here: ["load(from, { format, layer })"],
      note: "What `save` kept, and `.keras` models and Keras 2's `.h5`; a path, a `Blob` or bytes. The bytes tell the format; `format` is for names that do not end in one. `layer` names one of several",
      async check() {
        const layer = builtLayer();
        const bytes = await layer.toBytes("weights.h5");
        for (const from of [bytes, bytes.buffer, new Blob([bytes])]) {
          const copy = await fresh().load(from);
          expect(copy.getParams()).toMatchObject({ units: 4, numHeads: 2 });
          expect(await copy.getArrays()).toEqual(await layer.getArrays());
        }
      },
    },
    {
      reference: ["summary()"],
      here: ["summary(print?)"],
      note: "Settings, and each weight's name, shape and count",
      check() {
        const printed: string[] = [];
        const text = builtLayer().summary((line) => printed.push(line));
        expect(text).toBe(printed.join("\n"));
        expect(printed.at(-1)).toContain(`${PARAMETERS} parameters in 20 weights`);
      },
    },
  ],
};
