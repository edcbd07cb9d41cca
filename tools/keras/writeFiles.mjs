/**
 * Writes the same weights in every format, what the layers' own `save` writes, and the "Export to Keras" zip, into the folder
 * given, for check_files.py.
 */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { createServer } from "vite";

const root = path.resolve(import.meta.dirname, "../..");
const vite = await createServer({ root, logLevel: "error", appType: "custom", server: { middlewareMode: true, hmr: false, ws: false } });
const load = (file) => vite.ssrLoadModule(`/src/model/${file}`);

const folder = process.argv[2];
if (folder === undefined) throw new Error("Say which folder to write to.");
await mkdir(folder, { recursive: true });
const { WEIGHT_FORMATS } = await load("weights/formats.ts");
const { writeWeights } = await load("weights/weightFile.ts");
const { writeKerasExport } = await load("weights/kerasExport.ts");
const { referenceAttention } = await load("attention/reference.ts");
const { sampleRequest } = await load("attention/samples.testing.ts");

const sizes = { batch: 1, steps: 9, shortWidth: 3, longWidth: 2, units: 8, heads: 2 };
const kinds = { plain: {}, causal: { causal: true }, masked: { masked: true }, both: { causal: true, masked: true } };
for (const [name, options] of Object.entries(kinds)) {
  const request = sampleRequest({ ...sizes, causal: false, masked: false, ...options }, 5);
  const output = Float32Array.from(referenceAttention(request).output);
  await writeFile(path.join(folder, `${name}.zip`), await writeKerasExport(request, output));
  if (name !== "plain") continue;
  for (const format of WEIGHT_FORMATS) {
    await writeFile(path.join(folder, `layer.${format}`), await writeWeights(format, request.weights));
  }
}

await import("@tensorflow/tfjs-backend-cpu");
const { HierarchicalAttention, LearnedNormalization, MultiModalEmbedding } = await load("layers/index.ts");
const layers = {
  attention: new HierarchicalAttention({ units: 8, numHeads: 2 }),
  embedding: new MultiModalEmbedding({ embedDim: 4 }),
  normalization: new LearnedNormalization(),
};
const [short, long] = [[null, 9, 3], [null, 9, 2]];
for (const [name, layer] of Object.entries(layers)) {
  layer.buildFromConfig({ inputShape: name === "normalization" ? short : [short, long] });
  for (const end of ["weights.h5", "npz"]) await layer.save(path.join(folder, `saved-${name}.${end}`));
}
await vite.close();
