/** Builds what `npm pack` packs into `dist/`: `node build.mjs`; `--clean` takes it away again. */
import { execFileSync } from "node:child_process";
import { copyFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { build } from "vite";

const here = import.meta.dirname;
const root = path.resolve(here, "../..");
const dist = path.join(here, "dist");
const types = path.join(dist, "types");

/** Packages by their names: the person installs them, so that theirs and ours are the same ones. */
const OUTSIDE = /^[@a-z]/;

/** The package's doors, by the names that its `exports` call them. */
const entry = { index: path.join(root, "src/model/layers/index.ts"), wasm: path.join(here, "wasm.ts") };

async function buildCode() {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: "warn",
    build: {
      outDir: dist,
      emptyOutDir: true,
      target: "es2023",
      minify: false,
      lib: { entry, formats: ["es"] },
      rolldownOptions: { external: OUTSIDE, checks: { bundlerTimings: false } },
    },
  });
}

function buildTypes() {
  execFileSync(process.execPath, [path.join(root, "node_modules/typescript/bin/tsc"), "-p", here], { stdio: "inherit" });
  for (const name of readdirSync(types, { recursive: true })) {
    if (!name.endsWith(".d.ts")) continue;
    const file = path.join(types, name);
    // Node's own way to find types wants whole file names.
    writeFileSync(file, readFileSync(file, "utf8").replace(/((?:from|import\() ?"\.[^"]*)"/g, '$1.js"'));
  }
}

rmSync(dist, { recursive: true, force: true });
if (!process.argv.includes("--clean")) {
  await buildCode();
  buildTypes();
  copyFileSync(path.join(root, "LICENSE"), path.join(dist, "LICENSE"));
}
