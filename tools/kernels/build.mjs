/** Compiles the kernels to the `.wasm` files beside their sources: `node tools/kernels/build.mjs`. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { main as compile } from "assemblyscript/asc";

const folder = path.resolve(import.meta.dirname, "../../src/model/kernels");

/** By the name of each build: its source, below the folder in which it is kept, and what of WebAssembly it needs. */
const BUILDS = {
  attention: { source: "assembly/index.ts", features: ["simd"] },
  "attention.relaxed": { source: "assembly/index.ts", features: ["simd", "relaxed-simd"] },
  "training/training": { source: "training/assembly/index.ts", features: ["simd"] },
  "training/training.relaxed": { source: "training/assembly/index.ts", features: ["simd", "relaxed-simd"] },
  batchMatMul: { source: "assembly/batchMatMul.ts", features: ["simd"] },
};

export const KERNELS = Object.keys(BUILDS);

/** Where a compiled kernel is kept. */
export const kernelFile = (name) => path.join(folder, `${name}.wasm`);

/** A kernel's bytes, made from its source; the same source gives the same bytes. */
export async function compileKernel(name) {
  const { source, features } = BUILDS[name];
  let bytes = null;
  const said = [];
  const { error } = await compile(
    [
      source,
      "--baseDir", folder,
      "--outFile", `${name}.wasm`,
      "-O3", "--converge", "--noAssert",
      "--runtime", "stub",
      ...features.flatMap((feature) => ["--enable", feature]),
      "--importMemory", "--noExportMemory",
    ],
    {
      writeFile: (_name, content) => {
        bytes = content;
      },
      stderr: { write: (text) => said.push(text) },
    },
  );
  if (error !== null || bytes === null) throw new Error(`The kernel ${name} does not compile.\n${said.join("")}`, { cause: error });
  return bytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of KERNELS) {
    const bytes = await compileKernel(name);
    writeFileSync(kernelFile(name), bytes);
    console.log(`${name}.wasm: ${bytes.length} bytes.`);
  }
}
