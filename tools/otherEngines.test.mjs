import { chmodSync, existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ensureOtherEngines, findFirefox, findSoftwareGpu, findWebKit } from "./otherEngines.mjs";

const root = mkdtempSync(path.join(tmpdir(), "engines-"));
const at = (name) => path.join(root, name);

beforeAll(() => {
  for (const folder of ["bin", "bare", "chromium"]) mkdirSync(at(folder));
  for (const name of ["bin/firefox", "bin/WebKitWebDriver", "bin/xvfb-run", "bare/WebKitWebDriver", "chromium/chrome"]) {
    writeFileSync(at(name), "#!/bin/sh\n");
    chmodSync(at(name), 0o755);
  }
  for (const name of ["vk_swiftshader_icd.json", "libvulkan.so.1"]) writeFileSync(at(`chromium/${name}`), "");
});
afterAll(() => rmSync(root, { recursive: true }));

it("finds a Firefox, the one that is named before all", () => {
  expect(findFirefox({ PATH: at("bin") })).toBe(at("bin/firefox"));
  expect(findFirefox({ PATH: at("bin"), FIREFOX_PATH: at("bin/xvfb-run") })).toBe(at("bin/xvfb-run"));
  expect(() => findFirefox({ PATH: at("bin"), FIREFOX_PATH: at("gone") })).toThrow(/FIREFOX_PATH is .*gone/);
  expect(findFirefox({ PATH: at("bare") })).toBe(null);
});

it("starts WebKit's driver on the screen that is there, else on one in memory; without either there is no WebKit", () => {
  const driver = at("bin/WebKitWebDriver");
  expect(findWebKit({ PATH: at("bin"), DISPLAY: ":0" })).toEqual([driver]);
  expect(findWebKit({ PATH: at("bin") }).filter((each) => path.isAbsolute(each))).toEqual([at("bin/xvfb-run"), driver]);
  expect(findWebKit({ PATH: at("bare") })).toBe(null);
  expect(findWebKit({ PATH: at("chromium"), DISPLAY: ":0" })).toBe(null);
});

it("takes the Vulkan driver that lies beside Chromium, and of its libraries the loader alone", () => {
  const { VK_DRIVER_FILES, LD_LIBRARY_PATH } = findSoftwareGpu(at("chromium/chrome"), [], at("alone"));
  expect(existsSync(VK_DRIVER_FILES)).toBe(true);
  expect(readlinkSync(path.join(LD_LIBRARY_PATH, "libvulkan.so.1"))).toBe(at("chromium/libvulkan.so.1"));
  expect(findSoftwareGpu(at("bin/firefox"), [])).toBe(null);
  expect(findSoftwareGpu(null, [])).toBe(null);
});

it("installs only what lacks, in one go, and says a line for each that there is still none of", () => {
  const installed = [];
  const engine = (name, there) => ({ name, packages: [`${name}-package`], find: () => (there ?? installed.includes(`${name}-package`) ? name : null) });
  const engines = [engine("A", true), engine("B"), engine("C")];
  const install = (packages) => installed.push(...packages);
  expect(ensureOtherEngines({ engines, can: () => false, install })).toEqual([
    expect.stringContaining("No B found"),
    expect.stringContaining("No C found"),
  ]);
  expect(installed).toEqual([]);
  expect(ensureOtherEngines({ engines, can: () => true, install })).toEqual([]);
  expect(installed).toEqual(["B-package", "C-package"]);
});
