import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS } from "./tools/chromium.mjs";

export default defineConfig({
  testDir: "e2e",
  testIgnore: "otherEngines/**",
  outputDir: "test-results",
  globalSetup: "./e2e/setup.ts",
  // Three browsers on two cores: a journey waits for a third of its time (all took 942 s, and 1151 s by two).
  workers: 3,
  fullyParallel: false,
  forbidOnly: process.env["CI"] !== undefined,
  // Only what hangs takes so long, on however busy a machine: journeys wait for states.
  timeout: 300_000,
  expect: { timeout: 120_000 },
  reporter: "list",
  use: {
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
    // What works offline lets it: each page that has it stores all of the site first, a fifth of what a journey costs.
    serviceWorkers: "block",
    // Found by the global setup: other tools load this file on machines that have no Chromium yet.
    launchOptions: { executablePath: process.env["CHROMIUM_PATH"], args: CHROMIUM_FLAGS },
  },
});
