import { zipSync } from "fflate";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { textOf } from "../../words/sentence.testing";
import { npyBytes } from "../files/writeNpz";
import { readWeights } from "./weightFile";

const letters = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const refusal = async (name: string, bytes: Uint8Array) => {
  const file = await readWeights(name, bytes);
  return file.ok ? "" : textOf(file.error);
};

describe("weights of formats that are not read are called by their name, with what to save in their place", () => {
  it.each([
    ["weights.pkl", letters("\x80\x04\x95\x10\0\0\0\0\0\0\0}"), "pickle of Python", "numpy.savez"],
    ["weights.pkl of protocol 0", letters("(dp0\nVa\np1\n"), "pickle of Python", "numpy.savez"],
    ["model.pt", zipSync({ "archive/data.pkl": letters("\x80\x02}"), "archive/data/0": new Uint8Array(24) }), "torch.save", "state_dict()"],
    ["model.pth", letters("\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19."), "torch.save", "state_dict()"],
    ["model.onnx", letters("\x08\x08\x12\x07pytorch\x1a\x052.1.0:\x20\x0a\x10"), "ONNX", "the model that it was made of"],
    ["model.onnx without a maker", letters(`\x08\x07:\x20\x0a\x10${"x".repeat(20)}keras_dense`), "ONNX", "the model that it was made of"],
    ["ckpt.index", Uint8Array.from([...new Uint8Array(90), 0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb]), "checkpoint of TensorFlow", ".weights.h5"],
    ["ckpt.data-00000-of-00001", new Uint8Array(400).fill(7), "checkpoint of TensorFlow", ".weights.h5"],
    ["checkpoint", letters('model_checkpoint_path: "ckpt"\n'), "checkpoint of TensorFlow", ".weights.h5"],
    ["saved_model.pb", letters("\x08\x01\x12\x80\x10\x0a\x10\x12\x0eserve"), "SavedModel", ".weights.h5"],
    ["model.zip", zipSync({ "m/saved_model.pb": new Uint8Array(9), "m/variables/variables.index": new Uint8Array(9) }), "SavedModel", ".weights.h5"],
    ["model.tflite", letters("\x1c\0\0\0TFL3\x14\0"), "TensorFlow Lite", "the model that it was made of"],
    ["model.gguf", letters("GGUF\x03\0\0\0\0"), "GGUF", "numpy.savez"],
    ["flax.msgpack", letters("\x81\xa6params\x82\xa5dense"), "MessagePack", "numpy.savez"],
    ["model.json", letters('{"format": "layers-model", "modelTopology": {}}'), "TensorFlow.js", ".weights.h5"],
    ["model.safetensors.index.json", letters('{\n  "metadata": {"total_size": 8},\n  "weight_map": {"a": "model-00001-of-00002.safetensors"}\n}'), "only lists in which files", ".safetensors file that holds"],
    ["kernel.npy", npyBytes({ name: "a", shape: [2], values: new Float32Array(2) }), "one array", "numpy.savez"],
    ["weights.h5", letters("version https://git-lfs.github.com/spec/v1\noid sha256:0\n"), "Git LFS", "the file itself"],
    ["weights.npz", letters("<!DOCTYPE html><html>"), "web page", "the file itself"],
  ])("%s", async (name, bytes, called, instead) => {
    const said = await refusal(name, bytes);
    expect(said).toContain(called);
    expect(said).toContain(instead);
  });

  it("and others are not", async () => {
    for (const bytes of [letters("\x08\x01 hello, this is a text"), new Uint8Array(64), letters("GGU, a text"), letters("x,y\n1,2\n3,4\n")]) {
      expect(await refusal("some.bin", bytes)).toContain("no weights file that Headlight knows");
    }
  });
});

it("does not take what an optimizer keeps of each array for a further layer", async () => {
  const bytes = new Uint8Array(readFileSync(new URL("./fixtures/forms/wholeKeras2.h5", import.meta.url)));
  const file = await readWeights("wholeKeras2.h5", bytes);
  expect(file.ok && file.value.candidates.map(({ weights }) => weights.some(({ values }) => values.some((value) => value !== 0)))).toEqual([true]);
});

it("names the file that an HDF5 file leads to for its layer, and the place that leads there", async () => {
  const said = await refusal("link.weights.h5", new Uint8Array(readFileSync(new URL("./fixtures/externalLink.weights.h5", import.meta.url))));
  expect(said).toContain("encoder.weights.h5");
  expect(said).toMatch(/layers\S* lies in another file/);
});
