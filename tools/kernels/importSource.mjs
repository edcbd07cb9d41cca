import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";

const root = path.resolve(import.meta.dirname, "../..");

/** A module below src/model, or at a whole path, with all that it imports, built into `folder` for Node. */
export async function importSource(folder, name) {
  const file = `${path.basename(name, ".ts")}.mjs`;
  await build({
    configFile: false,
    root,
    logLevel: "error",
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      target: "es2023",
      lib: { entry: path.resolve(root, "src/model", name), formats: ["es"], fileName: () => file },
    },
  });
  return import(pathToFileURL(path.join(folder, file)).href);
}
