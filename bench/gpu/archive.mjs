import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, cpSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { bundle } from "./bundle.mjs";
import { bringDawn } from "./dawn.mjs";
import { bringLoader } from "./loader.mjs";

/** The most that may be carried. */
export const MOST_BYTES = 40e6;

const here = import.meta.dirname;

/** Puts all that a bare Linux machine with a GPU needs into `folder`; what was fetched once stays in `kept`. */
export async function gather(folder, kept, { dawn = bringDawn, loader = bringLoader, node = bringNode } = {}) {
  node(folder);
  dawn(folder, kept);
  loader(folder);
  await bundle(folder);
  for (const name of ["measure.sh", "there/table.mjs"]) copyFileSync(path.join(here, name), path.join(folder, path.basename(name)));
  const scripts = path.join(folder, "python");
  cpSync(path.join(here, "python"), scripts, { recursive: true, filter: (name) => !name.includes("__pycache__") });
  // The layer as its definition reads, which the other benchmarks use as well.
  copyFileSync(path.join(here, "../torch/layer.py"), path.join(scripts, "layer.py"));
}

/** This Node without its symbols. */
function bringNode(folder) {
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error("Pack on Linux on x86-64: this Node goes into the archive.");
  const node = path.join(folder, "node");
  execFileSync("strip", ["-s", "-o", node, realpathSync(process.execPath)]);
  chmodSync(node, 0o755);
}

/** Packs `folder` into `archive`; returns its bytes. Throws where it is too large to be carried. */
export function compress(folder, archive, most = MOST_BYTES) {
  execFileSync("tar", ["cJf", archive, "-C", folder, "."], { env: { ...process.env, XZ_OPT: "-9 -T2" } });
  const { size } = statSync(archive);
  if (!(size < most)) throw new Error(`${archive} has ${size} bytes; at most ${most} may be carried.`);
  return size;
}
