import { readdirSync, readFileSync } from "node:fs";
import { expect, it, test } from "vitest";
import { textOf } from "../../words/sentence.testing";
import { readWeights } from "./weightFile";

const FOLDER = new URL("./fixtures/cases/", import.meta.url);
const read = (name: string) => readWeights(name, new Uint8Array(readFileSync(new URL(name, FOLDER))));

/** Files that hold no whole layer, and what says why. */
const REFUSED: Readonly<Record<string, string>> = {
  "weights_object_list.npz": "holds objects of Python",
  "weights_torch_mha.safetensors": "long_term_attention.out_proj.weight is missing",
};

it.each(readdirSync(FOLDER).filter((name) => !(name in REFUSED)))("%s holds the numbers of the control", async (name) => {
  const [control, file] = [await read("weights_control.npz"), await read(name)];
  if (!control.ok || !file.ok) throw new Error(file.ok ? "no control" : textOf(file.error));
  const [candidate, right] = [file.value.candidates[0]!, control.value.candidates[0]!];
  expect(candidate.shape).toEqual({ units: 4, heads: 2, shortWidth: 3, longWidth: 2 });
  expect(candidate.weights).toEqual(right.weights);
});

test.each(Object.entries(REFUSED))("%s is refused by its true cause", async (name, said) => {
  const file = await read(name);
  expect(file.ok ? "" : textOf(file.error)).toContain(said);
});
