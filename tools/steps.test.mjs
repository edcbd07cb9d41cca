import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { fromPlaywright, fromVitest, runSteps, summarise } from "./steps.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "steps-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = path.join(folder, "report.json");
const vitest = (passed, failed) => ({ numPassedTests: passed, numFailedTests: failed, numPendingTests: 1, numTodoTests: 0 });

/** Runs steps whose commands are "ok", "bad", or "ok" with a report to write; returns all that was printed, and the verdict. */
async function printed(steps) {
  const lines = [];
  const outcomes = await runSteps(steps, {
    log: () => {},
    run: async ([command, json]) => {
      if (json) writeFileSync(file, json);
      return command === "ok";
    },
  });
  const good = summarise(outcomes, (line) => lines.push(line));
  return { lines, good, last: lines.at(-1) };
}

const unit = (command, json) => ({
  name: "unit",
  command: json ? [command, JSON.stringify(json)] : [command],
  report: { file, count: fromVitest },
});

it("adds up what the runners report and ends with the plain line", async () => {
  const { last, good, lines } = await printed([{ name: "types", command: ["ok"] }, unit("ok", vitest(7, 0))]);
  expect([last, good]).toEqual(["7 passed, 0 failed", true]);
  expect(lines.at(-2)).toBe("1 skipped");
});

it("counts a step that fails without a failed test as one", async () => {
  const { last, good } = await printed([{ name: "types", command: ["bad"] }, unit("bad", vitest(7, 2))]);
  expect([last, good]).toEqual(["7 passed, 3 failed", false]);
});

it("does not believe a runner that wrote no report, an old one, or no test", async () => {
  writeFileSync(file, JSON.stringify(vitest(9, 0)));
  expect((await printed([unit("ok")])).last).toBe("0 passed, 1 failed");
  expect((await printed([unit("ok", vitest(0, 0))])).last).toBe("0 passed, 1 failed");
  expect((await printed([unit("ok", vitest(3, 1))])).last).toBe("3 passed, 1 failed");
});

it("leaves out what needs a failed step, and says so", async () => {
  const { lines, last } = await printed([
    { name: "build", command: ["bad"] },
    { name: "browser", command: ["ok"], needs: ["types", "build"] },
  ]);
  expect(lines.join("\n")).toContain("not run: build failed");
  expect(last).toBe("0 passed, 2 failed");
});

it("lets an optional step skip all its tests, and says so; a step that is not optional has to pass some", async () => {
  const skipped = unit("ok", { ...vitest(0, 0), numPendingTests: 4 });
  const { lines, last } = await printed([{ ...skipped, optional: true }]);
  expect(last).toBe("0 passed, 0 failed");
  expect(lines.join("\n")).toContain("left out");
  expect((await printed([skipped])).last).toBe("0 passed, 1 failed");
  const empty = unit("ok", { ...vitest(0, 0), numPendingTests: 0 });
  expect((await printed([{ ...empty, optional: true }])).last).toBe("0 passed, 1 failed");
});

it("counts a flaky journey as failed", () => {
  const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 };
  expect(fromPlaywright({ stats })).toEqual({ passed: 5, failed: 3, skipped: 3 });
});
