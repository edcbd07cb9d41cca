/** `npm run bench:gpu [-- FILE]`: packs what measures the kernels on a bare Linux machine with a GPU and no network, tries it here, and says how it is run there. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { compress, gather } from "./archive.mjs";
import { dryRun, softwareDriver } from "./dryRun.mjs";

const kept = path.resolve(".cache/gpu");
const archive = path.resolve(process.argv[2] ?? path.join(kept, "headlight-gpu.tar.xz"));
const folder = mkdtempSync(path.join(os.tmpdir(), "headlight-pack-"));
try {
  mkdirSync(kept, { recursive: true });
  console.error("gathering …");
  await gather(folder, kept);
  console.error("packing …");
  const bytes = compress(folder, archive);
  const driver = softwareDriver();
  if (driver === null) throw new Error("It was packed, but not tried: a Chromium here brings the GPU in software that it is tried on.");
  console.error("trying it at T = 64 …");
  dryRun(archive, driver);
  console.log(`${archive}: ${(bytes / 1e6).toFixed(1)} MB, tried here in software. On the machine with the GPU:

mkdir -p headlight-gpu && tar xJf ${path.basename(archive)} -C headlight-gpu
sh headlight-gpu/measure.sh results

(without xz: python3 -m tarfile -e ${path.basename(archive)} headlight-gpu). results/table.md goes into bench/README.md.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
