/** Compiles the attention kernel to the `.wasm` beside its source: `node tools/kernels/build.mjs`. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { main as compile } from "assemblyscript/asc";

const folder = path.resolve(import.meta.dirname, "../../src/model/kernels");

/** Where the compiled kernel is kept. */
export const kernelFile = path.join(folder, "attention.wasm");

/** The kernel's bytes, made from its source; the same source gives the same bytes. */
export async function compileKernel() {
  let bytes = null;
  const said = [];
  const { error } = await compile(
    [
      "assembly/index.ts",
      "--baseDir", folder,
      "--outFile", "attention.wasm",
      "-O3", "--converge", "--noAssert",
      "--runtime", "stub",
      "--enable", "simd",
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
  const bytes = await compileKernel();
  writeFileSync(kernelFile, bytes);
  console.log(`attention.wasm: ${bytes.length} bytes.`);
}
