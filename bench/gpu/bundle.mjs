import path from "node:path";
import { build } from "vite";

const root = path.resolve(import.meta.dirname, "../..");

/** Builds what measures, with the kernels in it, into `folder` as one file for Node; returns its name. */
export async function bundle(folder) {
  await build({
    configFile: false,
    root,
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      target: "es2023",
      ssr: path.join(import.meta.dirname, "there/node.ts"),
      rolldownOptions: { output: { entryFileNames: "gpu.mjs", codeSplitting: false } },
    },
    ssr: { noExternal: true },
  });
  return "gpu.mjs";
}
