/** Compiles the attention kernel to the `.wasm` files beside its source: `node tools/kernels/build.mjs`. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { main as compile } from "assemblyscript/asc";

const folder = path.resolve(import.meta.dirname, "../../src/model/kernels");

/** The builds of the kernel: where each is kept, and what of WebAssembly it needs. */
export const BUILDS = [
  { file: path.join(folder, "attention.wasm"), features: ["simd"] },
  { file: path.join(folder, "attention.relaxed.wasm"), features: ["simd", "relaxed-simd"] },
];

/** The bytes of a build, made from the kernel's source; the same source gives the same bytes. */
export async function compileKernel(features) {
  let bytes = null;
  const said = [];
  const { error } = await compile(
    [
      "assembly/index.ts",
      "--baseDir", folder,
      "--outFile", "attention.wasm",
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
  if (error !== null || bytes === null) throw new Error(`The kernel does not compile.\n${said.join("")}`, { cause: error });
  return bytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { file, features } of BUILDS) {
    const bytes = await compileKernel(features);
    writeFileSync(file, bytes);
    console.log(`${path.basename(file)}: ${bytes.length} bytes.`);
  }
}
