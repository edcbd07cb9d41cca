/**
 * Finds the browsers of other engines, or brings them: `node tools/otherEngines.mjs`. Where one cannot be had it says so in a line;
 * its journey is then left out, but in CI this fails.
 */
import { existsSync, mkdirSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { findChromium } from "./chromium.mjs";
import { aptInstall, canApt, findProgram, namedProgram } from "./programs.mjs";

/** A stock Firefox: `FIREFOX_PATH`, then the system's; null when there is none. */
export function findFirefox(env = process.env) {
  return namedProgram("FIREFOX_PATH", env) ?? findProgram(["firefox-esr", "firefox"], env);
}

/** The command line of WebKitGTK's WebDriver server, with a screen to draw on where there is none; null when that cannot be. */
export function findWebKit(env = process.env) {
  const driver = findProgram(["WebKitWebDriver"], env);
  if (driver === null || env["DISPLAY"] || env["WAYLAND_DISPLAY"]) return driver && [driver];
  const screen = findProgram(["xvfb-run"], env);
  return screen && [screen, "-a", "--server-args=-screen 0 1400x1100x24", driver];
}

/**
 * The environment in which Firefox finds a GPU in software: the Vulkan driver that comes with Chromium, and its loader; null when
 * there is no Chromium that has them.
 */
export function findSoftwareGpu(chromium = findChromium(), fixed = ["/usr/lib/chromium"], alone = path.resolve(".cache/vulkan")) {
  const folders = chromium === null ? [] : [path.dirname(realpathSync(chromium)), ...fixed];
  const driverIn = (folder) => path.join(folder, "vk_swiftshader_icd.json");
  const loaderIn = (folder) => path.join(folder, "libvulkan.so.1");
  const folder = folders.find((each) => existsSync(driverIn(each)) && existsSync(loaderIn(each)));
  if (folder === undefined) return null;
  // Alone in a folder: beside it lie other libraries of Chromium's, which Firefox must not take for its own.
  rmSync(alone, { recursive: true, force: true });
  mkdirSync(alone, { recursive: true });
  symlinkSync(loaderIn(folder), loaderIn(alone));
  return { VK_DRIVER_FILES: driverIn(folder), LD_LIBRARY_PATH: alone };
}

const ENGINES = [
  { name: "Firefox", find: findFirefox, packages: ["firefox-esr"] },
  { name: "WebKitGTK", find: findWebKit, packages: ["webkit2gtk-driver", "xvfb", "xauth"] },
];

/** Brings what is lacking by one `apt-get`; gives a line for each engine that there is still none of. */
export function ensureOtherEngines({ engines = ENGINES, can = canApt, install = aptInstall } = {}) {
  const lacking = () => engines.filter(({ find }) => find() === null);
  const packages = lacking().flatMap((engine) => engine.packages);
  if (packages.length > 0 && can()) install(packages);
  return lacking().map(
    (engine) => `No ${engine.name} found, so its journey is left out (Debian: \`apt-get install ${engine.packages.join(" ")}\`).`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lacks = ensureOtherEngines();
  for (const lack of lacks) console.error(lack);
  if (lacks.length > 0 && process.env["CI"]) process.exitCode = 1;
}
