import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { findChromium } from "../../tools/chromium.mjs";

const DRIVER = "vk_swiftshader_icd.json";

/** The driver of the GPU in software that comes with Chromium; null where there is none. Debian's lavapipe is refused by Dawn. */
export function softwareDriver(chromium = findChromium()) {
  const folders = [...(chromium === null ? [] : [path.dirname(realpathSync(chromium))]), "/usr/lib/chromium", "/usr/lib/chromium-browser"];
  return folders.map((folder) => path.join(folder, DRIVER)).find((file) => existsSync(file)) ?? null;
}

/**
 * Unpacks the archive and runs it as on a bare machine: with nothing but the system's programs and a driver. Returns the table that
 * it wrote; throws where it fails.
 */
export function dryRun(archive, driver) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "headlight-gpu-"));
  try {
    const there = path.join(folder, "there");
    mkdirSync(there);
    const env = { PATH: "/usr/bin:/bin", VK_DRIVER_FILES: driver };
    const script = `tar xJf "${archive}" -C "${there}" && sh "${there}/measure.sh" "${folder}/results" dry 1000`;
    const { status } = spawnSync("sh", ["-c", script], { env, stdio: ["ignore", 2, 2] });
    if (status !== 0) throw new Error(`The archive does not run: its script ended with ${status}.`);
    return readFileSync(path.join(folder, "results/table.md"), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
