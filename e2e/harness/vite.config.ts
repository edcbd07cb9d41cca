import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const fileOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Builds the test pages of the engine and of the layer classes; the same settings for workers and targets as the app's. */
export default defineConfig({
  root: fileOf("."),
  base: "./",
  worker: { format: "es" },
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    outDir: fileOf("../../.cache/harness"),
    rolldownOptions: { input: [fileOf("index.html"), fileOf("layers.html")] },
    emptyOutDir: true,
  },
});
