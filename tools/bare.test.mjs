import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { afterAll, expect, it } from "vitest";
import { withoutBrowsers } from "./bare.mjs";
import { findChromium } from "./chromium.mjs";

const root = mkdtempSync(path.join(tmpdir(), "bare-"));
afterAll(() => rmSync(root, { recursive: true }));
const at = (name) => path.join(root, name);

for (const name of ["browsers/chromium", "browsers/firefox-esr", "browsers/WebKitWebDriver", "browsers/tool", "plain/other"]) {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), `#!/bin/sh\necho ${path.basename(name)}\n`);
  chmodSync(at(name), 0o755);
}

/** What `command` prints, null where it is not found. */
const said = (command, env) => spawnSync(command, { env, encoding: "utf8" }).stdout?.trim() ?? null;

it("hides every browser and nothing else", () => {
  const env = { PATH: [at("browsers"), at("gone"), at("plain")].join(path.delimiter), CHROMIUM_PATH: at("browsers/chromium") };
  const bare = { ...env, ...withoutBrowsers(at("made"), env) };
  expect(findChromium(bare, undefined, [])).toBe(null);
  expect(["chromium", "firefox-esr", "WebKitWebDriver", "tool", "other"].map((name) => said(name, bare))).toEqual([null, null, null, "tool", "other"]);
  expect(bare.PATH.split(path.delimiter).slice(1)).toEqual([at("gone"), at("plain")]);
});

it("lets the journeys be listed, since only their run needs a browser", () => {
  const env = { ...process.env, ...withoutBrowsers(at("machine")) };
  expect(findChromium({ PATH: env.PATH }, undefined, [])).toBe(null);
  const { status, stdout } = spawnSync("npx", ["playwright", "test", "--list"], { env, encoding: "utf8" });
  expect([status, stdout]).toEqual([0, expect.stringMatching(/Total: \d{3,} tests/)]);
}, 120_000);
