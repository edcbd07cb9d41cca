import { build } from "vite";
import { buildSite, lacksSite } from "../tools/build.mjs";
import { findChromium } from "../tools/chromium.mjs";
import { serve } from "../tools/serve.mjs";
import { HARNESS_PATH, SITE_PATH } from "./site";

/**
 * Finds the Chromium, builds the site (unless `HEADLIGHT_BUILT` says that it is built) and the engine's harness once, and
 * serves both from one plain file host for all journeys.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const chromium = findChromium();
  if (chromium === null) throw new Error("No Chromium found: run `node tools/chromium.mjs`, which brings one.");
  if (process.env["HEADLIGHT_BUILT"] === undefined) await buildSite();
  const lack = lacksSite();
  if (lack !== null) throw new Error(lack);
  await build({ configFile: "e2e/harness/vite.config.ts", logLevel: "warn" });
  const host = await serve({ [SITE_PATH]: "dist", [HARNESS_PATH]: ".cache/harness" });
  // The workers that run the journeys are started with these.
  process.env["CHROMIUM_PATH"] = chromium;
  process.env["HEADLIGHT_HOST"] = host.url;
  return host.close;
}
