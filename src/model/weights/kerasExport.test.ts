import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { sampleRequest } from "../attention/samples.testing";
import { writeKerasExport } from "./kerasExport";
import { readNpz } from "./npz";
import { floatsOf } from "./stored";
import { readWeights } from "./weightFile";

const sizes = { batch: 1, steps: 5, shortWidth: 3, longWidth: 2, units: 4, heads: 2, causal: true, masked: true };
const request = sampleRequest(sizes, 1);
const output = Float32Array.from({ length: 20 }, (_, i) => i / 7);
const unpacked = async () => unzipSync(await writeKerasExport(request, output));

/** That the script runs and agrees is shown with real Keras: tools/keras/check_files.py. */
describe("the export to Keras", () => {
  it("holds the weights twice, bit for bit", async () => {
    const files = await unpacked();
    for (const name of ["layer.weights.h5", "layer.npz"]) {
      const file = await readWeights(name, files[name] ?? new Uint8Array());
      expect(file.ok && file.value.candidates[0]?.weights).toEqual(request.weights);
    }
  });

  it("holds inputs, masks and output", async () => {
    const arrays = readNpz((await unpacked())["arrays.npz"] ?? new Uint8Array(), 2 ** 20);
    const floats = Object.fromEntries(arrays.map((array) => [array.name, floatsOf(array)]));
    expect(arrays.map(({ name, shape }) => [name, shape])).toEqual([
      ["short_input", [1, 5, 3]],
      ["short_mask", [1, 5]],
      ["long_input", [1, 5, 2]],
      ["long_mask", [1, 5]],
      ["output", [1, 5, 4]],
    ]);
    expect(floats["short_input"]).toEqual(request.short.values);
    expect([...(floats["long_mask"] ?? [])]).toEqual([...(request.long.mask ?? [])]);
    expect(floats["output"]).toEqual(output);
  });

  it("holds a script with the layer's sizes that needs no private package", async () => {
    const script = new TextDecoder().decode((await unpacked())["layer.py"]);
    expect(script).toContain("UNITS, HEADS, STEPS, CAUSAL = 4, 2, 5, True");
    expect(script).toContain("SHORT_WIDTH, LONG_WIDTH = 3, 2");
    expect([...script.matchAll(/^(?:import|from) (\w+)/gm)].map(([, name]) => name)).toEqual(["keras", "numpy", "keras"]);
  });

  it("is the same file for the same layer", async () => {
    expect(await writeKerasExport(request, output)).toEqual(await writeKerasExport(request, output));
  });
});
