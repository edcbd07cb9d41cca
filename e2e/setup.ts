import { existsSync } from "node:fs";
import { build } from "vite";
import { serve } from "../tools/serve.mjs";
import { HARNESS_PATH, SITE_PATH } from "./site";

const HARNESS = "e2e/harness/vite.config.ts";

/** Builds the site and the engine's harness once, and serves both from one plain file host for all journeys. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env["HEADLIGHT_BUILT"] === undefined) {
    for (const configFile of ["vite.config.ts", "vite.single.config.ts"]) await build({ configFile, logLevel: "warn" });
  }
  if (existsSync(HARNESS)) await build({ configFile: HARNESS, logLevel: "warn" });
  const host = await serve({ [SITE_PATH]: "dist", [HARNESS_PATH]: ".cache/harness" });
  process.env["HEADLIGHT_HOST"] = host.url;
  return host.close;
}
