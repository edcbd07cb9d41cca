import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const fileOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Builds the test pages of the engine, of the layer classes, of the GPU kernel, of the trainer and of parts that come late; the same settings for workers and targets as the app's. */
export default defineConfig({
  root: fileOf("."),
  base: "./",
  plugins: [react()],
  worker: { format: "es", rolldownOptions: { checks: { bundlerTimings: false } } },
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    outDir: fileOf("../../.cache/harness"),
    rolldownOptions: { checks: { bundlerTimings: false }, input: ["index.html", "layers.html", "gpu.html", "training.html", "gpuTraining.html", "parts.html"].map(fileOf) },
    emptyOutDir: true,
  },
});
