import { createRequire } from "node:module";
import path from "node:path";

/** Dawn's binding for Node, as the package `webgpu` has it. */
interface Dawn {
  create(flags: readonly string[]): GPU;
  readonly globals: object;
}

/** WebGPU through the `dawn.node` beside this program; its constants become global, as a browser has them. */
export function openDawn(more: readonly string[]): GPU {
  const dawn = createRequire(import.meta.url)(path.join(import.meta.dirname, "dawn.node")) as Dawn;
  Object.assign(globalThis, dawn.globals);
  // Times would be rounded to tenths of a millisecond.
  const disabled = ["timestamp_quantization"];
  return dawn.create([`disable-dawn-features=${disabled.join(",")}`, ...more]);
}
