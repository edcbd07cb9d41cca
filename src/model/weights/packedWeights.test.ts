import { gzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { textOf } from "../../words/sentence.testing";
import { npyBytes, writeNpz } from "../files/writeNpz";
import { weightShapes } from "./names";
import { readWeights, writeWeights } from "./weightFile";

const WEIGHTS = weightShapes({ units: 4, heads: 2, shortWidth: 3, longWidth: 2 }).map(({ name, shape }, n) => ({
  name,
  shape,
  values: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => n + i / 8),
}));

/** The layers in a file: where each lies, and its weights. */
async function layersIn(name: string, bytes: Uint8Array) {
  const file = await readWeights(name, bytes);
  return file.ok ? file.value.candidates.map(({ path, weights }) => [path, weights]) : textOf(file.error);
}

describe("weights in a zip", () => {
  it.each(["npz", "safetensors", "weights.h5"] as const)("of .%s, as browsers and mails pack them", async (format) => {
    const bytes = await writeWeights(format, WEIGHTS);
    const [[path] = []] = (await layersIn(`a.${format}`, bytes)) as [string, unknown][];
    for (const level of [0, 6] as const) {
      const zip = zipSync({ "__MACOSX/run/._best.npz": new Uint8Array(200), "run/README.txt": new Uint8Array(9), [`run/best.${format}`]: bytes }, { level });
      expect(await layersIn("a.zip", zip)).toEqual([[path, WEIGHTS]]);
      expect(await layersIn("a.zip", zipSync({ "inner.zip": zip }))).toEqual([[path, WEIGHTS]]);
    }
  });

  it("of several files are all to choose from, under their names", async () => {
    const zip = zipSync({ "best.npz": await writeWeights("npz", WEIGHTS), "last.safetensors": await writeWeights("safetensors", WEIGHTS) });
    expect(await layersIn("a.zip", zip)).toEqual([["best.npz", WEIGHTS], ["last.safetensors", WEIGHTS]]);
  });

  it("take no more room than any, and zips in zips are not followed for ever", async () => {
    // 81 MB of zeros in each of two, which are small when packed.
    const large = zipSync({ "a.npy": npyBytes({ name: "a", shape: [81 * 2 ** 18], values: new Float32Array(81 * 2 ** 18) }) }, { level: 1 });
    const zip = zipSync({ "a.npz": large, "b.npz": large });
    expect(await layersIn("a.zip", zip)).toContain("160 MB");
    let bytes: Uint8Array = await writeWeights("npz", WEIGHTS);
    for (let i = 0; i < 6; i++) bytes = zipSync({ "a.zip": bytes });
    expect(await layersIn("a.zip", bytes)).toContain("No layer was found");
  });
});

describe("what stands before an HDF5 file", () => {
  it.each([512, 1024, 4096])("%i bytes of one's own do not matter", async (before) => {
    const bytes = await writeWeights("weights.h5", WEIGHTS);
    const moved = new Uint8Array(before + bytes.length).fill(32, 0, before);
    moved.set(bytes, before);
    const view = new DataView(moved.buffer, before);
    expect(view.getUint8(8)).toBe(0);
    // As h5jam and h5py's userblock_size write it: where it begins, and where it ends.
    view.setBigUint64(24, BigInt(before), true);
    view.setBigUint64(40, view.getBigUint64(40, true) + BigInt(before), true);
    expect(await layersIn("a.weights.h5", moved)).toEqual(await layersIn("a.weights.h5", bytes));
    expect(await layersIn("a.weights.h5", moved.subarray(0, moved.length - 8))).toContain("is cut short");
  });
});

describe("what holds no whole layer is called what it is", () => {
  it("one of several files of a model", async () => {
    const part = await writeWeights("safetensors", WEIGHTS.slice(0, 11));
    expect(await layersIn("model-00001-of-00002.safetensors", part)).toContain("one of several files");
    expect(await layersIn("model-00001-of-00001.safetensors", part)).toContain("do not fit together");
    expect(await layersIn("model-00001-of-00002.safetensors", await writeWeights("safetensors", WEIGHTS))).toEqual([["", WEIGHTS]]);
  });

  it("an attention of PyTorch by itself", async () => {
    const npz = await writeNpz([{ name: "in_proj_weight", shape: [24, 8], values: new Float32Array(192) }, { name: "out_proj.weight", shape: [8, 8], values: new Float32Array(64) }]);
    expect(await layersIn("a.npz", npz)).toContain("as PyTorch lays them out");
  });

  it("a zip without weights, and a file that is packed otherwise", async () => {
    expect(await layersIn("a.zip", zipSync({ "a.txt": new Uint8Array(9) }))).toContain("No layer was found");
    expect(await layersIn("a.npz.gz", gzipSync(await writeWeights("npz", WEIGHTS)))).toContain("no weights file that Headlight knows");
  });
});
