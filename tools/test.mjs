/** `npm test`: everything that guards main, in order of speed. Closes with `N passed, N failed`. */
import process from "node:process";
import { withoutBrowsers } from "./bare.mjs";
import { fromPlaywright, fromVitest, runSteps, summarise } from "./steps.mjs";

const UNIT = ".cache/vitest.json";
const BROWSER = ".cache/playwright.json";
const OTHERS = ".cache/otherEngines.json";

/** All before the browser runs as on a machine that has none: there, too, these two commands are enough. */
const env = withoutBrowsers(".cache/bare");

const outcomes = await runSteps([
  { name: "types", command: ["npm", "run", "--silent", "test:types"], env },
  { name: "lint", command: ["npm", "run", "--silent", "test:lint"], env },
  { name: "unused", command: ["npm", "run", "--silent", "test:unused"], env },
  { name: "imports", command: ["npm", "run", "--silent", "check:imports"], env },
  { name: "sentences", command: ["npm", "run", "--silent", "check:sentences"], env },
  {
    name: "unit",
    command: ["npx", "vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${UNIT}`],
    env,
    report: { file: UNIT, count: fromVitest },
  },
  { name: "build", command: ["npm", "run", "--silent", "build"], env },
  { name: "size", command: ["npm", "run", "--silent", "check:size"], env, needs: ["build"] },
  { name: "chromium", command: ["node", "tools/chromium.mjs"] },
  {
    name: "browser",
    command: ["npx", "playwright", "test", "--reporter=list,json"],
    env: { HEADLIGHT_BUILT: "1", PLAYWRIGHT_JSON_OUTPUT_FILE: BROWSER },
    needs: ["build", "chromium"],
    report: { file: BROWSER, count: fromPlaywright },
  },
  { name: "others", command: ["node", "tools/otherEngines.mjs"] },
  {
    // On the build and from the file host of the Chromium journeys.
    name: "engines",
    command: ["npx", "playwright", "test", "--config=e2e/otherEngines/playwright.config.ts", "--reporter=list,json"],
    env: { HEADLIGHT_BUILT: "1", PLAYWRIGHT_JSON_OUTPUT_FILE: OTHERS },
    needs: ["build", "others"],
    optional: true,
    report: { file: OTHERS, count: fromPlaywright },
  },
]);

process.exitCode = summarise(outcomes) ? 0 : 1;
