/** Builds the whole site into `dist/`: `node tools/build.mjs`. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** Both halves of a site, each with the folder that it goes to. */
const HALVES = [
  { configFile: "vite.config.ts", into: "" },
  { configFile: "vite.single.config.ts", into: "single" },
];

/**
 * Builds the site and the one-file app. All is made aside and then moved into place, so that whoever stops this, and
 * whoever looks meanwhile, finds either the site of before or the new one.
 * @param {string} dist
 */
export async function buildSite(dist = "dist", make = buildHalf) {
  // On the disk of `dist`, where moving a folder is one step.
  const cache = path.resolve(dist, "../.cache");
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(path.join(cache, "build-"));
  const [made, before] = [path.join(aside, "made"), path.join(aside, "before")];
  try {
    for (const { configFile, into } of HALVES) await make(configFile, path.join(made, into));
    if (existsSync(dist)) renameSync(dist, before);
    renameSync(made, dist);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Why `dist` is no site to serve, with the way on; null when it is whole. */
export function lacksSite(dist = "dist") {
  const missing = HALVES.map(({ into }) => path.join(dist, into, "index.html")).filter((file) => !existsSync(file));
  if (missing.length === 0) return null;
  if (missing.length === HALVES.length) return `There is no built site in ${dist}/: run \`npm run build\` first.`;
  return `${dist}/ is only half of a site, ${missing.join(" and ")} is missing: run \`npm run build\` first.`;
}

async function buildHalf(configFile, outDir) {
  await build({ configFile, logLevel: "warn", build: { outDir } });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildSite();
