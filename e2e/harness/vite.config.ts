import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** Builds the engine's test page; the same settings for workers and targets as the app's. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  worker: { format: "es" },
  build: {
    target: "es2023",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    outDir: fileURLToPath(new URL("../../.cache/harness", import.meta.url)),
    emptyOutDir: true,
  },
});
