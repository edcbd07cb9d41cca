import { readFile } from "node:fs/promises";
import type { Download } from "@playwright/test";
import { initialiseWeights } from "../src/model/weights/initialise";
import type { LayerWeights } from "../src/model/weights/names";
import { readWeights } from "../src/model/weights/weightFile";
import type { App } from "./app";
import type { NpyArray } from "./npz";

/** What an entry of the layer's export gives. */
export async function exported(app: App, entry: string): Promise<Download> {
  const saved = app.page.waitForEvent("download");
  await app.choose(app.cell("layer").getByRole("button", { name: "Export weights" }), entry);
  return saved;
}

/** The weights in a file: those of the layer at a place of it. */
export async function weightsIn(path: string, name = path, at = 0): Promise<LayerWeights> {
  const file = await readWeights(name, new Uint8Array(await readFile(path)));
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value.candidates[at]!.weights;
}

/**
 * The layer's weights for the windows that were exported: those that the page's seed draws for its settings, where it says that they
 * are drawn; else as the page exports them.
 */
export async function weightsOnPage(app: App, arrays: Readonly<Record<string, NpyArray>>): Promise<LayerWeights> {
  const said = await app.cell("layer").textContent();
  if (said?.includes("drawn at random from the seed") !== true) {
    const download = await exported(app, "NumPy (.npz)");
    return weightsIn(await download.path(), download.suggestedFilename());
  }
  const [units, heads, seed] = [await app.readNumber("Units"), await app.readNumber("Heads"), await app.readNumber("Seed")];
  return initialiseWeights({ units, heads, shortWidth: arrays["short_input"]!.shape[1]!, longWidth: arrays["long_input"]!.shape[1]! }, seed);
}
