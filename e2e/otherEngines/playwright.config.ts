import { defineConfig } from "@playwright/test";
import type { EngineOption } from "./fixtures";

/** The journey in browsers that Playwright does not drive; it only runs the steps. Stock Firefox and WebKitGTK instead. */
export default defineConfig<object, EngineOption>({
  testDir: ".",
  outputDir: "../../test-results/other-engines",
  globalSetup: "../setup.ts",
  // Each engine's journey is one of its own: two at a time.
  workers: 2,
  forbidOnly: process.env["CI"] !== undefined,
  // Only what hangs takes so long, on however busy a machine.
  timeout: 300_000,
  expect: { timeout: 120_000 },
  reporter: "list",
  projects: [
    { name: "firefox", use: { engine: "firefox" }, testMatch: "journey.spec.ts" },
    { name: "firefox-webgpu", use: { engine: "firefox-webgpu" }, testMatch: "webgpu.spec.ts" },
    { name: "webkit", use: { engine: "webkit" }, testMatch: "journey.spec.ts" },
  ],
});
