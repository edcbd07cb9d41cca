import { test as base } from "@playwright/test";
import { findFirefox, findSoftwareGpu, findWebKit } from "../../tools/otherEngines.mjs";
import type { Driver } from "./driver";
import { startFirefox } from "./firefox";
import { OtherPage } from "./page";
import { startWebKit } from "./webkit";

export interface EngineOption {
  /** The last is Firefox on its own WebGPU, in software. */
  readonly engine: "firefox" | "webkit" | "firefox-webgpu";
}

const WEBGPU = { "dom.webgpu.enabled": true, "gfx.webgpu.ignore-blocklist": true };

const START: Readonly<Record<EngineOption["engine"], () => Promise<Driver>>> = {
  firefox: () => startFirefox(there(findFirefox())),
  "firefox-webgpu": () => startFirefox(there(findFirefox()), WEBGPU, there(findSoftwareGpu())),
  webkit: () => startWebKit(there(findWebKit())),
};

/** A test on one page of another engine, which all tests of a file share; none may leave a fault behind. */
export const test = base.extend<{ watch: void }, EngineOption & { readonly other: OtherPage }>({
  engine: ["firefox", { option: true, scope: "worker" }],
  other: [
    async ({ engine }, use) => {
      const driver = await START[engine]();
      await use(new OtherPage(driver));
      await driver.close();
    },
    { scope: "worker" },
  ],
  watch: [
    async ({ other }, use) => {
      await use();
      expect(await other.driver.faults(), "errors of the page").toEqual([]);
    },
    { auto: true },
  ],
});

export const { expect } = base;

/** Whether the journey is left out because this machine lacks the engine: never in CI, where it fails for that. */
export function isLeftOut({ engine }: EngineOption): boolean {
  if (process.env["CI"]) return false;
  return engine === "webkit" ? findWebKit() === null : findFirefox() === null || (engine !== "firefox" && findSoftwareGpu() === null);
}

function there<Found>(found: Found | null): Found {
  if (found === null) throw new Error("This machine lacks the engine: run `node tools/otherEngines.mjs`.");
  return found;
}
