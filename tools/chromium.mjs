/** Finds a Chromium, or brings one: `node tools/chromium.mjs` prints its path. */
import { spawnSync } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { aptInstall, canApt as rootOnDebian, findProgram, isProgram, namedProgram, run as runCommand } from "./programs.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Pages of Chromium's own, behind its address bar, that each window loads anew: two fifths of what opening the app's page computes. */
const OWN_PAGES = ["WebUIOmniboxPopup", "WebUIOmniboxAimPopup"];

/** What Playwright switches off by itself. Said again, because of several such switches only the last counts. */
export const OFF_BY_PLAYWRIGHT = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "msForceBrowserSignIn",
  "msEdgeUpdateLaunchServicesPreferredVersion",
];

/** No sandbox, so that it runs as root in a container; nothing that only a person in front of it would use. */
export const PLAIN_FLAGS = ["--no-sandbox", `--disable-features=${[...OFF_BY_PLAYWRIGHT, ...OWN_PAGES].join(",")}`];

/** WebGPU in software, so that it runs on a machine without a GPU. */
export const CHROMIUM_FLAGS = [...PLAIN_FLAGS, "--enable-unsafe-webgpu", "--use-webgpu-adapter=swiftshader"];

/**
 * The Chromium to use: `CHROMIUM_PATH`, then Playwright's own, then the system's; null when there is none.
 * A `CHROMIUM_PATH` that names no program throws: whoever sets it wants that one.
 */
export function findChromium(env = process.env, own = chromium.executablePath(), fixed = MAC) {
  const named = namedProgram("CHROMIUM_PATH", env);
  if (named !== null) return named;
  return [own, findProgram(NAMES, env), ...fixed].find((each) => each && isProgram(each)) ?? null;
}

/** With all libraries that it needs, which Playwright's own comes without. */
const byApt = (run) => aptInstall(["chromium"], run);

/**
 * As `findChromium`, but installs one where there is none. Throws one line that says how when that fails too, and where
 * the one that is there does not run.
 */
export function ensureChromium({ find = findChromium, run = runCommand, canApt = rootOnDebian, fault = faultOf } = {}) {
  for (const bring of [() => {}, ...(canApt() ? [byApt] : []), byPlaywright]) {
    bring(run);
    const found = find();
    if (found === null) continue;
    const wrong = fault(found);
    if (wrong === null) return found;
    throw new Error(
      `The Chromium at ${found} does not run (${wrong}): \`npx playwright install-deps chromium\` brings what Playwright's own lacks, or set CHROMIUM_PATH to another.`,
    );
  }
  throw new Error(
    "No Chromium found and none could be installed: install one (Debian: `apt-get install chromium`) or set CHROMIUM_PATH to its program.",
  );
}

function byPlaywright(run) {
  run("npx", ["playwright", "install", "chromium"]);
}

/** What keeps a Chromium from telling its version, in its own last words; null where it tells it. */
function faultOf(program) {
  const { status, stderr, error } = spawnSync(program, ["--version"], { encoding: "utf8" });
  if (status === 0) return null;
  return error?.message ?? (stderr.trim().split("\n").at(-1) || `it ended with ${status}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureChromium());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
