import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const fileOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Builds the test pages of the engine, of the layer classes, of the GPU kernel and of the trainer; the same settings for workers and targets as the app's. */
export default defineConfig({
  root: fileOf("."),
  base: "./",
  worker: { format: "es", rolldownOptions: { checks: { bundlerTimings: false } } },
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    outDir: fileOf("../../.cache/harness"),
    rolldownOptions: { checks: { bundlerTimings: false }, input: ["index.html", "layers.html", "gpu.html", "training.html", "gpuTraining.html"].map(fileOf) },
    emptyOutDir: true,
  },
});
