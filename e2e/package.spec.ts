import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "vite";
import { installPackage, readmeExample } from "../packages/layers/install.mjs";
import { readWeights } from "../src/model/weights/weightFile";
import { expect, test } from "./fixtures";
import { harnessUrl } from "./site";

const KERAS_FILE = "src/model/weights/fixtures/one.weights.h5";
const BACKEND_FILES = ["tfjs-backend-wasm.wasm", "tfjs-backend-wasm-simd.wasm"];

/** The README's example; then weights that Keras wrote, loaded by path, and our kernels on WASM. Says what came out, and offers the weights. */
const PAGE = `
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { loadOwnKernels } from "headlight-layers/wasm";
const kept = await new HierarchicalAttention({ units: 1, numHeads: 1 }).load("one.weights.h5");
const weights = await kept.getArrays();
setWasmPaths("./");
await loadOwnKernels();
await tf.setBackend("wasm");
const fast = new HierarchicalAttention({ units: 4, numHeads: 2 });
fast.setArrays(weights);
const found = fast.apply([tf.ones([2, 5, 3]), tf.ones([2, 5, 2])]).shape;
document.querySelector("output").textContent = JSON.stringify({ example: output.shape, found, backend: tf.getBackend() });
document.querySelector("button").onclick = () => fast.save("back.weights.h5");
`;

let project = "";

test.beforeAll(async () => {
  project = mkdtempSync(path.join(tmpdir(), "package-"));
  installPackage(project);
  const files = path.join(project, "public");
  mkdirSync(files);
  copyFileSync(KERAS_FILE, path.join(files, "one.weights.h5"));
  for (const file of BACKEND_FILES) copyFileSync(path.join("node_modules/@tensorflow/tfjs-backend-wasm/dist", file), path.join(files, file));
  writeFileSync(path.join(project, "main.ts"), readmeExample() + PAGE);
  writeFileSync(
    path.join(project, "index.html"),
    '<!doctype html><link rel="icon" href="data:,"><output></output><button>Save</button><script type="module" src="./main.ts"></script>',
  );
  await build({
    configFile: false,
    root: project,
    base: "./",
    logLevel: "error",
    build: { target: "es2023", outDir: path.resolve(".cache/harness/package"), emptyOutDir: true, chunkSizeWarningLimit: 4000 },
  });
});

test.afterAll(() => rmSync(project, { recursive: true, force: true }));

test("the package of the layers, installed into an empty project, computes in a page and takes and gives weights of Keras", async ({ page }) => {
  await page.goto(`${harnessUrl()}package/index.html`);
  await expect(page.locator("output")).toHaveText(JSON.stringify({ example: [32, 10, 64], found: [2, 5, 4], backend: "wasm" }));
  const offered = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save" }).click();
  const download = await offered;
  expect(download.suggestedFilename()).toBe("back.weights.h5");
  const [back, kept] = await Promise.all(
    [await download.path(), KERAS_FILE].map(async (file) => {
      const read = await readWeights(file, readFileSync(file));
      return read.ok ? read.value.candidates[0]?.weights : read.error;
    }),
  );
  expect(back).toEqual(kept);
});
