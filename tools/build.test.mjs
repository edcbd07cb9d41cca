import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { buildSite, lacksSite } from "./build.mjs";

let root;
let dist;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "build-"));
  dist = path.join(root, "dist");
});
afterEach(() => rmSync(root, { recursive: true }));

/** Writes pages that say which build made them, and asserts each time that what stands in `dist` is whole or not there. */
const half = (said) => async (_, outDir) => {
  mkdirSync(outDir, { recursive: true });
  writeFileSync(path.join(outDir, "index.html"), said);
  expect([null, "old"]).toContain(siteOf());
};
const siteOf = () => (existsSync(dist) ? read("index.html") : null);
const read = (file) => readFileSync(path.join(dist, file), "utf8");

it("makes both halves, and takes away what was there before", async () => {
  await buildSite(dist, half("old"));
  writeFileSync(path.join(dist, "left-over.js"), "");
  await buildSite(dist, half("new"));
  expect([read("index.html"), read("single/index.html"), lacksSite(dist)]).toEqual(["new", "new", null]);
  expect(readdirSync(dist).toSorted()).toEqual(["index.html", "single"]);
});

it("leaves the site of before as it was where the second half fails", async () => {
  await buildSite(dist, half("old"));
  const breaking = async (config, outDir) => {
    if (config.includes("single")) throw new Error("no memory");
    await half("new")(config, outDir);
  };
  await expect(buildSite(dist, breaking)).rejects.toThrow("no memory");
  expect([read("index.html"), read("single/index.html")]).toEqual(["old", "old"]);
  // What was made aside is gone, and was on the same disk: `/tmp` may be another than that of the checkout.
  expect([readdirSync(root), readdirSync(path.join(root, ".cache"))]).toEqual([[".cache", "dist"], []]);
});

it("says what a folder lacks to be served, and the way on", async () => {
  expect(lacksSite(dist)).toMatch(/^There is no built site in .*: run `npm run build` first\.$/);
  await half("old")("", dist);
  expect(lacksSite(dist)).toMatch(/only half of a site, .*single.index\.html is missing: run `npm run build` first\.$/);
});
