/** `npm test`: everything that guards main, in order of speed. Closes with `N passed, N failed`. */
import process from "node:process";
import { fromPlaywright, fromVitest, runSteps, summarise } from "./steps.mjs";

const UNIT = ".cache/vitest.json";
const BROWSER = ".cache/playwright.json";

const outcomes = await runSteps([
  { name: "types", command: ["npm", "run", "--silent", "test:types"] },
  { name: "lint", command: ["npm", "run", "--silent", "test:lint"] },
  { name: "unused", command: ["npm", "run", "--silent", "test:unused"] },
  { name: "imports", command: ["npm", "run", "--silent", "check:imports"] },
  {
    name: "unit",
    command: ["npx", "vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${UNIT}`],
    report: { file: UNIT, count: fromVitest },
  },
  { name: "build", command: ["npm", "run", "--silent", "build"] },
  { name: "size", command: ["npm", "run", "--silent", "check:size"], needs: "build" },
  { name: "chromium", command: ["node", "tools/chromium.mjs"] },
  {
    name: "browser",
    command: ["npx", "playwright", "test", "--reporter=list,json"],
    env: { HEADLIGHT_BUILT: "1", PLAYWRIGHT_JSON_OUTPUT_NAME: BROWSER },
    needs: "build",
    report: { file: BROWSER, count: fromPlaywright },
  },
]);

process.exitCode = summarise(outcomes) ? 0 : 1;
