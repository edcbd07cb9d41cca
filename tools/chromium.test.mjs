import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureChromium, findChromium, OFF_BY_PLAYWRIGHT } from "./chromium.mjs";

const root = mkdtempSync(path.join(tmpdir(), "chromium-"));

beforeAll(() => {
  for (const folder of ["a", "b", "own", "named", "empty"]) mkdirSync(path.join(root, folder));
  for (const name of ["a/google-chrome", "b/chromium", "own/chrome", "named/mine"]) {
    writeFileSync(path.join(root, name), "#!/bin/sh\n");
    chmodSync(path.join(root, name), 0o755);
  }
  writeFileSync(path.join(root, "a/chromium"), "not a program");
  mkdirSync(path.join(root, "empty/chromium"));
});

afterAll(() => rmSync(root, { recursive: true }));

const at = (name) => path.join(root, name);
const find = (env, own = at("own/none")) => findChromium(env, own, []);

describe("findChromium", () => {
  const PATH = [at("a"), at("b")].join(path.delimiter);

  it("takes CHROMIUM_PATH before all", () => {
    expect(find({ CHROMIUM_PATH: at("named/mine"), PATH }, at("own/chrome"))).toBe(at("named/mine"));
  });

  it("throws when CHROMIUM_PATH names no program, and does not quietly take another", () => {
    expect(() => find({ CHROMIUM_PATH: at("gone"), PATH })).toThrow(/CHROMIUM_PATH is .*gone/);
    expect(() => find({ CHROMIUM_PATH: at("empty"), PATH })).toThrow(/no program/);
  });

  it("takes Playwright's own before the system's", () => {
    expect(find({ PATH }, at("own/chrome"))).toBe(at("own/chrome"));
  });

  it("takes Chromium before Chrome, and skips files that cannot run and folders", () => {
    expect(find({ PATH })).toBe(at("b/chromium"));
    expect(find({ PATH: [at("empty"), at("a")].join(path.delimiter) })).toBe(at("a/google-chrome"));
  });

  it("says null where there is none", () => {
    expect(find({ PATH: at("empty") })).toBe(null);
    expect(find({})).toBe(null);
  });
});

it("switches off all that the Playwright of today does by itself", () => {
  const bundle = readFileSync(createRequire(createRequire(import.meta.url).resolve("@playwright/test")).resolve("playwright-core/lib/coreBundle"), "utf8");
  const [, list] = /disabledFeatures = \[([^\]]*)\]/.exec(bundle);
  const its = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name]) => name);
  expect(its.length).toBeGreaterThan(5);
  expect(OFF_BY_PLAYWRIGHT).toEqual(its);
});

describe("ensureChromium", () => {
  /** Commands that were run; a browser is there once `by` was among them. */
  function machine(by, debian, fault = null) {
    const ran = [];
    return {
      ran,
      options: {
        find: () => (ran.includes(by) ? "/found" : null),
        run: (command, args) => ran.push([command, ...args].join(" ")),
        canApt: () => debian,
        fault: () => fault,
      },
    };
  }
  const PLAYWRIGHT = "npx playwright install chromium";
  const UPDATE = "apt-get update";
  const APT = "apt-get install -y --no-install-recommends chromium";

  it("runs nothing where one is found", () => {
    const { ran, options } = machine("", false);
    expect(ensureChromium({ ...options, find: () => "/usr/bin/chromium" })).toBe("/usr/bin/chromium");
    expect(ran).toEqual([]);
  });

  it("tries apt as root on Debian, and Playwright", () => {
    for (const [by, debian, ran] of [
      [APT, true, [UPDATE, APT]],
      [PLAYWRIGHT, true, [UPDATE, APT, PLAYWRIGHT]],
      [PLAYWRIGHT, false, [PLAYWRIGHT]],
    ]) {
      const tried = machine(by, debian);
      expect(ensureChromium(tried.options)).toBe("/found");
      expect(tried.ran).toEqual(ran);
    }
  });

  it("says in one line how, where nothing helps", () => {
    const { ran, options } = machine("", false);
    expect(() => ensureChromium(options)).toThrow(/^No Chromium found.*CHROMIUM_PATH[^\n]*$/);
    expect(ran).toEqual([PLAYWRIGHT]);
  });

  it("says in one line what is wrong with one that does not run, also with one that it brought", () => {
    const broken = "error while loading shared libraries: libnss3.so";
    expect(() => ensureChromium(machine(PLAYWRIGHT, false, broken).options)).toThrow(/^The Chromium at \/found does not run \(.*libnss3[^\n]*install-deps[^\n]*$/);
    writeFileSync(at("named/broken"), "#!/bin/sh\necho first >&2; echo no libnss3 >&2; exit 127\n");
    chmodSync(at("named/broken"), 0o755);
    expect(() => ensureChromium({ find: () => at("named/broken") })).toThrow("does not run (no libnss3)");
    expect(ensureChromium({ find: () => at("named/mine") })).toBe(at("named/mine"));
  });
});
