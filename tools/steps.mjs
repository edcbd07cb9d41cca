import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import process from "node:process";

/**
 * One step of the tests. `optional`: all its tests may be skipped. `report`, where it has one, is the JSON file that its
 * runner writes and how to count from it.
 * @typedef {{ name: string, command: string[], env?: Record<string, string | undefined>, needs?: string[],
 *   optional?: boolean, report?: { file: string, count: (json: object) => Counts } }} Step
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ name: string, ok: boolean, seconds: number, counts: Counts, note: string }} Outcome
 */

const NONE = { passed: 0, failed: 0, skipped: 0 };

export const fromVitest = (json) => ({
  passed: json.numPassedTests,
  failed: json.numFailedTests,
  skipped: json.numPendingTests + json.numTodoTests,
});

/** A flaky test failed at least once, so it counts as failed. */
export const fromPlaywright = ({ stats }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky,
  skipped: stats.skipped,
});

/** Runs all steps in turn, also after one that failed; leaves out those that need a failed one. */
export async function runSteps(steps, { run = runCommand, log = console.log } = {}) {
  const outcomes = [];
  for (const step of steps) {
    const blocked = outcomes.find((each) => step.needs?.includes(each.name) && !each.ok);
    if (blocked) {
      outcomes.push({ name: step.name, ok: false, seconds: 0, counts: NONE, note: `not run: ${blocked.name} failed` });
      continue;
    }
    log(`\n── ${step.name}: ${step.command.join(" ")}`);
    outcomes.push(await outcomeOf(step, run));
  }
  return outcomes;
}

async function outcomeOf(step, run) {
  if (step.report) rmSync(step.report.file, { force: true });
  const began = performance.now();
  const ok = await run(step.command, step.env ?? {});
  const seconds = (performance.now() - began) / 1000;
  const counts = step.report ? readCounts(step.report) : NONE;
  if (counts === null) return { name: step.name, ok: false, seconds, counts: NONE, note: "wrote no report" };
  // A runner that ends well with failures, or without one test, did not do its work.
  const idle = step.report !== undefined && counts.passed === 0;
  const leftOut = idle && step.optional === true && counts.failed === 0 && counts.skipped > 0;
  const note = leftOut ? "left out: this machine lacks the browser" : idle ? "no test passed" : "";
  return { name: step.name, ok: ok && counts.failed === 0 && (!idle || leftOut), seconds, counts, note };
}

function readCounts({ file, count }) {
  try {
    return count(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

/** Prints one line for each step, then the totals. A step that failed without a failed test counts as one. */
export function summarise(outcomes, log = console.log) {
  const total = { ...NONE };
  log("");
  for (const { name, ok, seconds, counts, note } of outcomes) {
    total.passed += counts.passed;
    total.skipped += counts.skipped;
    total.failed += ok ? 0 : Math.max(1, counts.failed);
    const tests = counts.passed + counts.failed > 0 ? `${counts.passed} of ${counts.passed + counts.failed} tests` : "";
    log([ok ? "✓" : "✗", name.padEnd(10), `${seconds.toFixed(1)} s`.padStart(8), "", note || tests].join(" ").trimEnd());
  }
  if (total.skipped > 0) log(`${total.skipped} skipped`);
  log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0;
}

/** True when the command ended well. */
function runCommand([command, ...args], env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env } });
    child.once("error", (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(false);
    });
    child.once("close", (code) => resolve(code === 0));
  });
}
